import { COMMITMENT_COLUMNS, commitmentRecord } from '../app/commitment-records.ts';
import { partyWords } from '../app/fact-words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CommitmentDecision } from '../model/life.ts';
import type { OutputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';
import { day, reportHeading } from './report-heading.ts';
import { factLines } from './statement-facts.ts';
import { styleFor } from './style.ts';

/** Prints one commitment with what became of it. */
export async function showCommitment(ledger: Ledger, id: string, { format, color }: OutputOptions): Promise<void> {
  const record = commitmentRecord(await ledger.commitment(id));
  if (format === 'json') return await printJson(record);
  if (format !== 'table') return await printEntries([record], format, COMMITMENT_COLUMNS);
  const style = styleFor(process.stdout, color);
  const { debtor, creditor, force, consequent, antecedent, due, state, told, decision, report } = record;
  const heading = `  ${style.paint(printable(partyWords(debtor)), 'speaker')} — ${style.paint(force, 'act')} — ${style.paint(record.id, 'faint')}`;
  const lines = factLines(
    [
      ['to', creditor && partyWords(creditor)],
      ['what', consequent.text],
      ['condition', antecedent && `${antecedent.text} (${antecedent.kind}, ${antecedent.polarity})`],
      ['due', due],
      ['state', state === told ? state : `${state}; ${told} as the report tells`],
      ['decided', decision && decisionWords(decision)],
    ],
    style,
    '      ',
  );
  await print(`${[reportHeading(report, style), [heading, ...lines].join('\n')].join('\n\n')}\n`);
}

/** `satisfied on 2025-12-01 by R. Castell: the ships were seen`. */
export function decisionWords({ state, reason, by, at, why, rule }: CommitmentDecision): string {
  const what = reason === null ? state : `${state} (${reason})`;
  const who = rule === null ? by : `rule "${rule}", switched on by ${by}`;
  return `${what} on ${day(at) ?? at} by ${who}: ${why}`;
}
