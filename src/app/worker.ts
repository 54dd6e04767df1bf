import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../acquire/acquire.ts';
import type { Answer } from './answers.ts';

/** What a worker is started with. */
export interface WorkerStart {
  /** Where the thread that starts it keeps compiled code; null where it keeps none. */
  readonly compileCache: string | null;
}

const { compileCache }: WorkerStart = workerData;
// A thread has no cache of its own accord, and would compile again what the first one has just read from it.
if (compileCache !== null) module.enableCompileCache(compileCache);
const { newAnswering } = await import('./answers.ts');
const answer = newAnswering();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (input: Input) => {
  last = last.then(async () => parentPort?.postMessage((await answer(input)) satisfies Answer));
});
