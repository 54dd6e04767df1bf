import { z } from '@hono/zod-openapi';
import { CONDITION_KINDS, FORCES } from '../model/statement.ts';
import { Commitment } from './commitment-contract.ts';
import { Act, ActType, Condition, Party, Passage, Quantity, ReviewMark, Span, Speaker, Statement } from './contract.ts';

/** What people decide of what the machine read: accepted, corrected, rejected, added, assigned, commented. */

const Name = z.string().min(1).max(300).nullable().optional();
const Spans = z.array(Span).min(1).max(50);

const PassageCorrection = z.object({ spans: Spans }).strict();

const SpeakerCorrection = z
  .object({
    spans: Spans.optional().openapi({ description: 'Needed where nobody was named.' }),
    ...{ name: Name, id: Name, role: Name, of: Name },
    kind: z.enum(['person', 'state', 'organisation', 'group']).nullable().optional(),
  })
  .strict()
  .openapi('SpeakerCorrection', {
    description:
      'What is absent stays. Another name without an id takes id, kind, role and affiliation from the actor of the report who has it, else it has none.',
  });

const PartyCorrection = z
  .object({ span: Span.nullable().optional(), name: Name, id: Name })
  .strict()
  .openapi('PartyCorrection', { description: 'Who has no span is known by name alone.' });

const ConditionCorrection = z
  .object({
    span: Span.optional(),
    kind: z.enum(CONDITION_KINDS).optional(),
    polarity: z.enum(['positive', 'negative']).optional(),
  })
  .strict();

const ActCorrection = z
  .object({
    type: ActType.optional(),
    also: z.array(ActType).max(5).optional(),
    force: z.enum(FORCES).nullable().optional(),
  })
  .strict()
  .openapi('ActCorrection', { description: 'Another type brings the force and the event code that it usually has.' });

const QuantityCorrection = z
  .object({
    span: Span,
    value: z.number(),
    to: z.number().nullable().optional(),
    unit: Name,
    currency: Name,
    approximation: z.enum(['about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly']).nullable().optional(),
    per: Name,
  })
  .strict();

/** Absent fields stay as they are; null says that there is none. Words are drawn from the spans. */
export const StatementCorrections = z
  .object({
    speaker: SpeakerCorrection.nullable().optional(),
    via: SpeakerCorrection.nullable().optional(),
    cue: PassageCorrection.nullable().optional(),
    content: PassageCorrection.optional(),
    form: z.enum(['direct', 'indirect', 'mixed']).optional(),
    act: ActCorrection.nullable().optional(),
    to: PartyCorrection.nullable().optional(),
    condition: ConditionCorrection.nullable().optional(),
    when: z
      .object({ span: Span.optional(), value: z.string().min(1).max(100).optional() })
      .strict()
      .nullable()
      .optional(),
    quantities: z.array(QuantityCorrection).max(50).optional(),
  })
  .strict()
  .openapi('StatementCorrections');

export const CommitmentCorrections = z
  .object({
    debtor: PartyCorrection.optional(),
    creditor: PartyCorrection.nullable().optional(),
    antecedent: ConditionCorrection.nullable().optional(),
    consequent: PassageCorrection.optional(),
    force: z.enum(FORCES).optional(),
    due: z.string().min(1).max(100).nullable().optional(),
  })
  .strict()
  .openapi('CommitmentCorrections');

const By = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .openapi({ description: 'Who decides; the holder of the token unless given.' });
const Why = z.string().min(1).max(2000).optional();
const Expects = z.int().nonnegative().optional().openapi({
  description:
    'The `entry` of the mark that the decision was made by, 0 where there was none: 409 where somebody has decided since. `If-Match` does the same.',
});

const verdict = <What extends z.ZodType>(corrections: What) =>
  z
    .object({
      verdict: z.enum(['accept', 'correct', 'reject', 'withdraw']),
      corrections: corrections.optional(),
      fields: z
        .array(z.string().max(20))
        .min(1)
        .max(10)
        .optional()
        .openapi({ description: 'Of `withdraw`: only these go back to what the machine reads.' }),
      ...{ why: Why, by: By, expects: Expects },
    })
    .strict();

/**
 * `accept`: all of it is so as it stands. `correct`: `corrections` are added to those made before. `reject`: it is none. `withdraw`: back to
 * what the machine reads.
 */
export const StatementVerdict = verdict(StatementCorrections).openapi('StatementVerdict');
export const CommitmentVerdict = verdict(CommitmentCorrections).openapi('CommitmentVerdict');

export const Assignment = z
  .object({ to: z.string().min(1).max(200).nullable(), why: Why, by: By, expects: Expects })
  .strict()
  .openapi('Assignment', { description: 'To whom; null to nobody.' });

export const Comment = z
  .object({ text: z.string().min(1).max(5000), by: By })
  .strict()
  .openapi('Comment');

