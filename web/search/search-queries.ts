import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { StatementList } from '../../src/http/contract.ts';
import type { Facets, SearchHit, SearchResult } from '../../src/http/search-contract.ts';
import { ApiError } from '../api/api-error.ts';
import { fetchJson } from '../api/fetch-json.ts';
import { hasWords, isNarrowed, type SearchFilter, searchParams } from './search-filter.ts';

/** Whether the server could make nothing of what was typed. */
export function isBadQuery(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'bad-query';
}

/** What was typed may be no query yet: the page says so in place. */
const SHARED = {
  throwOnError: (error: Error, { state }: { readonly state: { readonly data: unknown } }) =>
    !isBadQuery(error) && state.data === undefined,
  placeholderData: keepPreviousData,
} as const;

/** Statements of the first page, and of each further one. */
const FIRST = 20;
const NEXT = 500;

/** A page of hits; `total` is null where hits are ranked, and all of them were not counted. */
export interface Hits extends SearchResult {
  readonly total: number | null;
}

/** Hits of both kinds unless `kind` says which, a page at a time: the best first, or in a large ledger the newest. Without words: statements, newest first. */
export const searchQuery = (filter: SearchFilter) =>
  infiniteQueryOptions({
    queryKey: ['search', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = searchParams(filter);
      if (pageParam) query.set('cursor', pageParam);
      return hasWords(filter) ? ranked(query, signal) : listed(query, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: hasWords(filter) || isNarrowed(filter),
    ...SHARED,
  });

/** Without words it is statements that are counted. */
function facetParams(filter: SearchFilter): URLSearchParams {
  return hasWords(filter) ? searchParams(filter) : searchParams({ ...filter, q: '', kind: 'statement' });
}

/** How many hits have which act, outlet, speaker, year and state. */
export const facetsQuery = (filter: SearchFilter) =>
  queryOptions({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => fetchJson<Facets>(`/api/search/facets?${facetParams(filter)}`, signal),
    ...SHARED,
  });

async function ranked(query: URLSearchParams, signal: AbortSignal): Promise<Hits> {
  return { ...(await fetchJson<SearchResult>(`/api/search?${query}`, signal)), total: null };
}

async function listed(query: URLSearchParams, signal: AbortSignal): Promise<Hits> {
  query.set('limit', String(query.has('cursor') ? NEXT : FIRST));
  const { statements, total, next } = await fetchJson<StatementList>(`/api/statements?${query}`, signal);
  const hits = statements.map((statement): SearchHit => {
    return { kind: 'statement', statement, snippet: [{ text: statement.content.text, hit: false }] };
  });
  return { query: '', hits, next, total };
}
