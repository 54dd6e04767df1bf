import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command line as a process of its own. */
export function start(args: readonly string[], { cwd, env = {} }: RunOptions = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...rest, COLUMNS: '80', ...env }, stdio: 'pipe' });
}

/** Runs it to its end. */
export async function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = start(args, options);
  child.stdin.end(options.stdin ?? '');
  const [out, err, code] = await Promise.all([
    child.stdout.setEncoding('utf8').toArray(),
    child.stderr.setEncoding('utf8').toArray(),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { code, out: out.join(''), err: err.join('') };
}