/** A statement that the machine missed: `content` is needed, all else is null unless given. */
export const NewStatement = z
  .object({ statement: StatementCorrections.required({ content: true }), why: Why, by: By })
  .strict()
  .openapi('NewStatement');

/** A commitment that the machine missed: what is not given is as the statement that voices it has it. */
export const NewCommitment = z
  .object({
    statement: z.string().max(80).optional().openapi({
      description: 'The whole id of the statement that voices it; else the one that `consequent` is most among.',
    }),
    commitment: CommitmentCorrections.default({}),
    ...{ why: Why, by: By },
  })
  .strict()
  .openapi('NewCommitment');

const ReviewEvent = z
  .object({
    /** The number of the entry in the log. */
    entry: z.int(),
    at: z.string(),
    by: z.string(),
    kind: z.enum(['accepted', 'corrected', 'rejected', 'added', 'withdrawn', 'assigned', 'commented']),
    why: z.string().nullable(),
    /** Fields that were the person's after it. */
    fields: z.array(z.string()),
    /** Of a comment what it says, of an assignment to whom. */
    text: z.string().nullable(),
  })
  .openapi('ReviewEvent');

const review = {
  /** The id that it stands under, or would. */
  id: z.string(),
  /** The id in the log: another one where a later reading counts it otherwise. */
  subject: z.string(),
  /** False where it was rejected, or its words are not in the text any more. */
  stands: z.boolean(),
  mark: ReviewMark.nullable(),
  /** Oldest first. */
  history: z.array(ReviewEvent),
};

/** Whole fields; of the others nothing is said. */
const StatementValues = z
  .object({
    speaker: Speaker.nullable(),
    via: Speaker.nullable(),
    cue: Passage.nullable(),
    content: Passage,
    form: z.enum(['direct', 'indirect', 'mixed']),
    act: Act.nullable(),
    to: Party.nullable(),
    condition: Condition.nullable(),
    when: z.object({ text: z.string(), span: Span, value: z.string() }).nullable(),
    quantities: z.array(Quantity),
  })
  .partial()
  .openapi('StatementValues');

const CommitmentValues = z
  .object({
    debtor: Party,
    creditor: Party.nullable(),
    antecedent: Condition.nullable(),
    consequent: Passage,
    force: z.enum(FORCES),
    due: z.string().nullable(),
  })
  .partial()
  .openapi('CommitmentValues');

/** `GET /api/statements/{id}/review`. Its `ETag` is the `entry` of the mark, for `If-Match`. */
export const StatementReview = z
  .object({
    ...review,
    /** What stands, or would. */
    statement: Statement,
    /** What the machine reads; null where it does not read it. */
    read: Statement.nullable(),
    /** What the machine now reads otherwise of what was decided: `accept` keeps the person's, `withdraw` takes the machine's. */
    proposal: StatementValues.nullable(),
  })
  .openapi('StatementReview');

/** `GET /api/commitments/{id}/review`. */
export const CommitmentReview = z
  .object({
    ...review,
    commitment: Commitment,
    read: Commitment.nullable(),
    proposal: CommitmentValues.nullable(),
  })
  .openapi('CommitmentReview');

const item = {
  id: z.string(),
  /** Why it is in the queue: what it waits for, or, where decided ones are asked for, `reviewed`. */
  waits: z.enum(['proposal', 'unplaced', 'unreviewed', 'reviewed']),
};

export const ReviewItem = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('statement'), ...item, statement: Statement, proposal: StatementValues.nullable() }),
    z.object({ kind: z.literal('commitment'), ...item, commitment: Commitment, proposal: CommitmentValues.nullable() }),
  ])
  .openapi('ReviewItem');

/** `GET /api/review?cursor=&limit=`: the most worth looking at first. */
export const ReviewQueue = z
  .object({
    items: z.array(ReviewItem),
    /** How many the filter matches on all pages, by what they wait for. */
    total: z.int(),
    counts: z.object({ proposals: z.int(), commitments: z.int(), statements: z.int() }),
    /** To whom something of it is assigned, whomever the filter asks for. */
    assignees: z.array(z.object({ name: z.string(), count: z.int() })),
    next: z.string().nullable(),
  })
  .openapi('ReviewQueue');

export type StatementCorrections = z.infer<typeof StatementCorrections>;
export type CommitmentCorrections = z.infer<typeof CommitmentCorrections>;
export type StatementVerdict = z.infer<typeof StatementVerdict>;
export type CommitmentVerdict = z.infer<typeof CommitmentVerdict>;
export type Assignment = z.infer<typeof Assignment>;
export type Comment = z.infer<typeof Comment>;
export type NewStatement = z.infer<typeof NewStatement>;
export type NewCommitment = z.input<typeof NewCommitment>;
export type ReviewEvent = z.infer<typeof ReviewEvent>;
export type StatementReview = z.infer<typeof StatementReview>;
export type CommitmentReview = z.infer<typeof CommitmentReview>;
export type ReviewItem = z.infer<typeof ReviewItem>;
export type ReviewQueue = z.infer<typeof ReviewQueue>;
