import { z } from '@hono/zod-openapi';
import { FORCES } from '../model/statement.ts';
import { CommitmentState } from './commitment-contract.ts';
import { ActType, Problem } from './contract.ts';

export const ReportKey = z.object({
  id: z
    .string()
    .min(8)
    .max(80)
    .openapi({ example: '3f29a1c08b44', description: 'The id, or its first 8 or more hexadecimal digits.' }),
});

export const StatementKey = z.object({
  id: z.string().min(3).max(80).openapi({ example: '3f29a1c08b44d0e2.1204' }),
});

export const StoryKey = z.object({
  id: z.string().min(8).max(80).openapi({
    example: 'story:3f29a1c08b44',
    description: 'The id, the id of one of its reports, or the first 8 or more hexadecimal digits of either.',
  }),
});

const Text = z.string().min(1).max(200).optional();

export const FilterQuery = z.object({
  outlet: Text.openapi({ description: 'Of outlets whose name has this in it, in any case.' }),
  speaker: Text.openapi({ description: 'With a speaker whose name has this in it, in any case, or whose id this is.' }),
  act: ActType.optional().openapi({ description: 'With a statement that is such an act.' }),
  state: CommitmentState.optional().openapi({
    description: 'With a statement that voices a commitment in this state: as decided, else as the report tells.',
  }),
  reviewed: z
    .enum(['any', 'none', 'accepted', 'corrected', 'added'])
    .optional()
    .openapi({ description: 'With a statement on which people have decided, this way or `any`, or have not.' }),
  since: Text.openapi({ description: 'Published on this day or later; ISO 8601.' }),
  until: Text.openapi({ description: 'Published on this day or before; ISO 8601.' }),
});

const Limit = z.coerce.number().int().min(1).max(500).default(50);

export const PageQuery = FilterQuery.extend({
  /** Empty is the first page, as absent is. */
  cursor: z.string().max(400).optional().openapi({ description: '`next` of the page before.' }),
  limit: Limit,
});

const Least = z.coerce.number().int().min(1).optional().openapi({ description: 'With so many reports or more.' });

export const StoryFilterQuery = FilterQuery.extend({ least: Least });

export const StoryPageQuery = PageQuery.extend({ least: Least });

export const EvidenceKey = z.object({
  id: z
    .string()
    .regex(/^e[0-9a-f]{15}$/)
    .openapi({ example: 'e3f29a1c08b44d0e' }),
});

export const CommitmentKey = z.object({
  id: z.string().min(5).max(80).openapi({ example: '3f29a1c08b44d0e2.1204.c1' }),
});

export const CommitmentFilterQuery = FilterQuery.omit({
  ...{ speaker: true, act: true, state: true, reviewed: true },
}).extend({
  debtor: Text.openapi({ description: 'Of somebody whose name has this in it, in any case, or whose id this is.' }),
  creditor: Text.openapi({ description: 'To somebody whose name has this in it, in any case, or whose id this is.' }),
  force: z.enum(FORCES).optional(),
  state: CommitmentState.optional().openapi({ description: 'As decided; where nothing was, as the report tells.' }),
  dueAfter: Text.openapi({ description: 'Due on this day or later; ISO 8601.' }),
  dueBefore: Text.openapi({ description: 'Due on this day or before; ISO 8601.' }),
  overdueOn: Text.openapi({ description: 'Still open on this day, and their last day over; ISO 8601.' }),
  about: Text.openapi({ description: 'Words that it, or its condition, has, in any case.' }),
  open: z
    .stringbool()
    .optional()
    .openapi({ type: 'boolean', description: 'Whether it is still owed: conditional or active.' }),
  timed: z
    .stringbool()
    .optional()
    .openapi({ type: 'boolean', description: 'Whether a time is given that has a last day.' }),
  voiced: z.enum(['first']).optional().openapi({ description: 'Without those that only voice another one again.' }),
  repeatedBy: CommitmentKey.shape.id
    .optional()
    .openapi({ description: 'That this commitment voices again; its whole id.' }),
  report: ReportKey.shape.id
    .optional()
    .openapi({ description: 'Of this report; its id, or the first 16 or more of its digits.' }),
});

export const CommitmentPageQuery = CommitmentFilterQuery.extend({
  ...PageQuery.pick({ cursor: true, limit: true }).shape,
  order: z
    .enum(['due'])
    .optional()
    .openapi({ description: 'What is due first comes first; without those that have no last day.' }),
});

export const ActorFilterQuery = z.object({
  name: Text.openapi({ description: 'Whose name has this in it, in any case, or whose id this is.' }),
  kind: z.enum(['person', 'state', 'organisation', 'group']).optional(),
  most: z
    .enum(['statements', 'commitments'])
    .optional()
    .openapi({ description: 'Of what those come first who have most; of statements unless given.' }),
});

export const ActorPageQuery = ActorFilterQuery.extend(PageQuery.pick({ cursor: true, limit: true }).shape);

export const ActorKey = z.object({
  id: z.string().min(1).max(200).openapi({ example: 'state:TIR', description: 'The whole id, or a part of the name.' }),
});

export const AsOfQuery = z.object({
  asOf: Text.openapi({ description: 'For which day, ISO 8601; today when absent.' }),
});

export const TrackQuery = CommitmentFilterQuery.omit({ debtor: true }).extend(AsOfQuery.shape);

export const SearchQuery = FilterQuery.extend({
  q: z.string().max(1000).openapi({ description: 'Words, "phrases", begin*, -without, one OR other.' }),
  kind: z.enum(['report', 'statement']).optional(),
  cursor: PageQuery.shape.cursor,
  limit: Limit.default(20).openapi({ description: 'Hits of a page.' }),
});

/** The errors that any route may answer with. */
export const PROBLEMS = {
  400: problem('The request is not understood.'),
  401: problem('The server does not know who asks.'),
  403: problem('The role of the token is too low, or a page of another site asks.'),
  404: problem('There is no such entry.'),
  409: problem('Somebody else has decided meanwhile.'),
  413: problem('The body is too large.'),
  415: problem('The body is of a kind that is not read.'),
  429: problem('Too much was asked; `Retry-After` says when to ask again.'),
} as const;

/** Those of a route that names one entry. */
export const ENTRY_PROBLEMS = { 400: PROBLEMS[400], 404: PROBLEMS[404] } as const;

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}

export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

export function file(mediaType: string, description: string) {
  return { description, content: { [mediaType]: { schema: z.string() } } };
}
