import { z } from '@hono/zod-openapi';
import {
  Collision,
  Contested,
  Discrepancy,
  GroupOrigins,
  IssuePositions,
  Omission,
  OnlyIn,
} from './comparison-contract.ts';
import { Statement } from './contract.ts';

/** Parts of what comparing the reports of a story gives, each a resource of its own. */

const page = {
  /** Those that the entries name by id. */
  statements: z.array(Statement),
  total: z.int(),
  next: z.string().nullable(),
};

/** `GET /api/stories/{id}/carried?cursor=&limit=`: what several reports carry, with the origins that it comes from. */
export const CarriedList = z.object({ carried: z.array(GroupOrigins), ...page }).openapi('CarriedList');

/** `GET /api/stories/{id}/discrepancies`. */
export const DiscrepancyList = z.object({ discrepancies: z.array(Discrepancy), ...page }).openapi('DiscrepancyList');

/** `GET /api/stories/{id}/positions`: how each party stands to each issue, and how that moved. */
export const PositionList = z.object({ positions: z.array(IssuePositions), ...page }).openapi('PositionList');

/** `GET /api/stories/{id}/contested`. */
export const ContestedList = z.object({ contested: z.array(Contested), ...page }).openapi('ContestedList');

/** `GET /api/stories/{id}/collisions`. */
export const CollisionList = z.object({ collisions: z.array(Collision), ...page }).openapi('CollisionList');

/** `GET /api/stories/{id}/omissions`. */
export const OmissionList = z.object({ omissions: z.array(Omission), ...page }).openapi('OmissionList');

/** `GET /api/stories/{id}/only`: for each report, what no other origin carries. */
export const OnlyList = z.object({ only: z.array(OnlyIn), ...page }).openapi('OnlyList');

export type DiscrepancyList = z.infer<typeof DiscrepancyList>;
export type PositionList = z.infer<typeof PositionList>;
