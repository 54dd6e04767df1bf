import type { ThreadStart } from '../app/start-thread.ts';

/** What a reading thread is started with. */
export interface ReaderStart extends ThreadStart {
  /** The file of the ledger. */
  readonly file: string;
}

/** A request, to a thread. */
export interface Asked {
  readonly id: number;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Its answer. */
export interface Read {
  readonly id: number;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: ArrayBuffer;
}
