import { findInputs } from '../acquire/acquire.ts';
import type { Wanted } from '../app/wanted.ts';
import { type ReadingOptions, type StatedOptions, statedOf } from './options.ts';
import { printable } from './printable.ts';

/** What is to be read of the paths that were named. `--verbose` names the files of folders that are not. */
export async function readInputs(
  paths: readonly string[],
  options: StatedOptions & ReadingOptions,
): Promise<readonly Wanted[]> {
  const wanted: Wanted[] = [];
  for await (const found of findInputs(paths, { stated: statedOf(options) })) {
    if (found.kind !== 'passed-over') wanted.push(found);
    else if (options.verbose) process.stderr.write(`onrecord: ${printable(found.path)} ${found.why}; passed over\n`);
  }
  return wanted;
}
