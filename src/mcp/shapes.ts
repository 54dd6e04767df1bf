import { z } from 'zod';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { ACT_TYPES, CONDITION_KINDS, FORCES } from '../model/statement.ts';

/** What answers are made of. Descriptions are for the model that reads an answer; by its id a part stands once in a schema. */

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).meta({ id: 'Span' });

const cut = z.literal(true).optional();

/** Words as a report has them. */
export const Quote = z
  .object({ text: z.string(), spans: z.array(Span), cut })
  .describe('Words of the report, unchanged, and where they stand. `cut`: only the beginning is given.')
  .meta({ id: 'Quote' });

/** Words of one span. */
export const Words = Span.extend({ text: z.string(), cut }).describe('As a quote, of one span.').meta({ id: 'Words' });

const Named = z.object({ name: z.string().nullable(), id: z.string().nullable() });

const Speaker = Named.extend({
  role: z.string().nullable(),
  of: z.string().nullable(),
  words: Quote.describe('The words of the report that name the speaker.'),
}).meta({ id: 'Speaker' });

export const Party = Named.extend({
  text: z.string(),
  span: Span.nullable().describe('Null: the report does not name it here, it was inferred.'),
}).meta({ id: 'Party' });

const ActType = z.enum(ACT_TYPES).meta({ id: 'ActType' });

const Act = z
  .object({
    type: ActType,
    confidence: z.number().describe('0 to 1: of statements with about this number, that share has this act.'),
    also: z.array(ActType),
    force: z.enum(FORCES).nullable(),
  })
  .meta({ id: 'Act' });

export const Condition = z
  .object({
    text: z.string(),
    span: Span,
    kind: z.enum(CONDITION_KINDS),
    polarity: z.enum(['positive', 'negative']),
  })
  .meta({ id: 'Condition' });

const When = z.object({ text: z.string(), span: Span, value: z.string().describe('ISO 8601.') });

/** What names a report beside its words. */
export const ReportName = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
  })
  .meta({ id: 'ReportName' });

export const ReportFacts = ReportName.extend({
  url: z.string().nullable(),
  author: z.string().nullable(),
  place: z.string().nullable(),
  language: z.string().nullable(),
  added: z.string(),
  words: z.int(),
  statements: z.int(),
  version: z.int().nullable().describe('1 for the first text seen at its address, 2 for the next.'),
}).meta({ id: 'ReportFacts' });

/** A statement as lists give it. */
export const Statement = z
  .object({
    id: z.string(),
    speaker: Speaker.nullable(),
    act: Act.nullable(),
    form: z.enum(['direct', 'indirect', 'mixed']),
    content: Quote,
    to: Party.nullable(),
    condition: Condition.nullable(),
    when: When.nullable(),
  })
  .meta({ id: 'Statement' });

export const StatementOf = Statement.extend({ report: ReportName }).meta({ id: 'StatementOf' });

export const Quantity = z
  .object({
    text: z.string(),
    span: Span,
    value: z.number(),
    to: z.number().nullable(),
    unit: z.string().nullable(),
    currency: z.string().nullable(),
    approximation: z.string().nullable(),
    per: z.string().nullable(),
  })
  .meta({ id: 'Quantity' });

export const Ground = z
  .object({
    field: z.string(),
    value: z.string().nullable(),
    rule: z.string().describe('The rule or model that decided the field.'),
    words: z.array(Words).describe('What it rests on.'),
  })
  .meta({ id: 'Ground' });

export const CommitmentState = z.enum(COMMITMENT_STATES).meta({ id: 'CommitmentState' });

/** A commitment, with the rules that made it and what was decided of it. */
export const Commitment = z
  .object({
    id: z.string(),
    report: ReportName,
    debtor: Party,
    creditor: Party.nullable(),
    condition: Condition.nullable(),
    consequent: Quote,
    force: z.enum(FORCES),
    state: CommitmentState.describe('As decided; where nothing was, as its own report tells it.'),
    told: CommitmentState.describe('As its own report tells it.'),
    decision: z
      .object({
        by: z.string(),
        at: z.string(),
        why: z.string(),
        reason: z.string().nullable().describe('Why it is unclear; null of other states.'),
        rule: z.string().nullable().describe('The rule that decided; null where a person did.'),
        evidence: z.array(z.string()).describe('Ids of what it rests on.'),
      })
      .nullable()
      .describe('What somebody who keeps this record decided; null where nobody did.'),
    due: z.string().nullable(),
    otherwise: z.string().nullable().describe('The commitment for the case that the condition does not hold.'),
    statements: z.array(z.string()),
    grounds: z.array(Ground),
  })
  .meta({ id: 'Commitment' });

/** A statement, short, where many are laid side by side. */
export const Said = z
  .object({
    id: z.string(),
    report: z.string(),
    speaker: z.string().nullable(),
    act: ActType.nullable(),
    confidence: z.number().nullable().describe('Of the act.'),
    content: Quote,
  })
  .meta({ id: 'Said' });

export type Quote = z.infer<typeof Quote>;
export type Words = z.infer<typeof Words>;
export type Party = z.infer<typeof Party>;
export type ReportName = z.infer<typeof ReportName>;
export type ReportFacts = z.infer<typeof ReportFacts>;
export type Statement = z.infer<typeof Statement>;
export type StatementOf = z.infer<typeof StatementOf>;
export type Ground = z.infer<typeof Ground>;
export type Commitment = z.infer<typeof Commitment>;
export type Said = z.infer<typeof Said>;
