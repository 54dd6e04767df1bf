import { z } from 'zod';
import type { Judgement } from '../../ledger/judgements.ts';
import type { KeptOwnCommitment } from '../../ledger/own-commitments.ts';
import type { LoggedReview } from '../../ledger/review/entries.ts';
import type { Actor } from '../../model/actor.ts';
import {
  COMMITMENT_STATES,
  type Commitment,
  type Matter,
  type PastCommitment,
  type Position,
  STANCES,
} from '../../model/commitment.ts';
import type { SameDecision } from '../../model/comparison.ts';
import type { Ground } from '../../model/ground.ts';
import type { Issue } from '../../model/issue.ts';
import {
  type CommitmentDecision,
  EVIDENCE_KINDS,
  type Evidence,
  type EvidenceVerdict,
  UNCLEAR_REASONS,
} from '../../model/life.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Report, ReportId } from '../../model/report.ts';
import { REVIEW_VERDICTS, type ReviewVerdict } from '../../model/review.ts';
import type { Passage, Span } from '../../model/span.ts';
import {
  ACT_TYPES,
  type Act,
  CONDITION_KINDS,
  type Condition,
  FORCES,
  type Party,
  type Speaker,
  type Statement,
  type When,
} from '../../model/statement.ts';
import type { ReportLine, StatementLine } from '../export/lines.ts';

/**
 * The lines of a JSON Lines export, checked before they are kept. Objects are loose: what a later version adds to them is kept as it is,
 * and nothing is lost.
 */
const text = z.string();
const maybe = text.nullable();

const span: z.ZodType<Span> = z
  .looseObject({ start: z.int().nonnegative(), end: z.int() })
  .refine(({ start, end }) => start <= end, 'ends before it starts');
const passage: z.ZodType<Passage> = z.looseObject({ text, spans: z.array(span).min(1) });
const reportId = z.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)]) as z.ZodType<ReportId>;
const actorKind = z.enum(['person', 'state', 'organisation', 'group']);

const speaker: z.ZodType<Speaker> = z.looseObject({
  ...{ text, spans: z.array(span).min(1), name: maybe, id: maybe },
  ...{ kind: actorKind.nullable(), role: maybe, of: maybe },
});
const party: z.ZodType<Party> = z.looseObject({ text, span: span.nullable(), name: maybe, id: maybe });
const condition: z.ZodType<Condition> = z.looseObject({
  ...{ text, span, kind: z.enum(CONDITION_KINDS), polarity: z.enum(['positive', 'negative']) },
});
const when: z.ZodType<When> = z.looseObject({ text, span, value: text });
const act: z.ZodType<Act> = z.looseObject({
  ...{ type: z.enum(ACT_TYPES), confidence: z.number().min(0).max(1), also: z.array(z.enum(ACT_TYPES)) },
  ...{ force: z.enum(FORCES).nullable(), plover: maybe, mode: maybe, cameo: maybe },
  quad: z.literal([1, 2, 3, 4]).nullable(),
});
const quantity: z.ZodType<Quantity> = z.looseObject({
  ...{ text, span, value: z.number(), to: z.number().nullable(), unit: maybe, currency: maybe, per: maybe },
  approximation: z.enum(['about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly']).nullable(),
});
const ground: z.ZodType<Ground> = z.looseObject({
  field: z.enum(['speaker', 'via', 'act', 'to', 'condition', 'when', 'commitment']),
  ...{ rule: text, spans: z.array(span).min(1) },
});

const reviewedFields = {
  ...{ speaker: speaker.nullable(), via: speaker.nullable(), cue: passage.nullable(), content: passage },
  ...{ form: z.enum(['direct', 'indirect', 'mixed']), act: act.nullable(), to: party.nullable() },
  ...{ condition: condition.nullable(), when: when.nullable(), quantities: z.array(quantity) },
};
const fields = {
  ...{ id: text.regex(/^[0-9a-f]{16}\.\d+$/, 'is no id of a statement'), ...reviewedFields },
  grounds: z.array(ground),
};

export const statementLine: z.ZodType<StatementLine> = z.looseObject({
  ...fields,
  report: z.looseObject({
    ...{ id: reportId, path: maybe, title: maybe, outlet: maybe, published: maybe, place: maybe },
  }),
});

const report: z.ZodType<Report> = z.looseObject({
  ...{ id: reportId, path: maybe, url: maybe, title: maybe, outlet: maybe, author: maybe, place: maybe },
  ...{ published: maybe, language: maybe, text },
  paragraphs: z.array(
    z.looseObject({
      ...{ start: z.int().nonnegative(), end: z.int() },
      role: z.enum([
        ...(['headline', 'byline', 'dateline', 'body', 'heading'] as const),
        ...(['list', 'related', 'caption', 'boilerplate'] as const),
      ]),
    }),
  ),
});

