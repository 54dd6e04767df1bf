import { INTERRUPTED } from './exit-codes.ts';

/**
 * Gives what comes until the keyboard interrupts, so that what was begun is ended in order.
 * The first interrupt ends after the entry that is under way, the second ends the process.
 */
export async function* untilInterrupted<T>(entries: AsyncIterable<T>): AsyncGenerator<T> {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    process.exitCode = INTERRUPTED;
  };
  process.once('SIGINT', interrupt);
  try {
    for await (const entry of entries) {
      yield entry;
      if (interrupted) return;
    }
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}
