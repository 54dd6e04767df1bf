import { type ActType, isActType } from '../reading/acts.ts';

export type SearchKind = 'report' | 'statement';
export type State = keyof typeof STATE_NAMES;

/** What is looked for, as the address holds it. */
export interface SearchFilter {
  readonly q?: string | undefined;
  readonly kind?: SearchKind | undefined;
  readonly act?: ActType | undefined;
  readonly outlet?: string | undefined;
  /** An actor's id, or words of a name. */
  readonly speaker?: string | undefined;
  readonly state?: State | undefined;
  /** ISO 8601 days of publication, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** What the states of commitments are called, in the order of a life. */
export const STATE_NAMES = {
  conditional: 'Conditional',
  active: 'Active',
  satisfied: 'Satisfied',
  violated: 'Violated',
  expired: 'Expired',
  released: 'Released',
  cancelled: 'Cancelled',
  unclear: 'Unclear',
} as const;

/** The filter that an address holds; what it does not understand it leaves out. */
export function readSearch(search: Readonly<Record<string, unknown>>): SearchFilter {
  const text = (name: string): Readonly<Record<string, string>> => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const state = search.state;
  return {
    ...text('q'),
    ...(search.kind === 'report' || search.kind === 'statement' ? { kind: search.kind } : {}),
    ...(isActType(search.act) ? { act: search.act } : {}),
    ...{ ...text('outlet'), ...text('speaker') },
    ...(isState(state) ? { state } : {}),
    ...(isDay(search.since) ? { since: search.since } : {}),
    ...(isDay(search.until) ? { until: search.until } : {}),
  };
}

export function isState(value: unknown): value is State {
  return typeof value === 'string' && Object.hasOwn(STATE_NAMES, value);
}

export const hasWords = ({ q = '' }: SearchFilter): boolean => q !== '';

/** Whether anything beside the words and the kind is chosen. */
export function isNarrowed({ q: _, kind: __, ...rest }: SearchFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

/** The same filter as the query of the HTTP API. */
export function searchParams(filter: SearchFilter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
