import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { importFile } from '../app/import/import.ts';
import { OWN_COLUMNS } from '../app/import/own-commitments.ts';
import { openLedger } from '../ledger/ledger.ts';
import { UNREAD } from './exit-codes.ts';
import { type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';
import { printable } from './printable.ts';

const HELP = `
Reads either of two:
  what "onrecord export --format jsonl" wrote: reports with their statements come back as they were, without being read
  again, and with them what people decided; what is about a statement that is in neither is kept out and named, exit code 1
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
    for await (const one of additions) {
      const key = `${'kind' in one ? WHAT[one.kind] : WHAT['own-commitment']} ${one.outcome}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!('issue' in one) || one.issue === null) continue;
      process.exitCode = UNREAD;
      process.stderr.write(`onrecord: ${printable(`${file}: ${one.issue.message} (${one.issue.code})`)}\n`);
    }
    const first = kind === 'reports' ? WHAT.report : WHAT['own-commitment'];
    const told = [...new Set(Object.values(WHAT))].flatMap((what) =>
      OUTCOMES.flatMap(([outcome, words]) => {
        const count = counts.get(`${what} ${outcome}`) ?? 0;
        return count === 0 && !(outcome === 'added' && what === first) ? [] : [`${count} ${what} ${words}`];
      }),
    );
    await print(`${told.join(', ')} in ${options.ledger}\n`);
  } finally {
    ledger.close();
  }
}

const OUTCOMES = [
  ['added', 'added'],
  ['derived-again', 'replaced by another version’s reading'],
  ['kept-already', 'kept already'],
  ['kept-out', 'kept out'],
] as const;

const WHAT = {
  ...{ report: 'reports', 'own-commitment': 'commitments', evidence: 'pieces of evidence', review: 'reviews' },
  ...{ 'same-decision': 'decisions', 'evidence-verdict': 'decisions', 'commitment-decision': 'decisions' },
} as const;