const reviewedOwed = {
  ...{ debtor: party, creditor: party.nullable(), antecedent: condition.nullable(), consequent: passage },
  ...{ force: z.enum(FORCES), due: maybe },
};
const commitment: z.ZodType<Commitment> = z.looseObject({
  ...{ id: text, statements: z.array(text).min(1), ...reviewedOwed },
  state: z.enum(COMMITMENT_STATES),
  ...{ otherwise: maybe, grounds: z.array(ground) },
});
const past: z.ZodType<PastCommitment> = z.looseObject({
  ...{ text, spans: z.array(span).min(1), debtor: party, state: z.enum(['satisfied', 'violated']) },
  ...{ when: maybe, statement: maybe, ground },
});
const matter: z.ZodType<Matter> = z.looseObject({
  ...{ text, span, head: span, deed: span.nullable(), under: span.nullable() },
  ...{ isCore: z.boolean(), inCondition: z.boolean() },
});
const position: z.ZodType<Position> = z.looseObject({
  ...{ statement: text, party, stance: z.enum(STANCES), issue: passage, about: z.array(matter) },
});
const actor: z.ZodType<Actor> = z.looseObject({
  ...{ id: text, name: text, kind: actorKind, role: maybe, of: maybe, ofId: maybe, wikidata: maybe },
});
const issue: z.ZodType<Issue> = z.looseObject({ code: text, message: text, span: span.nullable() });

export const reportLine: z.ZodType<ReportLine> = z.looseObject({
  ...{ kind: z.literal('report'), report, mediaType: text, bytes: z.base64().nullable() },
  ...{ derivedBy: text, statements: z.int().nonnegative(), commitments: z.array(commitment) },
  ...{ past: z.array(past), positions: z.array(position), actors: z.array(actor), issues: z.array(issue) },
});

const instant = z.iso.datetime({ offset: true, precision: 3 });
const evidenceId = text.regex(/^e[0-9a-f]{15}$/, 'is no id of evidence');
const decided = { by: text.min(1), at: instant };

const sameDecision: z.ZodType<SameDecision> = z
  .looseObject({ ...decided, statements: z.tuple([text, text]), verdict: z.enum(['same', 'different']), why: maybe })
  .refine(({ statements: [a, b] }) => a < b, 'names its statements in another order');

const evidence: z.ZodType<Evidence> = z.looseObject({
  ...{ id: evidenceId, commitment: text, kind: z.enum(EVIDENCE_KINDS), report: reportId, statement: maybe },
  ...{ voiced: maybe, score: z.number().min(0).max(1), rule: text, text, spans: z.array(span).min(1) },
});

const verdict: z.ZodType<EvidenceVerdict> = z.looseObject({
  ...{ ...decided, evidence: evidenceId, verdict: z.enum(['accepted', 'dismissed']), why: maybe },
});

const commitmentDecision: z.ZodType<CommitmentDecision> = z
  .looseObject({
    ...{ ...decided, commitment: text, state: z.enum(COMMITMENT_STATES), reason: z.enum(UNCLEAR_REASONS).nullable() },
    ...{ why: text.min(1), evidence: z.array(evidenceId), rule: maybe },
  })
  .refine(
    ({ state, reason }) => (state === 'unclear') === (reason !== null),
    'has a reason, or none, against its state',
  );

const ownCommitment: z.ZodType<KeptOwnCommitment> = z.looseObject({
  ...{ id: text, debtor: text.min(1), creditor: maybe, consequent: text.min(1), antecedent: maybe },
  ...{ force: z.enum(FORCES), due: maybe, source: maybe, saidOn: maybe, added: instant, by: text.min(1) },
});

const reviewBody = {
  ...{ ...decided, report: reportId, why: maybe, text: maybe },
  quotes: z.record(text, z.tuple([text, text, text])),
};
const REVIEW_EVENTS = [...REVIEW_VERDICTS, 'withdrawn', 'assigned', 'commented', 'noted'] as const;

const review: z.ZodType<LoggedReview> = z
  .discriminatedUnion('of', [
    z.looseObject({
      ...{ of: z.literal('statement'), done: z.enum(REVIEW_EVENTS), ...reviewBody },
      subject: text.regex(/^[0-9a-f]{16}\.\d+$/, 'is no id of a statement'),
      read: z.looseObject(fields).nullable(),
      values: z.looseObject(reviewedFields).partial(),
    }),
    z.looseObject({
      ...{ of: z.literal('commitment'), done: z.enum(REVIEW_EVENTS), ...reviewBody },
      subject: text.regex(/^[0-9a-f]{16}\.\d+\.c\d+$/, 'is no id of a commitment'),
      ...{ read: commitment.nullable(), values: z.looseObject(reviewedOwed).partial() },
    }),
  ])
  .refine(({ subject, report: of }) => of.startsWith(`sha256:${subject.split('.')[0]}`), 'is of another report')
  .refine(
    ({ of, done, read, values }) =>
      read !== null ||
      !STANDS.has(done) ||
      WHOLE[of].every((field) => field in values && values[field as keyof typeof values] !== undefined),
    'has no words',
  );

/** What is needed of what the machine did not read. */
const WHOLE = { statement: ['content'], commitment: ['debtor', 'consequent', 'force'] } as const;

/** What a review lets stand needs words. */
const STANDS: ReadonlySet<string> = new Set<ReviewVerdict>(['accepted', 'corrected', 'added']);

export const judgementLine: z.ZodType<Judgement> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('review'), review }),
  z.looseObject({ kind: z.literal('same-decision'), decision: sameDecision }),
  z.looseObject({ kind: z.literal('evidence'), evidence, name: text.optional() }),
  z.looseObject({ kind: z.literal('evidence-verdict'), verdict }),
  z.looseObject({ kind: z.literal('commitment-decision'), decision: commitmentDecision }),
  z.looseObject({ kind: z.literal('own-commitment'), commitment: ownCommitment }),
]);

/** Without its report and what was decided of it, as the ledger keeps it. */
export function statementOfLine({ report: _, review: __, ...statement }: StatementLine): Statement {
  return statement;
}
