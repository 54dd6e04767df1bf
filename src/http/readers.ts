import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { MiddlewareHandler } from 'hono';
import { startThread } from '../app/start-thread.ts';
import { type Asked, isRead, type Read, type ReaderStart } from './reading.ts';

/** Requests at once from which on threads are worth their start and their memory. */
const MANY = 8;
/** Threads that nobody has asked anything for so long are ended, in milliseconds: each holds some 150 MB. */
const IDLE = 120_000;

/** Threads that answer what is asked of a ledger, each with the ledger open for itself. */
export interface Readers {
  /** Null where no thread runs: until many ask at once none is started. */
  ask(path: string, headers: Asked['headers']): Promise<Read> | null;
  /** Says how many ask at once. */
  busy(requests: number): void;
  close(): Promise<void>;
}

/** `count` threads once they are needed. */
export function newReaders(file: string, count: number): Readers {
  let threads: readonly Thread[] = [];
  let idle: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = threads;
    threads = [];
    await Promise.all(ended.map((thread) => thread.stop()));
  };
  return {
    busy(requests) {
      if (requests < MANY || threads.length > 0) return;
      threads = Array.from({ length: count }, () => newThread(file));
      idle = setTimeout(close, IDLE).unref();
    },
    ask(path, headers) {
      const [idlest] = threads.filter((thread) => thread.isReady()).sort((a, b) => a.waiting() - b.waiting());
      if (!idlest) return null;
      idle?.refresh();
      return idlest.ask(path, headers);
    },
    close,
  };
}

interface Thread {
  isReady(): boolean;
  waiting(): number;
  ask(path: string, headers: Asked['headers']): Promise<Read>;
  stop(): Promise<unknown>;
}

function newThread(file: string): Thread {
  const worker: Worker = startThread('./reader.ts', import.meta.url, { file } satisfies Omit<
    ReaderStart,
    'compileCache'
  >);
  const waiting = new Map<number, PromiseWithResolvers<Read>>();
  let [ready, asked] = [false, 0];
  worker.on('message', (message: 'ready' | Read) => {
    if (message === 'ready') ready = true;
    else {
      waiting.get(message.id)?.resolve(message);
      waiting.delete(message.id);
    }
  });
  const fail = (error: unknown): void => {
    ready = false;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`A reading thread ended with ${code} before it had answered`)));
  worker.unref();
  return {
    isReady: () => ready,
    waiting: () => waiting.size,
    ask(path, headers) {
      const answer = Promise.withResolvers<Read>();
      asked += 1;
      waiting.set(asked, answer);
      worker.postMessage({ id: asked, path, headers } satisfies Asked);
      return answer.promise;
    },
    stop: () => worker.terminate(),
  };
}

/** Of a request, what an answer depends on. */
const ASKED = ['accept', 'if-none-match'] as const;
/** Of an answer, what is not said of every answer. */
const TOLD = new Set(['content-type', 'etag']);

/** Hands what is read to the threads, where they run. */
export function readByThreads(readers: Readers): MiddlewareHandler {
  let requests = 0;
  return async (c, next) => {
    if (!isRead(c.req.raw)) return await next();
    requests += 1;
    try {
      // Until all that have come are counted: one is answered from end to end before the next is looked at.
      await setImmediate();
      readers.busy(requests);
      const { pathname, search } = new URL(c.req.url);
      const headers = ASKED.flatMap((name) => {
        const value = c.req.header(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const read = await readers.ask(`${pathname}${search}`, headers);
      if (!read) return await next();
      const told = read.headers.filter(([name]) => TOLD.has(name));
      return new Response(read.status === 304 ? null : read.body, {
        status: read.status,
        headers: Object.fromEntries(told),
      });
    } finally {
      requests -= 1;
    }
  };
}
