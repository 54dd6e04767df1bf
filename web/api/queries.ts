import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ReportDetail, ReportList, SearchResult, StatementDetail } from '../../src/http/contract.ts';
import { ApiError } from './api-error.ts';
import { fetchJson } from './fetch-json.ts';

const PAGE = 50;
const HITS = 60;

/** Whether the server could make nothing of what was typed. */
export function isBadQuery(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'bad-query';
}

export type SearchKind = 'report' | 'statement';

/** Every report, newest publication first, a page at a time. */
export const reportsQuery = infiniteQueryOptions({
  queryKey: ['reports'],
  queryFn: ({ pageParam, signal }) => {
    const query = new URLSearchParams({ limit: String(PAGE), ...(pageParam ? { cursor: pageParam } : {}) });
    return fetchJson<ReportList>(`/api/reports?${query}`, signal);
  },
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
});

/** A report never changes; it is fetched again only because it may be derived again. `key` as `reportKey` gives it. */
export const reportQuery = (key: string) =>
  queryOptions({
    queryKey: ['report', key],
    queryFn: ({ signal }) => fetchJson<ReportDetail>(`/api/reports/${encodeURIComponent(key)}`, signal),
    staleTime: 5 * 60_000,
  });

export const statementQuery = (id: string) =>
  queryOptions({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => fetchJson<StatementDetail>(`/api/statements/${encodeURIComponent(id)}`, signal),
  });

/** Hits of both kinds unless `kind` says which; asks nothing while the query is empty. */
export const searchQuery = (words: string, kind: SearchKind | undefined) =>
  queryOptions({
    queryKey: ['search', words, kind],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q: words, limit: String(HITS), ...(kind ? { kind } : {}) });
      return fetchJson<SearchResult>(`/api/search?${query}`, signal);
    },
    enabled: words !== '',
    // What was typed may be no query yet: the page says so in place.
    throwOnError: (error) => !isBadQuery(error),
    placeholderData: keepPreviousData,
  });
