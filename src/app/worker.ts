import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../acquire/acquire.ts';
import type { Answer } from './answers.ts';
import { keepCompiled, type ThreadStart } from './start-thread.ts';

keepCompiled(workerData as ThreadStart);
const { newAnswering } = await import('./answers.ts');
const answer = newAnswering();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (input: Input) => {
  last = last.then(async () => parentPort?.postMessage((await answer(input)) satisfies Answer));
});
