import { z } from '@hono/zod-openapi';
import { CommitmentState } from './commitment-contract.ts';
import { IssuePositions } from './comparison-contract.ts';
import { ActType, Statement } from './contract.ts';
import { StorySummary } from './story-contract.ts';

/** Those who speak and owe: who they are as reported, what they said and when, and what became of what they owe. */

const Count = z.int().nonnegative();

/** `GET /api/actors/{id}/track-record`: each commitment counts once, however often it was voiced. */
export const TrackRecord = z
  .object({
    actor: z.string(),
    asOf: z.string(),
    debtors: z.array(z.object({ id: z.string().nullable(), name: z.string(), commitments: Count })),
    commitments: Count,
    repeated: Count,
    states: z.record(CommitmentState, Count),
    due: z.object({ over: Count, overdue: Count, ahead: Count, none: Count }),
    /** Satisfied or violated: what `kept` is a share of. */
    rated: Count,
    /** Adds up to `commitments - rated`. */
    unrated: z.record(z.string(), Count),
    decided: Count,
    /** Still open, with evidence that nobody has decided on. */
    waiting: Count,
    /** With Wilson's interval at 95 %; null where nothing was rated. */
    kept: z.object({
      of: Count,
      count: Count,
      share: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  })
  .openapi('TrackRecord');

const Day = z.string().nullable();

export const ActorSummary = z
  .object({
    /** `state:TIR`, `person:ilse-varga`, `org:…`, `group:…`. */
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'state', 'organisation', 'group']),
    statements: Count,
    /** Reports in which he speaks. */
    reports: Count,
    commitments: Count,
  })
  .openapi('ActorSummary');

/** `GET /api/actors?name=&kind=&most=statements|commitments&cursor=&limit=`: those who have most first. */
export const ActorList = z
  .object({ actors: z.array(ActorSummary), total: z.int(), next: z.string().nullable() })
  .openapi('ActorList');

/** `GET /api/actors/{id}?asOf=`: a whole id, or a name that one actor alone has. Days are ISO 8601, of publication. */
export const ActorDetail = z
  .object({
    actor: ActorSummary,
    /** When he first and last speaks. */
    first: Day,
    last: Day,
    /** Who he is in the words of reports, the earliest first. */
    described: z.array(
      z.object({
        ...{ name: z.string().nullable(), role: z.string().nullable(), of: z.string().nullable() },
        ...{ statements: Count, reports: Count, first: Day, last: Day },
      }),
    ),
    /** False where only the 300 statements that were added last were asked for `described`. */
    complete: z.boolean(),
    /** `month`: `2031-05`; null of reports without a time of publication, which stand last. `act`: null where none was decided. */
    months: z.array(
      z.object({
        month: z.string().nullable(),
        statements: Count,
        acts: z.array(z.object({ act: ActType.nullable(), statements: Count })),
      }),
    ),
    /** Null where he owes nothing. */
    trackRecord: TrackRecord.nullable(),
  })
  .openapi('ActorDetail');

/**
 * `GET /api/actors/{id}/positions?cursor=&limit=`: how he, or those who speak for him, stand to the issues of each story in which he
 * speaks or owes; the story that was told of last first. `limit` counts stories.
 */
export const ActorPositions = z
  .object({
    stories: z.array(
      z.object({
        story: StorySummary,
        /** His party alone, with its stances and movements; none where the story has no issue on which he takes a stand. */
        issues: z.array(IssuePositions),
        /** What `issues` names by id. */
        statements: z.array(Statement),
      }),
    ),
    /** Stories on all pages. */
    total: z.int(),
    next: z.string().nullable(),
  })
  .openapi('ActorPositions');

export type TrackRecord = z.infer<typeof TrackRecord>;
export type ActorSummary = z.infer<typeof ActorSummary>;
export type ActorList = z.infer<typeof ActorList>;
export type ActorDetail = z.infer<typeof ActorDetail>;
export type ActorPositions = z.infer<typeof ActorPositions>;
