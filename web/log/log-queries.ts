import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LogList, Verification } from '../../src/http/log-contract.ts';
import { fetchJson } from '../api/fetch-json.ts';
import type { LogSearch } from './log-search.ts';

/** Entries of the first page, and of each further one. */
const FIRST = 100;
const NEXT = 500;

/** The filter as the query of the HTTP API. */
export function logParams({ kind, subject }: LogSearch): URLSearchParams {
  return new URLSearchParams({ ...(kind ? { kind } : {}), ...(subject ? { subject } : {}) });
}

/** The newest entry first, a page at a time. */
export const logQuery = (search: LogSearch) =>
  infiniteQueryOptions({
    queryKey: ['log', search],
    queryFn: ({ pageParam, signal }) => {
      const query = logParams(search);
      query.set('limit', String(pageParam ? NEXT : FIRST));
      if (pageParam) query.set('cursor', pageParam);
      return fetchJson<LogList>(`/api/log?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

/** How the check of the ledger stands; asked for again and again while it runs. */
export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  queryFn: ({ signal }) => fetchJson<Verification>('/api/log/verification', signal),
  refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
});
