import { queryOptions } from '@tanstack/react-query';
import type { StatementList, StoryList } from '../../src/http/contract.ts';
import { queryOf } from './commitment-queries.ts';
import { fetchJson } from './fetch-json.ts';

/** Statements of an actor that the page draws from: more take longer than a page may. */
export const MOST_STATEMENTS = 500;

/** What an actor says, of the newest report first, by his whole id. */
export const saidByQuery = (actor: string) =>
  queryOptions({
    queryKey: ['said-by', actor],
    queryFn: ({ signal }) =>
      fetchJson<StatementList>(`/api/statements${queryOf({ speaker: actor, limit: String(MOST_STATEMENTS) })}`, signal),
  });

/** The stories in which an actor speaks, newest activity first. */
export const storiesOfQuery = (actor: string, most: number) =>
  queryOptions({
    queryKey: ['stories-of', actor, most],
    queryFn: ({ signal }) =>
      fetchJson<StoryList>(`/api/stories${queryOf({ speaker: actor, least: '2', limit: String(most) })}`, signal),
  });
