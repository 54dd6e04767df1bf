import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../app/start-thread.ts';
import type { Asked, Read, ReaderStart } from './reading.ts';

/** Requests at once from which on threads are worth their start and their memory. */
const MANY = 8;
/** Threads that nobody has asked anything for so long are ended, in milliseconds: each holds some 150 MB. */
const IDLE = 120_000;

/** Threads that answer what is asked of a ledger, each with the ledger open for itself. */
export interface Readers {
  /** Null where no thread runs: until many ask at once none is started. */
  ask(path: string): Promise<Read | null>;
  close(): Promise<void>;
}

/** `count` threads once they are needed. */
export function newReaders(file: string, count: number): Readers {
  let threads: readonly Thread[] = [];
  let idle: NodeJS.Timeout | undefined;
  let asking = 0;
  const queue: Question[] = [];
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = threads;
    threads = [];
    await Promise.all(ended.map((thread) => thread.stop()));
  };
  const handOn = (): void => {
    const ready = threads.filter((thread) => thread.isReady());
    if (ready.length === 0) for (const { answer } of queue.splice(0)) answer.resolve(null);
    while (queue.length > 0) {
      const idlest = ready.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));
      if (idlest.waiting() >= AHEAD) return;
      idle?.refresh();
      idlest.ask(queue.shift()!, handOn);
    }
  };
  return {
    async ask(path) {
      asking += 1;
      // Until all that have come are counted: one is answered from end to end before the next is looked at.
      await setImmediate();
      if (asking >= MANY && threads.length === 0) {
        threads = Array.from({ length: count }, () => newThread(file));
        idle = setTimeout(close, IDLE).unref();
      }
      asking -= 1;
      const answer = Promise.withResolvers<Read | null>();
      queue.push({ path, answer });
      handOn();
      return await answer.promise;
    },
    close,
  };
}

/** Questions that a thread has at once: what it answers, and what it goes on with. All others wait for the first thread that is free. */
const AHEAD = 2;

interface Question {
  readonly path: string;
  readonly answer: PromiseWithResolvers<Read | null>;
}

interface Thread {
  isReady(): boolean;
  waiting(): number;
  /** `done` is called once it has answered, or failed to. */
  ask(question: Question, done: () => void): void;
  stop(): Promise<unknown>;
}

function newThread(file: string): Thread {
  const worker: Worker = startThread('./reader.ts', import.meta.url, { file } satisfies Omit<
    ReaderStart,
    'compileCache'
  >);
  const waiting = new Map<number, Question & { readonly done: () => void }>();
  let [ready, asked] = [false, 0];
  worker.on('message', (message: 'ready' | Read) => {
    if (message === 'ready') {
      ready = true;
      return;
    }
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    question?.answer.resolve(message);
    question?.done();
  });
  const fail = (error: unknown): void => {
    ready = false;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { answer, done } of failed) {
      answer.reject(error);
      done();
    }
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A reading thread ended with ${code} before it had answered`)));
  worker.unref();
  return {
    isReady: () => ready,
    waiting: () => waiting.size,
    ask({ path, answer }, done) {
      asked += 1;
      waiting.set(asked, { path, answer, done });
      worker.postMessage({ id: asked, path } satisfies Asked);
    },
    stop: () => worker.terminate(),
  };
}
