import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TrackRecord } from '../../src/http/actor-contract.ts';
import type { CommitmentLife, CommitmentList } from '../../src/http/commitment-contract.ts';
import { fetchJson } from './fetch-json.ts';
import { type CommitmentQuery, queryOf } from './query-words.ts';

/** Commitments that a filter keeps, a page at a time: `first` of them, then `more`. */
export const commitmentsQuery = (filter: CommitmentQuery, first: number, more = 500) =>
  infiniteQueryOptions({
    queryKey: ['commitments', filter, first],
    queryFn: ({ pageParam, signal }) => {
      const limit = String(pageParam === '' ? first : more);
      return fetchJson<CommitmentList>(`/api/commitments${queryOf({ ...filter, limit, cursor: pageParam })}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

/** What became of a commitment, as it stands on a day. */
export const lifeQuery = (id: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['commitment', id, asOf],
    queryFn: ({ signal }) =>
      fetchJson<CommitmentLife>(`/api/commitments/${encodeURIComponent(id)}/life${queryOf({ asOf })}`, signal),
  });

/** What became of the commitments of an actor, by his whole id. Fails with `no-such-entry` for one who has none. */
export const trackRecordQuery = (actor: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['track-record', actor, asOf],
    queryFn: ({ signal }) =>
      fetchJson<TrackRecord>(`/api/actors/${encodeURIComponent(actor)}/track-record${queryOf({ asOf })}`, signal),
  });
