import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Facets, SearchResult } from '../../src/http/search-contract.ts';
import { ApiError } from '../api/api-error.ts';
import { fetchJson } from '../api/fetch-json.ts';
import { type SearchFilter, searchParams } from './search-filter.ts';

/** Whether the server could make nothing of what was typed. */
export function isBadQuery(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'bad-query';
}

/** Asks nothing while no words are given. What was typed may be no query yet: the page says so in place. */
const shared = (filter: SearchFilter) =>
  ({
    enabled: (filter.q ?? '') !== '',
    throwOnError: (error: Error) => !isBadQuery(error),
    placeholderData: keepPreviousData,
  }) as const;

/** Hits of both kinds unless `kind` says which, best first, a page at a time. */
export const searchQuery = (filter: SearchFilter) =>
  infiniteQueryOptions({
    queryKey: ['search', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = searchParams(filter);
      if (pageParam) query.set('cursor', pageParam);
      return fetchJson<SearchResult>(`/api/search?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    ...shared(filter),
  });

/** How many hits have which act, outlet, speaker, year and state. */
export const facetsQuery = (filter: SearchFilter) =>
  queryOptions({
    queryKey: ['facets', filter],
    queryFn: ({ signal }) => fetchJson<Facets>(`/api/search/facets?${searchParams(filter)}`, signal),
    ...shared(filter),
  });
