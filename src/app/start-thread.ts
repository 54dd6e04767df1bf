import module from 'node:module';
import { dirname } from 'node:path';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';

/** What every worker thread is started with. */
export interface ThreadStart {
  /** Where the thread that starts it keeps compiled code; null where it keeps none. */
  readonly compileCache: string | null;
}

/** Runs a module of this folder or of another in a thread of its own: `path` as an import of the module `from` writes it, ending in `.ts`. */
export function startThread(path: string, from: string, data: object = {}): Worker {
  const file = from.endsWith('.ts') ? path : path.replace(/\.ts$/, '.js');
  // Node names the folder of its own version within the one that was asked for.
  const cache = module.getCompileCacheDir();
  const start: ThreadStart = { compileCache: cache === undefined ? null : dirname(cache) };
  // In MB, of what is soon forgotten: a thread begins with one and, as little of it stays, would go on collecting every few milliseconds.
  v8.setFlagsFromString('--min-semi-space-size=16');
  return new Worker(new URL(file, from), { workerData: { ...data, ...start } });
}

/** In the thread: it has no cache of its own accord, and would compile again what the first one has just read from it. */
export function keepCompiled({ compileCache }: ThreadStart): void {
  if (compileCache !== null) module.enableCompileCache(compileCache);
}
