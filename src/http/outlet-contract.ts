import { z } from '@hono/zod-openapi';

/** `GET /api/outlets`: as the reports name them, most reports first. */
export const OutletList = z
  .object({
    outlets: z.array(
      z.object({
        /** Null for reports that name none. */
        name: z.string().nullable(),
        reports: z.int(),
        statements: z.int(),
        /** ISO 8601 days; null where no report has a date. */
        first: z.string().nullable(),
        last: z.string().nullable(),
        /** Of the addresses of its reports. */
        hosts: z.array(z.string()),
        /** Reports that are a later text at an address. */
        edited: z.int(),
      }),
    ),
  })
  .openapi('OutletList');

export type OutletList = z.infer<typeof OutletList>;
