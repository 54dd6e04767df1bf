import { availableParallelism } from 'node:os';
import type { FetchOptions, Input } from '../acquire/acquire.ts';
import { type Extracted, extractOne } from './extract-one.ts';
import { loadModels } from './load-models.ts';
import { derivedBy } from './version.ts';
import { lookUp, type Wanted } from './wanted.ts';

/** From how many inputs on worker threads pay for their start. */
const MANY = 64;
/** Each thread takes some 50 MB: a fourth would take 1,000 reports past 300 MB. */
const MOST_JOBS = 3;

export interface ExtractOptions {
  /** Reads each input, in place of this thread or of worker threads: what holds them longer than one call. */
  readonly reader?: ((input: Input) => Promise<Extracted>) | undefined;
  /** Worker threads; 1 reads in this one. When absent, 1 below 64 inputs, else as many as there are cores, 3 at most. */
  readonly jobs?: number | undefined;
  /** How addresses are fetched. When present, all is read in this thread. */
  readonly fetch?: FetchOptions | undefined;
}

/**
 * Reads inputs and derives their statements, one after the other, in the order of the inputs.
 * An input that cannot be read yields its error, and the others go on. Keeps no report once it is yielded.
 * Throws `bad-model` when the package has lost its weights.
 */
export async function* extract(wanted: readonly Wanted[], options: ExtractOptions = {}): AsyncGenerator<Extracted> {
  const inputs = await lookUp(wanted);
  if (options.reader) {
    for (const input of inputs) yield input.kind === 'unread' ? input : await options.reader(input);
    return;
  }
  const jobs = options.fetch ? 1 : Math.min(options.jobs ?? defaultJobs(inputs.length), inputs.length);
  // With threads too, so that weights that are missing are told once, and as what they are.
  const models = loadModels();
  if (jobs > 1) {
    const { extractInWorkers } = await import('./workers.ts');
    yield* extractInWorkers(inputs, jobs);
    return;
  }
  const version = derivedBy(models);
  for (const input of inputs) {
    yield input.kind === 'unread' ? input : await extractOne(input, models, version, options.fetch);
  }
}

function defaultJobs(inputs: number): number {
  return inputs < MANY ? 1 : Math.min(availableParallelism(), MOST_JOBS);
}
