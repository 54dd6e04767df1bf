import type { Command } from 'commander';
import { compare } from '../app/compare.ts';
import { STATEMENT_COLUMNS } from '../app/tables.ts';
import { comparisonText } from './comparison-text.ts';
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
import { print, printEntries, printJson } from './output.ts';
import { styleFor } from './style.ts';

const HELP = `
Reads the reports as reports of one story. For people: which reports they are; where each party stands on each issue,
how that moved, and what is blocked ("×3": carried by three outlets); who said what in which report, by speaker; where
the reports differ; which claims are contested, and which demands meet a refusal; who owes whom what, on which condition
and by when; and what the reports say was kept or broken of what was promised before. "json" prints all of it, "jsonl"
and "csv" the statements.

Examples:
  $ onrecord compare story/
  $ onrecord compare courier.txt mercury.txt --published 2025-11-29
  $ onrecord compare story/ --format json > record.json`;

export function defineCompare(command: Command): void {
  command.argument('<path...>', 'files, folders, http(s) addresses, or - for standard input');
  readingOptions(statedOptions(outputOptions(command)))
    .addHelpText('after', HELP)
    .action(runCompare);
}

async function runCompare(
  paths: readonly string[],
  options: OutputOptions & StatedOptions & ReadingOptions,
): Promise<void> {
  const compared = await compare(await readInputs(paths, options));
  for (const { error, input } of compared.unread) reportFailure(error, input);
  if (compared.unread.length > 0) process.exitCode = UNREAD;
  const { comparison, reports } = compared;
  const { format } = options;
  if (format === 'json') await printJson(comparison);
  else if (format !== 'table') await printEntries(comparison.statements, format, STATEMENT_COLUMNS);
  else if (reports.length === 0) await print('No reports.\n');
  else await print(comparisonText(compared, styleFor(process.stdout, options.color)));
}
