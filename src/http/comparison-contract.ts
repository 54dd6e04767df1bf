import { z } from '@hono/zod-openapi';
import { DISCREPANCY_KINDS, MOVEMENT_SIGNS } from '../model/comparison.ts';
import { Commitment } from './commitment-contract.ts';
import { Party, Passage, ReportReference, Span, Statement, TextRun } from './contract.ts';

/** What comparing the reports of a story gives. Reports are named by path, else address, else id; statements by their ids. */

const Pair = <What extends z.ZodType>(what: What) => z.tuple([what, what]);
const Ids = z.array(z.string());

export const GroupOrigins = z
  .object({
    statements: Ids,
    origins: z.array(
      z.object({
        statements: Ids,
        because: z.array(
          z.object({
            kind: z.enum(['outlet', 'copied', 'credited', 'told']),
            statements: Pair(z.string()),
            name: z.string().nullable(),
          }),
        ),
      }),
    ),
    /** Carried by two or more independent origins. */
    corroborated: z.boolean(),
  })
  .openapi('GroupOrigins');

export const Discrepancy = z
  .object({
    kind: z.enum(DISCREPANCY_KINDS),
    between: Pair(z.string()),
    text: Pair(z.string()),
    parts: Pair(z.array(TextRun)),
    spans: Pair(Span),
    statements: Pair(z.string().nullable()),
  })
  .openapi('Discrepancy');

/** What people said of how it was read is told by the commitment itself. */
const StoryCommitment = Commitment.omit({ review: true }).openapi('StoryCommitment');

const PastCommitment = Passage.extend({
  report: z.string(),
  debtor: Party,
  state: z.enum(['satisfied', 'violated']),
  when: z.string().nullable(),
  statement: z.string().nullable(),
}).openapi('PastCommitment');

export const Collision = z.object({ demand: Ids, refusal: Ids }).openapi('Collision');

export const Contested = z.object({ claim: Ids, against: Ids }).openapi('Contested');

export const Omission = z
  .object({ kind: z.enum(['condition', 'denial', 'reply']), of: z.string(), left: z.string(), by: z.string() })
  .openapi('Omission');

export const OnlyIn = z
  .object({ report: z.string(), outlet: z.string().nullable(), statements: Ids })
  .openapi('OnlyIn');

export const IssuePositions = z
  .object({
    issue: z.string(),
    named: z.object({ report: z.string(), span: Span }),
    parties: z.array(
      z.object({
        party: z.string(),
        stances: z.array(
          z.object({
            statements: Ids,
            kind: z.string(),
            on: z.string().nullable(),
            words: z.object({ statement: z.string(), text: z.string(), span: Span }).nullable(),
            condition: z.string().nullable(),
            answers: Ids,
          }),
        ),
        movements: z.array(
          z.object({
            change: z.enum(['hardened', 'softened', 'unchanged', 'withdrawn']),
            signs: z.array(z.enum(MOVEMENT_SIGNS)),
            from: z.string(),
            to: z.string(),
            between: Pair(z.string()),
          }),
        ),
      }),
    ),
    collisions: z.array(Collision),
  })
  .openapi('IssuePositions');

/** `GET /api/stories/{id}/comparison`. */
export const Comparison = z
  .object({
    reports: z.array(ReportReference),
    statements: z.array(Statement),
    same: z.array(Ids),
    carried: z.array(GroupOrigins),
    discrepancies: z.array(Discrepancy),
    commitments: z.array(StoryCommitment),
    record: z.array(PastCommitment),
    collisions: z.array(Collision),
    contested: z.array(Contested),
    positions: z.array(IssuePositions),
    omissions: z.array(Omission),
    only: z.array(OnlyIn),
  })
  .openapi('Comparison');

export type Comparison = z.infer<typeof Comparison>;
