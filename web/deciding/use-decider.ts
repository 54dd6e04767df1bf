import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { sessionQuery } from '../settings/settings-queries.ts';

/** Where the browser keeps the name of who decides on this machine. */
const KEY = 'onrecord.name';
const listeners = new Set<() => void>();
let own = stored();

export interface Decider {
  /** That of the token; else the one that the browser keeps; empty where neither is known. */
  readonly name: string;
  /** Whether the server knows it, and it cannot be chosen. */
  readonly known: boolean;
  /** Whether the role allows to decide. */
  readonly may: boolean;
}

/** Who decides: the server knows whoever signed in; on one's own machine the browser remembers a name. */
export function useDecider(): Decider {
  const { data: session } = useQuery(sessionQuery);
  const name = useSyncExternalStore(subscribe, () => own);
  const token = session?.name ?? null;
  return { name: token ?? name, known: token !== null, may: session?.role !== 'reader' };
}

/** Keeps the name for every page of this browser. */
export function callMyself(name: string): void {
  own = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be forbidden; the name then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}
