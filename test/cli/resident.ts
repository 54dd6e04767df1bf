import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Ran, RunOptions } from './onrecord.ts';

/** One run of the command line, as the resident process is asked for it. */
export interface Asked {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
}

let resident: ChildProcess | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line as `onrecord` does, one after the other in one process that stays, so that it need not be loaded anew each time: for
 * what is printed and kept. What a process does of its own (how it starts and ends, signals, several at once) needs processes of their own.
 */
export function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran = last.then(() => ask(args, options));
  last = ran.catch(() => {});
  return ran;
}

async function ask(args: readonly string[], { cwd = process.cwd(), env = {}, stdin = '' }: RunOptions): Promise<Ran> {
  resident ??= begun();
  const child = resident;
  return await new Promise<Ran>((resolve, reject) => {
    const ended = (code: number | null): void => {
      resident = null;
      reject(new Error(`onrecord ${args.join(' ')} ended its process with ${code}`));
    };
    child.once('exit', ended);
    child.once('message', (ran) => {
      child.off('exit', ended);
      // Sent by `resident-process.ts`.
      resolve(ran as Ran);
    });
    child.send({ args, cwd, env, stdin } satisfies Asked);
  });
}

function begun(): ChildProcess {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  return fork(join(import.meta.dirname, 'resident-process.ts'), [], {
    execArgv: [],
    env: { ...rest, COLUMNS: '80' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}
