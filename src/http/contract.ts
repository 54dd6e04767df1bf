import { z } from '@hono/zod-openapi';
import { STATEMENT_FIELDS } from '../model/comparison.ts';
import { PLACINGS, REVIEW_VERDICTS } from '../model/review.ts';
import { ACT_TYPES, CONDITION_KINDS, FORCES } from '../model/statement.ts';

/** What the HTTP API answers of reports and statements. The pages in `web/` import the types of the contracts beside this one too, and nothing else of `src/`. */

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).openapi('Span', {
  description: 'Half-open range of UTF-16 code units in the canonical text of the report.',
});

export const Passage = z.object({ text: z.string(), spans: z.array(Span) }).openapi('Passage');

export const ReportReference = z
  .object({
    id: z.string(),
    path: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    place: z.string().nullable(),
  })
  .openapi('ReportReference');

export const Speaker = Passage.extend({
  name: z.string().nullable(),
  id: z.string().nullable(),
  kind: z.enum(['person', 'state', 'organisation', 'group']).nullable(),
  role: z.string().nullable(),
  of: z.string().nullable(),
}).openapi('Speaker');

export const ActType = z.enum(ACT_TYPES).openapi('ActType');

export const Act = z
  .object({
    type: ActType,
    /** 0 to 1. */
    confidence: z.number(),
    also: z.array(ActType),
    force: z.enum(FORCES).nullable(),
    plover: z.string().nullable(),
    mode: z.string().nullable(),
    cameo: z.string().nullable(),
    quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
  })
  .openapi('Act');

export const Quantity = z
  .object({
    text: z.string(),
    span: Span,
    value: z.number(),
    to: z.number().nullable(),
    unit: z.string().nullable(),
    currency: z.string().nullable(),
    approximation: z.enum(['about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly']).nullable(),
    per: z.string().nullable(),
  })
  .openapi('Quantity');

export const Party = z.object({
  text: z.string(),
  span: Span.nullable(),
  name: z.string().nullable(),
  id: z.string().nullable(),
});

export const Condition = z.object({
  text: z.string(),
  span: Span,
  kind: z.enum(CONDITION_KINDS),
  polarity: z.enum(['positive', 'negative']),
});

/** What a person decided of a statement or a commitment, in short. */
export const ReviewMark = z
  .object({
    /** Null where nothing was decided, or it was withdrawn. */
    verdict: z.enum(REVIEW_VERDICTS).nullable(),
    by: z.string().nullable(),
    at: z.string().nullable(),
    /** Fields that are the person's. */
    fields: z.array(z.string()),
    assigned: z.string().nullable(),
    comments: z.int(),
    /** Whether the machine now reads it otherwise. */
    proposal: z.boolean(),
    /** `read`: the machine reads it; `missed`: it does not, or not any more; `unplaced`: its words are not in the text any more. */
    placing: z.enum(PLACINGS),
    /** Its last entry in the log. */
    entry: z.int(),
  })
  .openapi('ReviewMark');

export const Statement = z
  .object({
    id: z.string(),
    report: ReportReference,
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
    /** Null where nobody has looked at it. */
    review: ReviewMark.nullable().default(null),
  })
  .openapi('Statement');

/** What a field was decided by, and on which words. */
export const Ground = z
  .object({
    field: z.enum(['speaker', 'via', 'act', 'to', 'condition', 'when', 'commitment']),
    /** For people; null where the field is none of the statement's own. */
    value: z.string().nullable(),
    rule: z.string(),
    spans: z.array(Span.extend({ text: z.string() })),
  })
  .openapi('Ground');

export const ReportSummary = ReportReference.extend({
  url: z.string().nullable(),
  author: z.string().nullable(),
  language: z.string().nullable(),
  /** ISO 8601 instant. */
  added: z.string(),
  words: z.int(),
  statements: z.int(),
  /** 1 for the first text seen at an address, 2 for the next, …; null when the report has no address. */
  version: z.int().nullable(),
}).openapi('ReportSummary');

export const Paragraph = Span.extend({
  role: z.enum(['headline', 'byline', 'dateline', 'body', 'heading', 'list', 'related', 'caption', 'boilerplate']),
}).openapi('Paragraph');

/** `GET /api/reports?cursor=&limit=`: newest publication first. */
export const ReportList = z
  .object({ reports: z.array(ReportSummary), total: z.int(), next: z.string().nullable() })
  .openapi('ReportList');

/** `GET /api/reports/{id}`: the id whole, or its first 8 or more hexadecimal digits. */
export const ReportDetail = z
  .object({
    report: ReportSummary,
    text: z.string(),
    paragraphs: z.array(Paragraph),
    statements: z.array(Statement),
    /** Every text seen at the same address, this one included, in order of version; empty without an address. */
    versions: z.array(ReportSummary),
    /** Which version of the program and of its weights read it. */
    derivedBy: z.string(),
  })
  .openapi('ReportDetail');

export const TextRun = z.object({ text: z.string(), shared: z.boolean() }).openapi('TextRun');
const Words = Span.extend({ text: z.string() });
/** `parts`: the words of both, one by one; null where one is null. */
const change = <What extends z.ZodType>(what: What) =>
  z.object({
    ...{ before: what.nullable(), after: what.nullable() },
    parts: z.tuple([z.array(TextRun), z.array(TextRun)]).nullable(),
  });

/** `GET /api/reports/{id}/edits`: null is what was not there, or is not any more. */
export const EditList = z
  .object({
    edits: z.array(
      z.object({
        before: ReportReference,
        after: ReportReference,
        facts: z.array(change(z.string()).extend({ field: z.enum(['title', 'author', 'place']) })),
        paragraphs: z.array(change(Words)),
        statements: z.array(change(Statement).extend({ fields: z.array(z.enum(STATEMENT_FIELDS)) })),
      }),
    ),
  })
  .openapi('EditList');

/** `GET /api/statements/{id}`. */
export const StatementDetail = z.object({ statement: Statement, grounds: z.array(Ground) }).openapi('StatementDetail');

/** `GET /api/statements?cursor=&limit=`: of the newest report first, within a report in reading order. */
export const StatementList = z
  .object({ statements: z.array(Statement), total: z.int(), next: z.string().nullable() })
  .openapi('StatementList');

/** `POST /api/statements/same`. */
export const SameDecisions = z
  .object({
    decisions: z.array(
      z.object({
        statements: z.tuple([z.string(), z.string()]),
        verdict: z.enum(['same', 'different']),
        by: z.string(),
        at: z.string(),
        why: z.string().nullable(),
      }),
    ),
  })
  .openapi('SameDecisions');

/** Every error: RFC 9457 problem details with the stable `code` of the fault. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
  })
  .openapi('Problem');

export type Span = z.infer<typeof Span>;
export type ReviewMark = z.infer<typeof ReviewMark>;
export type Speaker = z.infer<typeof Speaker>;
export type Act = z.infer<typeof Act>;
export type Statement = z.infer<typeof Statement>;
export type Ground = z.infer<typeof Ground>;
export type ReportSummary = z.infer<typeof ReportSummary>;
export type Paragraph = z.infer<typeof Paragraph>;
export type ReportList = z.infer<typeof ReportList>;
export type ReportDetail = z.infer<typeof ReportDetail>;
export type EditList = z.infer<typeof EditList>;
export type StatementDetail = z.infer<typeof StatementDetail>;
export type StatementList = z.infer<typeof StatementList>;
export type SameDecisions = z.infer<typeof SameDecisions>;
export type Problem = z.infer<typeof Problem>;
