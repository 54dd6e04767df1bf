import { z } from '@hono/zod-openapi';

export const LogRecord = z
  .object({
    /** From 1, rising, without a gap. */
    seq: z.int(),
    /** ISO 8601 instant. */
    at: z.string(),
    kind: z.string(),
    /** Id of what it concerns. */
    subject: z.string(),
    report: z.object({ id: z.string(), title: z.string().nullable(), outlet: z.string().nullable() }).nullable(),
    by: z.string().nullable(),
    /** In words. */
    what: z.string(),
    body: z.unknown(),
    /** SHA-256 in hexadecimal, of the entry and of the hash before it. */
    hash: z.string(),
  })
  .openapi('LogRecord');

/** `GET /api/log?kind=&subject=&cursor=&limit=`: the newest entry first. */
export const LogList = z
  .object({
    entries: z.array(LogRecord),
    total: z.int(),
    next: z.string().nullable(),
    /** Of the subject, whatever kind is asked for. */
    kinds: z.array(z.object({ kind: z.string(), count: z.int() })),
  })
  .openapi('LogList');

/** `GET /api/log/verification`: the last check since the server began. */
export const Verification = z
  .object({
    state: z.enum(['never', 'running', 'done', 'failed']),
    started: z.string().nullable(),
    ended: z.string().nullable(),
    by: z.string().nullable(),
    verified: z
      .object({
        entries: z.int(),
        reports: z.int(),
        statements: z.int(),
        commitments: z.int(),
        head: z.string(),
        unsealed: z.int(),
        faults: z.array(z.object({ kind: z.string(), place: z.string(), message: z.string() })),
      })
      .nullable(),
    error: z.string().nullable(),
  })
  .openapi('Verification');

export type LogRecord = z.infer<typeof LogRecord>;
export type LogList = z.infer<typeof LogList>;
export type Verification = z.infer<typeof Verification>;
