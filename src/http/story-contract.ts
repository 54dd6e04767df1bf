import { z } from '@hono/zod-openapi';
import { ReportSummary } from './contract.ts';

/** Stories, and the reports that they gather. */

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

export type StorySummary = z.infer<typeof StorySummary>;
export type StoryList = z.infer<typeof StoryList>;
export type StoryReport = z.infer<typeof StoryReport>;
export type StoryDetail = z.infer<typeof StoryDetail>;
