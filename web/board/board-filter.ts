import type { CommitmentQuery } from '../api/query-words.ts';
import { FORCES, type Force } from '../commitment/forces.ts';
import { STATE_NAMES, STATES } from '../commitment/states.ts';
import { dayIn, daysAfter } from '../reports/due.ts';

/** What the board shows, as its address holds it. */
export interface BoardFilter {
  /** `due` in columns of time; by state when absent. */
  readonly by?: 'due' | undefined;
  readonly state?: (typeof STATES)[number] | undefined;
  readonly force?: Force | undefined;
  /** A part of the name, or a whole id. */
  readonly debtor?: string | undefined;
  readonly about?: string | undefined;
  /** ISO 8601 dates: of the last day. */
  readonly dueAfter?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly overdue?: 'yes' | undefined;
  /** Also those that only voice another one again. */
  readonly again?: 'yes' | undefined;
  readonly asOf?: string | undefined;
}

/** The filter that an address holds; what it does not understand it leaves out. */
export function readBoardFilter(search: Readonly<Record<string, unknown>>): BoardFilter {
  const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const filter: BoardFilter = {
    by: search.by === 'due' ? 'due' : undefined,
    state: STATES.find((state) => state === search.state),
    force: FORCES.find((force) => force === search.force),
    debtor: words(search.debtor),
    about: words(search.about),
    dueAfter: dayIn(search.dueAfter),
    dueBefore: dayIn(search.dueBefore),
    overdue: search.overdue === 'yes' ? 'yes' : undefined,
    again: search.again === 'yes' ? 'yes' : undefined,
    asOf: dayIn(search.asOf),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The same filter as the server takes it. */
export function commitmentQueryOf(filter: BoardFilter, asOf: string): CommitmentQuery {
  const { state, force, debtor, about, dueAfter, dueBefore, overdue, again } = filter;
  return {
    ...{ state, force, debtor, about, dueAfter, dueBefore },
    overdueOn: overdue && asOf,
    voiced: again ? undefined : 'first',
  };
}

/** A column of the board. */
export interface BoardColumn {
  readonly key: string;
  readonly title: string;
  /** What it adds to the filter. */
  readonly query: CommitmentQuery;
}

/** Days ahead that count as soon. */
const SOON = 30;

/** By the states of a life, or by how soon what is still owed is due. */
export function columnsOf(filter: BoardFilter, asOf: string): readonly BoardColumn[] {
  const query = commitmentQueryOf(filter, asOf);
  if (filter.by !== 'due') {
    return STATES.filter((state) => filter.state === undefined || filter.state === state)
      .filter((state) => !filter.overdue || state === 'conditional' || state === 'active')
      .map((state) => ({ key: state, title: STATE_NAMES[state], query: { ...query, state } }));
  }
  const open = { ...query, order: 'due', open: query.state === undefined ? 'true' : undefined };
  const from = (day: string): string => later(day, filter.dueAfter);
  const soon = daysAfter(asOf, SOON);
  const columns: readonly BoardColumn[] = [
    { key: 'overdue', title: 'Overdue', query: { ...query, order: 'due', overdueOn: asOf } },
    {
      key: 'soon',
      title: `Due within ${SOON} days`,
      query: { ...open, dueAfter: from(asOf), dueBefore: sooner(soon, filter.dueBefore) },
    },
    { key: 'later', title: 'Due later', query: { ...open, dueAfter: from(daysAfter(soon, 1)) } },
    { key: 'none', title: 'No time said', query: { ...open, order: undefined, timed: 'false' } },
  ];
  const bounded = filter.dueAfter !== undefined || filter.dueBefore !== undefined;
  return columns.filter(({ key }) => (filter.overdue ? key === 'overdue' : key !== 'none' || !bounded));
}

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);
const sooner = (a: string, b: string | undefined): string => (b !== undefined && b < a ? b : a);
