import type { Command } from 'commander';
import { type Compared, compare, compareStory } from '../app/compare.ts';
import { gatherStories } from '../app/stories.ts';
import { STATEMENT_COLUMNS } from '../app/tables.ts';
import { openLedger } from '../ledger/ledger.ts';
import { comparisonText } from './comparison-text.ts';
import { UNREAD } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { readInputs } from './inputs.ts';
import {
  type LedgerOption,
  ledgerOption,
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

A story of a ledger is named by its id; what people decided of its statements (merge, split) counts.

Examples:
  $ onrecord compare story/
  $ onrecord compare story:3f29a1c08b44 --ledger archive.db
  $ onrecord compare courier.txt mercury.txt --published 2025-11-29
  $ onrecord compare story/ --format json > record.json`;

export function defineCompare(command: Command): void {
  command.argument('<path...>', 'files, folders, http(s) addresses, - for standard input; or the id of a story');
  readingOptions(statedOptions(ledgerOption(outputOptions(command))))
    .addHelpText('after', HELP)
    .action(runCompare);
}

/** What the id of a story begins with. */
const STORY = 'story:';

async function compareIn(file: string, story: string): Promise<Compared> {
  const ledger = openLedger(file, { create: false });
  try {
    await gatherStories(ledger);
    return await compareStory(ledger, story);
  } finally {
    ledger.close();
  }
}

async function runCompare(
  paths: readonly string[],
  options: OutputOptions & LedgerOption & StatedOptions & ReadingOptions,
): Promise<void> {
  const [first = ''] = paths;
  const compared =
    paths.length === 1 && first.startsWith(STORY)
      ? await compareIn(options.ledger, first)
      : await compare(await readInputs(paths, options));
  for (const { error, input } of compared.unread) reportFailure(error, input);
  if (compared.unread.length > 0) process.exitCode = UNREAD;
  const { comparison, reports } = compared;
  const { format } = options;
  if (format === 'json') await printJson(comparison);
  else if (format !== 'table') await printEntries(comparison.statements, format, STATEMENT_COLUMNS);
  else if (reports.length === 0) await print('No reports.\n');
  else await print(comparisonText(compared, styleFor(process.stdout, options.color)));
}
