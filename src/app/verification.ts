import type { Worker } from 'node:worker_threads';
import type { Ledger } from '../ledger/ledger.ts';
import type { Verified } from '../ledger/verify.ts';
import { OnRecordError } from '../model/error.ts';
import { shown } from './jobs.ts';
import { startThread } from './start-thread.ts';
import type { VerifyStart } from './verify-worker.ts';

/** How a check of the whole ledger stands. It changes nothing, and so is no entry of the log. */
export interface Verification {
  /** `never` since the server began. */
  readonly state: 'never' | 'running' | 'done' | 'failed';
  /** ISO 8601 instants; null for what has not come. */
  readonly started: string | null;
  readonly ended: string | null;
  /** Who asked; null where nobody is told apart. */
  readonly by: string | null;
  /** What the last check that came to its end found; null before. */
  readonly verified: Verified | null;
  /** Why it could not be checked; null otherwise. */
  readonly error: string | null;
}

export interface Verifier {
  now(): Verification;
  /** Begins, unless a check runs already. */
  start(by: string | null): Verification;
  /** Breaks off. */
  close(): Promise<void>;
}

/** Checks a ledger in a thread of its own: of a large one this takes minutes, and the server goes on answering. */
export function newVerifier(ledger: Pick<Ledger, 'file' | 'verify'>, clock: () => Date = () => new Date()): Verifier {
  let state: Verification = { state: 'never', started: null, ended: null, by: null, verified: null, error: null };
  let worker: Worker | null = null;

  async function verified(): Promise<Verified> {
    // Kept in memory, it is in this thread alone.
    if (ledger.file === ':memory:') return await ledger.verify();
    worker = startThread('./verify-worker.ts', import.meta.url, { file: ledger.file } satisfies VerifyStart);
    worker.unref();
    try {
      const answer = await answerOf(worker);
      if (answer.kind === 'verified') return answer.verified;
      throw new OnRecordError('fault', ledger.file, `The ledger was not checked: ${answer.code}`);
    } finally {
      await worker.terminate();
      worker = null;
    }
  }

  async function run(): Promise<void> {
    try {
      const found = await verified();
      state = { ...state, state: 'done', ended: clock().toISOString(), verified: found };
    } catch (cause) {
      const { detail } = shown(new OnRecordError('fault', ledger.file, 'The check broke off', { cause }));
      state = { ...state, state: 'failed', ended: clock().toISOString(), error: detail };
    }
  }

  return {
    now: () => state,
    start(by) {
      if (state.state === 'running') return state;
      state = { ...state, state: 'running', started: clock().toISOString(), ended: null, by, error: null };
      void run();
      return state;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

async function answerOf(worker: Worker): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread ended with ${code} before it had answered`)));
  });
}

/** What the thread posts. */
type Answer =
  | { readonly kind: 'verified'; readonly verified: Verified }
  | { readonly kind: 'failed'; readonly code: string };
