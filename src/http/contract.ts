import { z } from '@hono/zod-openapi';
import { STATEMENT_FIELDS } from '../model/comparison.ts';
import { ACT_TYPES, CONDITION_KINDS, FORCES } from '../model/statement.ts';

/** What the HTTP API answers. The pages in `web/` import its types and those of `comparison-contract.ts`, and nothing else of `src/`. */

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

const Speaker = Passage.extend({
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

const Quantity = z
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

/** One hit of `GET /api/search?q=&kind=report|statement&limit=`. */
export const SearchHit = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('report'),
      report: ReportSummary,
      snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    }),
    z.object({
      kind: z.literal('statement'),
      statement: Statement,
      snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    }),
  ])
  .openapi('SearchHit');

export const SearchResult = z.object({ query: z.string(), hits: z.array(SearchHit) }).openapi('SearchResult');

export const StorySummary = z
  .object({
    /** `story:` and digits of the id of its earliest report. */
    id: z.string(),
    /** Of the report that most others go on from. */
    title: z.string().nullable(),
    /** ISO 8601 days. */
    first: z.string(),
    last: z.string(),
    reports: z.int(),
    outlets: z.int(),
  })
  .openapi('StorySummary');

/** `GET /api/stories?cursor=&limit=`: newest activity first. */
export const StoryList = z
  .object({ stories: z.array(StorySummary), total: z.int(), next: z.string().nullable() })
  .openapi('StoryList');

export const StoryReport = ReportSummary.extend({
  /** The earlier report that it is most like, and how like, 0 to 1; null for the one that begins the story. */
  follows: z.object({ id: z.string(), likeness: z.number() }).nullable(),
}).openapi('StoryReport');

/** `GET /api/stories/{id}`: its id or that of one of its reports, whole, or their first 8 or more hexadecimal digits. */
export const StoryDetail = z
  .object({
    story: StorySummary,
    timeline: z.array(z.object({ day: z.string(), reports: z.array(StoryReport) })),
    /** Those who speak in most of its reports first. */
    speakers: z.array(z.object({ id: z.string(), name: z.string(), reports: z.int(), statements: z.int() })),
  })
  .openapi('StoryDetail');

const FacetCount = z
  .object({
    /** An act, an outlet, an actor's id, a year, or the state of a commitment. */
    value: z.string(),
    /** An actor's name; null of the others. */
    name: z.string().nullable(),
    count: z.int(),
  })
  .openapi('FacetCount');

/** `GET /api/search/facets?q=`: counts of hits, most first, 50 values at most. */
export const Facets = z
  .object({
    act: z.array(FacetCount),
    outlet: z.array(FacetCount),
    speaker: z.array(FacetCount),
    year: z.array(FacetCount),
    /** Of statements that voice a commitment, by its state. */
    state: z.array(FacetCount),
    counted: z.int(),
    /** False where only the 10,000 hits of a kind were looked at that were added last. */
    complete: z.boolean(),
  })
  .openapi('Facets');

export const JobEntry = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('report'),
      input: z.string(),
      id: z.string(),
      outcome: z.enum(['added', 'derived-again', 'kept-already']),
      statements: z.int(),
      title: z.string().nullable(),
    }),
    z.object({ kind: z.literal('unread'), input: z.string(), code: z.string(), detail: z.string() }),
  ])
  .openapi('JobEntry');

/** `GET /api/jobs/{id}`. */
export const Job = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    created: z.string(),
    started: z.string().nullable(),
    ended: z.string().nullable(),
    /** The name of the token that asked for it; null on loopback. */
    by: z.string().nullable(),
    total: z.int(),
    /** Of the inputs that are done, in their order. */
    entries: z.array(JobEntry),
    error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .openapi('Job');

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

/** `GET /api/session`: who asks. */
export const Session = z
  .object({
    via: z.enum(['loopback', 'bearer', 'session']),
    name: z.string().nullable(),
    role: z.enum(['reader', 'editor', 'admin']),
  })
  .openapi('Session');

export const Token = z
  .object({
    id: z.int(),
    name: z.string(),
    role: z.enum(['reader', 'editor', 'admin']),
    created: z.string(),
    revoked: z.string().nullable(),
  })
  .openapi('Token');

/** `POST /api/tokens`: its secret is told here and nowhere again. */
export const NewToken = Token.extend({ secret: z.string() }).openapi('NewToken');

export const TokenList = z.object({ tokens: z.array(Token) }).openapi('TokenList');

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
export type StorySummary = z.infer<typeof StorySummary>;
export type StoryList = z.infer<typeof StoryList>;
export type StoryReport = z.infer<typeof StoryReport>;
export type StoryDetail = z.infer<typeof StoryDetail>;
export type SearchHit = z.infer<typeof SearchHit>;
export type SearchResult = z.infer<typeof SearchResult>;
export type Facets = z.infer<typeof Facets>;
export type Job = z.infer<typeof Job>;
export type JobEntry = z.infer<typeof JobEntry>;
export type SameDecisions = z.infer<typeof SameDecisions>;
export type Session = z.infer<typeof Session>;
export type NewToken = z.infer<typeof NewToken>;
export type TokenList = z.infer<typeof TokenList>;
export type Problem = z.infer<typeof Problem>;
