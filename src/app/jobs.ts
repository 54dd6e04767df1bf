import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { type FetchOptions, fetchAddress, type Input, publicOnly } from '../acquire/acquire.ts';
import type { Outcome } from '../ledger/add.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type ErrorCode, OnRecordError } from '../model/error.ts';
import { addReports } from './add-reports.ts';
import { type JobsReader, newJobsReader } from './jobs-reader.ts';

/** What became of one input of a job. */
export type JobEntry =
  | {
      readonly kind: 'report';
      readonly input: string;
      readonly id: string;
      readonly outcome: Outcome;
      readonly statements: number;
      readonly title: string | null;
    }
  | { readonly kind: 'unread'; readonly input: string; readonly code: ErrorCode; readonly detail: string };

/** `failed`: the program or the ledger could not go on; `error` says why. Single inputs that cannot be read fail no job. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';

export interface Job {
  readonly id: string;
  readonly state: JobState;
  /** ISO 8601 instants; null for what has not come yet. */
  readonly created: string;
  readonly started: string | null;
  readonly ended: string | null;
  /** Who asked for it; null where nobody is told apart. */
  readonly by: string | null;
  readonly total: number;
  /** Of the inputs that are done, in their order. */
  readonly entries: readonly JobEntry[];
  readonly error: { readonly code: ErrorCode; readonly detail: string } | null;
}

export interface Jobs {
  /** Begins once those before it are done. Throws `too-many-requests` while too much waits. */
  add(inputs: readonly Input[], by: string | null): Job;
  /** Throws `no-such-entry`. */
  get(id: string): Job;
  /** The job as it is now, then after each change until it is done. Throws `no-such-entry`. */
  follow(id: string, signal: AbortSignal): AsyncGenerator<Job>;
  /** Breaks off: what is added stays added. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** How addresses are fetched; from the internet alone unless given. */
  readonly fetch?: FetchOptions | undefined;
  readonly reader?: JobsReader | undefined;
  readonly clock?: (() => Date) | undefined;
  /** Told of a fault of the program; its details stay out of the job. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** Jobs that are remembered. */
const REMEMBERED = 100;
/** What may wait: jobs, and bytes of their inputs. */
const MOST_WAITING = 50;
const MOST_BYTES = 250_000_000;

type Running = { -readonly [Key in keyof Job]: Job[Key] } & { readonly entries: JobEntry[] };

/** Adds reports to a ledger by jobs, one job after the other, one report after the other. */
export function newJobs(ledger: Ledger, options: JobsOptions = {}): Jobs {
  const { fetch = publicOnly(), reader = newJobsReader(), clock = () => new Date(), onFault = () => {} } = options;
  const now = (): string => clock().toISOString();
  const jobs = new Map<string, Running>();
  const waiting: { readonly job: Running; readonly inputs: readonly Input[] }[] = [];
  const changes = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();
  let busy: Promise<void> | null = null;

  const changed = (job: Running, change: Partial<Omit<Job, 'entries' | 'id'>> = {}): void => {
    Object.assign(job, change);
    changes.emit(job.id);
  };

  async function* added(input: Input): AsyncGenerator<JobEntry> {
    const known = await fetched(input, { ...fetch, signal: closing.signal });
    for await (const one of addReports(ledger, [known], { reader: reader.read })) {
      if (one.kind === 'report') {
        const { outcome, id, title, statements } = one;
        yield { kind: 'report', input: one.input, id, outcome, statements, title };
        continue;
      }
      if (one.error.code === 'fault') onFault(one.error);
      yield { kind: 'unread', input: one.input, ...shown(one.error) };
    }
  }

  async function run(job: Running, inputs: readonly Input[]): Promise<void> {
    changed(job, { state: 'running', started: now() });
    try {
      for (const input of inputs) {
        for await (const entry of added(input)) {
          job.entries.push(entry);
          changed(job);
        }
        closing.signal.throwIfAborted();
      }
      changed(job, { state: 'done', ended: now() });
    } catch (error) {
      if (!closing.signal.aborted) onFault(error);
      const fault =
        error instanceof OnRecordError
          ? error
          : new OnRecordError('fault', null, 'The server failed', { cause: error });
      changed(job, { state: 'failed', ended: now(), error: shown(fault) });
    }
  }

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next.job, next.inputs);
    busy = null;
  }

  function find(id: string): Running {
    const job = jobs.get(id);
    if (!job)
      throw new OnRecordError('no-such-entry', id, `There is no job ${id}; the newest ${REMEMBERED} are remembered`);
    return job;
  }

  return {
    add(inputs, by) {
      const bytes = waiting.reduce((sum, next) => sum + sizeOf(next.inputs), sizeOf(inputs));
      if (closing.signal.aborted || waiting.length >= MOST_WAITING || (waiting.length > 0 && bytes > MOST_BYTES)) {
        throw new OnRecordError('too-many-requests', null, 'Too much waits to be read; try again in a minute');
      }
      const id = randomBytes(9).toString('base64url');
      const job: Running = {
        ...{ id, state: 'waiting', created: now(), started: null, ended: null, by },
        ...{ total: inputs.length, entries: [], error: null },
      };
      jobs.set(id, job);
      for (const [old, { ended }] of jobs) if (jobs.size > REMEMBERED && ended !== null) jobs.delete(old);
      waiting.push({ job, inputs });
      busy ??= work();
      return snapshot(job);
    },
    get: (id) => snapshot(find(id)),
    async *follow(id, signal) {
      const job = find(id);
      const until = AbortSignal.any([signal, closing.signal]);
      for (;;) {
        const now = snapshot(job);
        // Waited for before what is told is taken up, so that no change is missed.
        const change = now.ended === null ? once(changes, id, { signal: until }) : null;
        change?.catch(() => {});
        yield now;
        if (change === null) return;
        await change;
      }
    },
    async close() {
      closing.abort();
      waiting.length = 0;
      await reader.close();
      await busy;
    },
  };
}

const snapshot = (job: Running): Job => ({ ...job, entries: [...job.entries] });

const sizeOf = (inputs: readonly Input[]): number =>
  inputs.reduce((sum, input) => sum + (input.kind === 'bytes' ? input.bytes.length : 0), 0);

/** An address with what stands there; an error of fetching as what `addReports` tells of. */
async function fetched(input: Input, options: FetchOptions) {
  if (input.kind !== 'address') return input;
  const { url, stated } = input;
  try {
    return { kind: 'fetched', url, stated, document: await fetchAddress(url, options) } as const;
  } catch (error) {
    if (error instanceof OnRecordError) return { kind: 'failed', path: url, error } as const;
    throw error;
  }
}

/** What may be told of an error: never where the program or its ledger stands. */
export function shown({ code, message }: OnRecordError): { readonly code: ErrorCode; readonly detail: string } {
  return { code, detail: UNTOLD[code] ?? message };
}

const FAULT = 'The fault is on the standard error of the server.';
const UNTOLD: Readonly<Partial<Record<ErrorCode, string>>> = {
  fault: FAULT,
  'bad-model': FAULT,
  'ledger-unreadable': FAULT,
  'ledger-newer': FAULT,
  'ledger-busy': 'Another process is writing into the ledger; try again when it is done.',
};
