import type { Command } from 'commander';
import { openLedger } from '../ledger/ledger.ts';
import type { SameDecision } from '../model/comparison.ts';
import { type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';
import { printable } from './printable.ts';
import { userName } from './user-name.ts';

const HELP: Readonly<Record<SameDecision['verdict'], string>> = {
  same: `
What onrecord takes for two statements is one, and stays one when reports are read again or new ones come.
A later "split" of the same statements takes it back.

Examples:
  $ onrecord merge 3f29a1c08b44.1204 77b0e2d119ac.380
  $ onrecord merge 3f29a1c08b44.1204 77b0e2d119ac.380 --by "R. Castell" --why "one press conference, two translations"`,
  different: `
What onrecord takes for one statement is several: none of those named is another of them, and that stays so when reports
are read again or new ones come. A later "merge" of the same statements takes it back.

Examples:
  $ onrecord split 3f29a1c08b44.1204 77b0e2d119ac.380
  $ onrecord split 3f29a1c08b44.1204 77b0e2d119ac.380 --why "said on two days"`,
};

type DecisionOptions = LedgerOption & { readonly by?: string; readonly why?: string };

export const defineMerge = (command: Command): void => define(command, 'same');
export const defineSplit = (command: Command): void => define(command, 'different');

function define(command: Command, verdict: SameDecision['verdict']): void {
  command.argument('<statement...>', 'ids of two statements or more; digits before the dot may be cut short');
  ledgerOption(command)
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--why <text>', 'for which reason')
    .addHelpText('after', HELP[verdict])
    .action((statements: readonly string[], options: DecisionOptions) => decide(statements, verdict, options));
}

async function decide(
  statements: readonly string[],
  verdict: SameDecision['verdict'],
  { ledger: file, by = userName(), why }: DecisionOptions,
): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    const decisions = await ledger.decideSame({ statements, verdict, by, why });
    const ids = [...new Set(decisions.flatMap((decision) => decision.statements))];
    const told = await Promise.all(ids.map((id) => ledger.statement(id)));
    const lines = told.map(
      ({ statement: { id, content }, report }) =>
        `  ${id}  ${printable([report.outlet, content.text].filter((part) => part !== null).join(': '))}\n`,
    );
    await print(
      `${verdict === 'same' ? 'One statement' : 'Different statements'}, says ${printable(by)}:\n${lines.join('')}`,
    );
  } finally {
    ledger.close();
  }
}
