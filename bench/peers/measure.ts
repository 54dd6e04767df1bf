import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What an adapter says of one run over a folder; see `protocol.ts`. */
export interface Run {
  /** Processor seconds of each round that counts. */
  readonly rounds: readonly number[];
  /** Bytes. */
  readonly peak: number;
}

/**
 * Runs an adapter on one core over the `.txt` files of a folder; its statements are then in `out`.
 *
 * The first round warms up and is not counted, unless it alone took as long as was asked for. Needs Linux, for `taskset` and `/proc`.
 * Rejects when the adapter fails, with what it wrote to its standard error.
 */
export async function measure(command: readonly string[], folder: string, out: string, seconds: number): Promise<Run> {
  const { stdout } = await promisify(execFile)(
    'taskset',
    ['--cpu-list', '0', ...command, folder, out, String(seconds)],
    { env: { ...process.env, OMP_NUM_THREADS: '1' }, maxBuffer: 2 ** 26 },
  );
  const { rounds, peak }: Run = JSON.parse(stdout);
  return { rounds: rounds.length > 1 ? rounds.slice(1) : rounds, peak };
}
