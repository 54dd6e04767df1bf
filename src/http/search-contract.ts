import { z } from '@hono/zod-openapi';
import { ReportSummary, Statement } from './contract.ts';

/** What is found by its words. */

/** One hit of `GET /api/search?q=&kind=report|statement&cursor=&limit=`. */
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

/** A search goes 500 hits deep: who wants more narrows it. */
export const SearchResult = z
  .object({ query: z.string(), hits: z.array(SearchHit), next: z.string().nullable() })
  .openapi('SearchResult');

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

export type SearchHit = z.infer<typeof SearchHit>;
export type SearchResult = z.infer<typeof SearchResult>;
export type Facets = z.infer<typeof Facets>;
