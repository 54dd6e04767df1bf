import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { importFile } from '../app/import/import.ts';
import { OWN_COLUMNS } from '../app/import/own-commitments.ts';
import { openLedger } from '../ledger/ledger.ts';
import { type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';

const HELP = `
Reads either of two:
  what "onrecord export --format jsonl" wrote: reports with their statements come back as they were, without being read again
  commitments of your own, as CSV with a header: ${OWN_COLUMNS.slice(0, 4).join(', ')},
  ${OWN_COLUMNS.slice(4).join(', ')}; only debtor and consequent have to be filled

What the ledger has already stays as it is. A row that is not understood is named by its line; of a CSV nothing is then
kept, of an export the reports before it are.

Examples:
  $ onrecord import statements.jsonl --ledger copy.db
  $ onrecord import promises.csv --by "R. Castell"`;

export function defineImport(command: Command): void {
  command.argument('<file>', 'the file to read');
  ledgerOption(command)
    .option('--by <name>', 'who keeps the commitments (default: the user of this computer)')
    .addHelpText('after', HELP)
    .action(runImport);
}

async function runImport(file: string, options: LedgerOption & { readonly by?: string }): Promise<void> {
  const ledger = openLedger(options.ledger);
  try {
    const { kind, additions } = await importFile(ledger, file, options.by ?? userInfo().username);
    const counts = new Map<string, number>();
    for await (const { outcome } of additions) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const what = kind === 'reports' ? 'reports' : 'commitments';
    const told = OUTCOMES.flatMap(([outcome, words]) => {
      const count = counts.get(outcome) ?? 0;
      return count === 0 && outcome !== 'added' ? [] : [`${count} ${what} ${words}`];
    });
    await print(`${told.join(', ')} in ${options.ledger}\n`);
  } finally {
    ledger.close();
  }
}

const OUTCOMES = [
  ['added', 'added'],
  ['derived-again', 'replaced by another version’s reading'],
  ['kept-already', 'kept already'],
] as const;
