import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../../src/http/session-contract.ts';
import { fetchJson } from '../api/fetch-json.ts';

/** Where the browser keeps the name of who decides on this machine. */
const KEY = 'onrecord.name';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchJson<Session>('/api/session', signal),
  staleTime: 5 * 60_000,
});

export interface Decider {
  /** That of the token; else the one that the browser keeps; empty where neither is known. */
  readonly name: string;
  /** Whether the server knows it, and it cannot be chosen. */
  readonly known: boolean;
  /** Whether the role allows to decide. */
  readonly may: boolean;
  readonly call: (name: string) => void;
}

/** Who decides: the server knows whoever signed in; on one's own machine the browser remembers a name. */
export function useDecider(): Decider {
  const { data: session } = useQuery(sessionQuery);
  const [own, setOwn] = useState(stored);
  const call = (name: string): void => {
    setOwn(name);
    try {
      localStorage.setItem(KEY, name);
    } catch {
      // Storage may be forbidden; the name then lasts as long as the page.
    }
  };
  const token = session?.name ?? null;
  return { name: token ?? own, known: token !== null, may: session?.role !== 'reader', call };
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
