import type { Input } from '../acquire/acquire.ts';
import { OnRecordError } from '../model/error.ts';
import type { Answer, ErrorParts } from './answers.ts';
import type { Extracted, UnreadInput } from './extract-one.ts';
import { startThread } from './start-thread.ts';

/** Inputs given to each worker before the first of them is yielded: enough that none waits for a long report. */
const AHEAD = 4;

/** Extracts in worker threads and yields in the order of the inputs. */
export async function* extractInWorkers(
  inputs: readonly (Input | UnreadInput)[],
  jobs: number,
): AsyncGenerator<Extracted> {
  const workers = Array.from({ length: jobs }, startWorker);
  try {
    const pending: Promise<Extracted>[] = [];
    for (const input of inputs) {
      const idlest = workers.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));
      const answer = input.kind === 'unread' ? Promise.resolve(input) : idlest.ask(input);
      // Its fault is met when its turn comes to be yielded.
      answer.catch(() => {});
      pending.push(answer);
      if (pending.length >= jobs * AHEAD) yield await pending.shift()!;
    }
    for (const answer of pending) yield await answer;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

export interface ExtractingWorker {
  /** How many inputs it has not answered. */
  waiting(): number;
  ask(input: Input): Promise<Extracted>;
  stop(): Promise<unknown>;
}

export function startWorker(): ExtractingWorker {
  const worker = startThread('./worker.ts', import.meta.url);
  const waiting: { resolve(extracted: Extracted): void; reject(error: unknown): void }[] = [];
  worker.on('message', (answer: Answer) => {
    waiting.shift()?.resolve(answer.kind === 'report' ? answer : { ...answer, error: revive(answer.error) });
  });
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A worker thread ended with ${code} before it had answered`)));
  return {
    waiting: () => waiting.length,
    ask: (input) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(input);
      }),
    stop: () => worker.terminate(),
  };
}

function revive({ code, input, message, cause }: ErrorParts): OnRecordError {
  return new OnRecordError(code, input, message, { cause });
}
