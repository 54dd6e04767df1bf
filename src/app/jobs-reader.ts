import type { Input } from '../acquire/acquire.ts';
import { OnRecordError } from '../model/error.ts';
import { type Extracted, nameOf } from './extract-one.ts';
import { type ExtractingWorker, startWorker } from './workers.ts';

/** How long one input may take to be read, in milliseconds: a report takes some tenths of a second, a text of 25 MB a minute or two. */
const PATIENCE = 300_000;
/** A worker thread that has had nothing to read for so long is ended, in milliseconds: it holds some 50 MB. */
const IDLE = 60_000;

export interface JobsReader {
  /** Never throws: what takes too long, or breaks the thread, is unread. */
  read(input: Input): Promise<Extracted>;
  close(): Promise<void>;
}

/** Reads inputs, one at a time, in a worker thread that stays for the next, so that this one goes on answering. */
export function newJobsReader(patience = PATIENCE): JobsReader {
  let worker: ExtractingWorker | null = null;
  let idle: NodeJS.Timeout | undefined;
  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const stopped = worker;
    worker = null;
    await stopped?.stop();
  };
  return {
    async read(input) {
      clearTimeout(idle);
      worker ??= startWorker();
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => late.reject(tooSlow(nameOf(input), patience)), patience);
      try {
        return await Promise.race([worker.ask(input), late.promise]);
      } catch (error) {
        await stop();
        return { kind: 'unread', input: nameOf(input), error: asFault(error, nameOf(input)) };
      } finally {
        clearTimeout(timer);
        idle = setTimeout(stop, IDLE).unref();
      }
    },
    close: stop,
  };
}

function tooSlow(name: string, patience: number): OnRecordError {
  return new OnRecordError('timeout', name, `${name} was not read within ${patience / 1000} s. Split it.`);
}

function asFault(error: unknown, name: string): OnRecordError {
  if (error instanceof OnRecordError) return error;
  return new OnRecordError('fault', name, `${name} met a mistake in onrecord: ${error}`, { cause: error });
}
