import { COMMITMENT_COLUMNS } from '../app/commitment-records.ts';
import { partyWords } from '../app/fact-words.ts';
import { type CommitmentLife, lifeOf, today } from '../app/life.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CommitmentDecision, Proposal } from '../model/life.ts';
import type { OutputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';
import { day, reportHeading } from './report-heading.ts';
import { reviewLines } from './review-lines.ts';
import { factLines } from './statement-facts.ts';
import { type Style, styleFor } from './style.ts';

/** Prints one commitment with what became of it. */
export async function showCommitment(ledger: Ledger, id: string, { format, color }: OutputOptions): Promise<void> {
  const life = await lifeOf(ledger, id, today());
  const { commitment } = life;
  if (format === 'json') return await printJson(life);
  if (format !== 'table') return await printEntries([commitment], format, COMMITMENT_COLUMNS);
  const style = styleFor(process.stdout, color);
  const lines = [...lifeLines(life, style), ...reviewLines(await ledger.commitmentReview(commitment.id), style)];
  await print(`${[reportHeading(commitment.report, style), lines.join('\n')].join('\n\n')}\n`);
}

/** Who owes what, what became of it, and what is proposed, a line each. */
export function lifeLines(life: CommitmentLife, style: Style): readonly string[] {
  const { commitment, notes, proposals, evidence, decisions } = life;
  const { debtor, creditor, force, consequent, antecedent, due, state, told } = commitment;
  const heading = `  ${style.paint(printable(partyWords(debtor)), 'speaker')} — ${style.paint(force, 'act')} — ${style.paint(commitment.id, 'faint')}`;
  const facts = factLines(
    [
      ['to', creditor && partyWords(creditor)],
      ['what', consequent.text],
      ['condition', antecedent && `${antecedent.text} (${antecedent.kind}, ${antecedent.polarity})`],
      ['due', due],
      ['state', state === told ? state : `${state}; as the report tells it: ${told}`],
      ['notes', notes.join(', ') || null],
      ...decisions.map((decision) => ['decided', decisionWords(decision)] as const),
      ...proposals.map((proposal) => ['proposed', proposalWords(proposal)] as const),
      ['evidence', evidence.length > 0 ? `${evidence.length}; see: onrecord evidence ${commitment.id}` : null],
    ],
    style,
    '      ',
  );
  return [heading, ...facts];
}

/** `satisfied on 2025-12-01 by R. Castell: the ships were seen`. */
export function decisionWords({ state, reason, by, at, why, rule, evidence }: CommitmentDecision): string {
  const what = reason === null ? state : `${state} (${reason})`;
  const who = rule === null ? by : `the rule ${rule}, switched on by ${by}`;
  const rests = evidence.length > 0 ? ` [${evidence.join(', ')}]` : '';
  return `${what} on ${day(at) ?? at} by ${who}: ${why}${rests}`;
}

/** `violated, 0.84: told to be broken [e3f29a1c08b44d0]`. */
function proposalWords({ state, reason, score, why, evidence }: Proposal): string {
  const what = reason === null ? state : `${state} (${reason})`;
  return `${what}, ${score.toFixed(2)}: ${why}${evidence.length > 0 ? ` [${evidence.join(', ')}]` : ''}`;
}
