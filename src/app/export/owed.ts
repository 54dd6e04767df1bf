import type { DecidedCommitment } from '../../ledger/commitments.ts';
import { fold } from '../../ledger/listing.ts';
import type { KeptOwnCommitment } from '../../ledger/own-commitments.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import type { CommitmentState } from '../../model/commitment.ts';
import type { Force } from '../../model/statement.ts';
import { decidedWords, partyWords } from '../fact-words.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** A commitment of a report, or of the reader's own list, as feeds and calendars tell it. */
export interface Owed {
  readonly id: string;
  readonly debtor: string;
  readonly creditor: string | null;
  readonly consequent: string;
  readonly condition: string | null;
  readonly force: Force;
  /** As decided; where nothing was, as the report tells. */
  readonly state: CommitmentState;
  /** Who decided it, when and why, and what the report tells; null where nobody did. */
  readonly decided: string | null;
  readonly due: string | null;
  /** When it was published, or said, as ISO 8601; null when unknown. */
  readonly said: string | null;
  /** ISO 8601 instant at which the ledger took it in. */
  readonly added: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Where it stands: the address of the report, of the source, or of its page in the ledger. */
  readonly link: string;
  /** What its words are called: those of the statement that voices it; null for one's own. */
  readonly statement: string | null;
}

/** Of the newest report first; the reader's own after them. */
export async function* owedIn(work: ExportWork): AsyncGenerator<Owed> {
  for await (const reading of readingsOf(work)) {
    for (const entry of reading.commitments) yield owedOf(reading, entry, work.home);
  }
  const { filter, reports, actor, home } = work;
  // Of no outlet, no report, no act and nobody's id.
  if (reports !== null || actor !== null || filter.outlet !== undefined || filter.act !== undefined) return;
  for (const own of await work.ledger.ownCommitments()) if (keeps(filter, own)) yield ownOwed(own, home);
}

export function owedOf(
  { report, added }: KeptReading,
  { commitment, state, decision }: DecidedCommitment,
  home: string,
): Owed {
  const { id, debtor, creditor, consequent, antecedent, force, due, statements } = commitment;
  const statement = statements[0] ?? null;
  return {
    ...{ id, debtor: partyWords(debtor), creditor: creditor && partyWords(creditor) },
    ...{ consequent: consequent.text, condition: antecedent?.text ?? null, force, state, due },
    ...{ said: report.published, added, outlet: report.outlet, title: report.title, statement },
    decided: decision && decidedWords(decision, commitment.state),
    link: isAddress(report.url) ? report.url : `${home}statements/${statement ?? id}`,
  };
}

function ownOwed({ antecedent, saidOn, source, ...own }: KeptOwnCommitment, home: string): Owed {
  const { id, debtor, creditor, consequent, force, due, added } = own;
  return {
    ...{ id, debtor, creditor, consequent, condition: antecedent, force, due },
    ...{ state: antecedent === null ? 'active' : 'conditional', said: saidOn, added },
    ...{ outlet: null, title: null, statement: null, decided: null, link: isAddress(source) ? source : home },
  };
}

function keeps({ speaker, since, until }: ExportWork['filter'], { debtor, saidOn }: KeptOwnCommitment): boolean {
  if (speaker !== undefined && !fold(debtor).includes(fold(speaker))) return false;
  if (since !== undefined && (saidOn === null || saidOn < since.slice(0, 10))) return false;
  return until === undefined || (saidOn !== null && saidOn <= until.slice(0, 10));
}

/** Only the web's: what a feed or a calendar links to is followed by a click. */
const isAddress = (value: string | null): value is string =>
  value !== null && /^https?:\/\//i.test(value) && URL.canParse(value);

/** One line: `Ilse Varga to Tirrany: we will reopen the northern lighthouse`. */
export function owedHeading({ debtor, creditor, consequent }: Owed): string {
  return `${debtor}${creditor === null ? '' : ` to ${creditor}`}: ${consequent.replaceAll(/\s+/g, ' ')}`;
}

/** What else is known of it, a line each. */
export function owedLines({ force, state, decided, condition, due, said, outlet, title }: Owed): readonly string[] {
  const report = [outlet, title, said?.slice(0, 10)].filter((part) => part != null);
  return [
    `${force}, ${state}`,
    ...(decided === null ? [] : [`Decided ${decided}`]),
    ...(condition === null ? [] : [`Condition: ${condition}`]),
    ...(due === null ? [] : [`Due: ${due}`]),
    ...(report.length === 0 ? [] : [`Source: ${report.join(', ')}`]),
  ];
}
