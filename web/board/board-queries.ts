import { commitmentsQuery } from '../api/commitment-queries.ts';
import { type BoardFilter, columnsOf, commitmentQueryOf } from './board-filter.ts';

/** Cards of a column at first. */
const FIRST = 40;

/** How many there are of what a filter keeps. */
export const boardCountQuery = (filter: BoardFilter, asOf: string) =>
  commitmentsQuery(commitmentQueryOf(filter, asOf), 1);

/** The cards of a column; each further time five hundred come. */
export const columnQuery = (query: Parameters<typeof commitmentsQuery>[0]) => commitmentsQuery(query, FIRST);

/** All that the board first shows, so that it comes at once and not column by column. */
export const boardQueries = (filter: BoardFilter, asOf: string) => [
  boardCountQuery(filter, asOf),
  ...columnsOf(filter, asOf).map(({ query }) => columnQuery(query)),
];
