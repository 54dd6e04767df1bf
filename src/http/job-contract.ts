import { z } from '@hono/zod-openapi';

/** What becomes of reports that were sent. */

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

export type Job = z.infer<typeof Job>;
export type JobEntry = z.infer<typeof JobEntry>;
