import { queryOptions } from '@tanstack/react-query';
import type { RuleList, ScaleList } from '../../src/http/commitment-contract.ts';
import type { OutletList } from '../../src/http/outlet-contract.ts';
import type { Session, TokenList } from '../../src/http/session-contract.ts';
import { fetchJson } from '../api/fetch-json.ts';

export const outletsQuery = queryOptions({
  queryKey: ['outlets'],
  queryFn: ({ signal }) => fetchJson<OutletList>('/api/outlets', signal),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => fetchJson<TokenList>('/api/tokens', signal),
});

/** What may decide by itself. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => fetchJson<RuleList>('/api/rules', signal),
});

export const scalesQuery = queryOptions({
  queryKey: ['scales'],
  queryFn: ({ signal }) => fetchJson<ScaleList>('/api/scales', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who uses the page, and what he may. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchJson<Session>('/api/session', signal),
  staleTime: 5 * 60_000,
});
