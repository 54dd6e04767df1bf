import type { Command } from 'commander';
import { addReports } from '../app/add-reports.ts';
import type { Outcome } from '../ledger/add.ts';
import { openLedger } from '../ledger/ledger.ts';
import { UNREAD } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { readInputs } from './inputs.ts';
import { untilInterrupted } from './interrupt.ts';
import {
  type LedgerOption,
  ledgerOption,
  type ReadingOptions,
  readingOptions,
  type StatedOptions,
  statedOptions,
} from './options.ts';
import { print } from './output.ts';
import { printable } from './printable.ts';
import { startProgress } from './progress.ts';

const HELP = `
The ledger keeps the bytes that were read, their text, and the statements with the version that derived them.
Adding a report again changes nothing; a later version of onrecord derives its statements again.

Examples:
  $ onrecord add report.txt --outlet "The Example" --published 2025-11-29
  $ onrecord add press/ --ledger archive.db
  $ onrecord add https://news.example/story`;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  added: 'added',
  'derived-again': 'derived again',
  'kept-already': 'kept already',
};

export function defineAdd(command: Command): void {
  command.argument('<path...>', 'files, folders, http(s) addresses, or - for standard input');
  readingOptions(statedOptions(ledgerOption(command)))
    .option('--quiet', 'print only the sum')
    .addHelpText('after', HELP)
    .action(runAdd);
}

type AddCommandOptions = LedgerOption & StatedOptions & ReadingOptions & { readonly quiet?: boolean };

async function runAdd(paths: readonly string[], options: AddCommandOptions): Promise<void> {
  const inputs = await readInputs(paths, options);
  const ledger = openLedger(options.ledger);
  const progress = await startProgress(inputs.length);
  const counts: Record<Outcome | 'unread', number> = { added: 0, 'derived-again': 0, 'kept-already': 0, unread: 0 };
  try {
    for await (const one of untilInterrupted(addReports(ledger, inputs, { jobs: options.jobs }))) {
      progress.step();
      if (one.kind === 'unread') {
        counts.unread += 1;
        progress.around(() => reportFailure(one.error, one.input));
        process.exitCode = UNREAD;
        continue;
      }
      counts[one.outcome] += 1;
      if (options.quiet) continue;
      const line = `${one.id.slice(7, 19)}  ${OUTCOMES[one.outcome]}, ${one.statements} statements  ${printable(one.input)}\n`;
      if (process.stdout.isTTY) progress.around(() => process.stdout.write(line));
      else await print(line);
    }
  } finally {
    progress.stop();
    ledger.close();
  }
  await print(`${sum(counts)} in ${options.ledger}\n`);
}

function sum(counts: Readonly<Record<Outcome | 'unread', number>>): string {
  const parts = [`${counts.added} added`];
  if (counts['derived-again'] > 0) parts.push(`${counts['derived-again']} derived again`);
  if (counts['kept-already'] > 0) parts.push(`${counts['kept-already']} kept already`);
  if (counts.unread > 0) parts.push(`${counts.unread} not read`);
  return parts.join(', ');
}
