import type { Command } from 'commander';
import { compare } from '../app/compare.ts';
import { UNREAD } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { readInputs } from './inputs.ts';
import {
  type OutputOptions,
  outputOptions,
  type ReadingOptions,
  readingOptions,
  type StatedOptions,
  statedOptions,
} from './options.ts';
import { printJson } from './output.ts';

export function defineCompare(command: Command): void {
  command.argument('<path...>', 'files, folders, http(s) addresses, or - for standard input');
  readingOptions(statedOptions(outputOptions(command))).action(runCompare);
}

async function runCompare(
  paths: readonly string[],
  options: OutputOptions & StatedOptions & ReadingOptions,
): Promise<void> {
  const { comparison, unread } = await compare(await readInputs(paths, options));
  for (const { error, input } of unread) reportFailure(error, input);
  if (unread.length > 0) process.exitCode = UNREAD;
  await printJson(comparison);
}
