import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ActorDetail, ActorPositions } from '../../src/http/actor-contract.ts';
import type { StatementList } from '../../src/http/contract.ts';
import { fetchJson } from './fetch-json.ts';
import { queryOf } from './query-words.ts';

/** An actor by his whole id, or by a name that he alone has. */
export const actorQuery = (actor: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['actor', actor, asOf],
    queryFn: ({ signal }) =>
      fetchJson<ActorDetail>(`/api/actors/${encodeURIComponent(actor)}${queryOf({ asOf })}`, signal),
  });

/** Statements that the page of an actor draws from: more take longer than a page may. */
const MOST_STATEMENTS = 500;

/** What an actor says, of the newest report first, by his whole id. */
export const saidByQuery = (actor: string) =>
  queryOptions({
    queryKey: ['said-by', actor],
    queryFn: ({ signal }) =>
      fetchJson<StatementList>(`/api/statements${queryOf({ speaker: actor, limit: String(MOST_STATEMENTS) })}`, signal),
  });

/** How an actor stands to the issues of his stories, a few stories at a time: each may be compared for the first time. */
export const positionsQuery = (actor: string) =>
  infiniteQueryOptions({
    queryKey: ['positions', actor],
    queryFn: ({ pageParam, signal }) =>
      fetchJson<ActorPositions>(
        `/api/actors/${encodeURIComponent(actor)}/positions${queryOf({ limit: '3', cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
