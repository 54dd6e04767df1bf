import type { CommitmentEntry, DecidedCommitment } from '../ledger/commitments.ts';
import type { Rating } from '../life/scales.ts';
import type { Commitment } from '../model/commitment.ts';
import type { CommitmentDecision, Evidence, EvidenceVerdict, LifeRuleSetting } from '../model/life.ts';
import type { ReviewMark } from '../model/review.ts';
import type { ReportReference } from '../model/statement.ts';
import { partyWords } from './fact-words.ts';
import type { Columns } from './tables.ts';

/** A commitment as every listing prints it: one line of `onrecord list commitments --format jsonl`. */
export interface CommitmentRecord extends Omit<Commitment, 'grounds'> {
  readonly report: ReportReference;
  /** What the report that voices it tells of its state; `state` is as decided, where something was. */
  readonly told: Commitment['state'];
  /** Null where nothing was decided. */
  readonly decision: CommitmentDecision | null;
  /** Whether it was read rightly; null where nobody has looked at it. */
  readonly review: ReviewMark | null;
}

export const commitmentRecord = (entry: CommitmentEntry): CommitmentRecord => ({
  ...decidedRecord(entry),
  review: entry.review,
});

/** The same where it is not told whether somebody looked at it. */
export type DecidedRecord = Omit<CommitmentRecord, 'review'>;

export function decidedRecord({ commitment, report, state, decision }: DecidedCommitment): DecidedRecord {
  const { id, statements, debtor, creditor, antecedent, consequent, force, due, otherwise } = commitment;
  return {
    ...{ id, report, statements, debtor, creditor, antecedent, consequent, force, state, told: commitment.state },
    ...{ due, otherwise, decision },
  };
}

/** Evidence as it is printed: with the report whose words it is, and what was decided of it. */
export interface EvidenceRecord extends Omit<Evidence, 'report'> {
  readonly report: ReportReference;
  /** Null where nobody decided. */
  readonly verdict: EvidenceVerdict | null;
}

export const COMMITMENT_COLUMNS: Columns<CommitmentRecord> = [
  ['id', ({ id }) => id],
  ['debtor', ({ debtor }) => partyWords(debtor)],
  ['debtor_id', ({ debtor }) => debtor.id],
  ['creditor', ({ creditor }) => creditor && partyWords(creditor)],
  ['creditor_id', ({ creditor }) => creditor?.id ?? null],
  ['force', ({ force }) => force],
  ['consequent', ({ consequent }) => consequent.text],
  ['condition', ({ antecedent }) => antecedent?.text ?? null],
  ['condition_kind', ({ antecedent }) => antecedent?.kind ?? null],
  ['condition_polarity', ({ antecedent }) => antecedent?.polarity ?? null],
  ['due', ({ due }) => due],
  ['state', ({ state }) => state],
  ['told', ({ told }) => told],
  ['reason', ({ decision }) => decision?.reason ?? null],
  ['decided_by', ({ decision }) => decision?.by ?? null],
  ['decided_at', ({ decision }) => decision?.at ?? null],
  ['why', ({ decision }) => decision?.why ?? null],
  ['otherwise', ({ otherwise }) => otherwise],
  ['statements', ({ statements }) => statements.join(' ')],
  ['start', ({ consequent }) => consequent.spans[0]?.start ?? null],
  ['end', ({ consequent }) => consequent.spans.at(-1)?.end ?? null],
  ['report', ({ report }) => report.id],
  ['path', ({ report }) => report.path],
  ['title', ({ report }) => report.title],
  ['outlet', ({ report }) => report.outlet],
  ['published', ({ report }) => report.published],
  ['place', ({ report }) => report.place],
];

export const EVIDENCE_COLUMNS: Columns<EvidenceRecord> = [
  ['id', ({ id }) => id],
  ['commitment', ({ commitment }) => commitment],
  ['kind', ({ kind }) => kind],
  ['score', ({ score }) => score],
  ['rule', ({ rule }) => rule],
  ['text', ({ text }) => text],
  ['start', ({ spans }) => spans[0]?.start ?? null],
  ['end', ({ spans }) => spans.at(-1)?.end ?? null],
  ['statement', ({ statement }) => statement],
  ['voiced', ({ voiced }) => voiced],
  ['verdict', ({ verdict }) => verdict?.verdict ?? null],
  ['by', ({ verdict }) => verdict?.by ?? null],
  ['at', ({ verdict }) => verdict?.at ?? null],
  ['why', ({ verdict }) => verdict?.why ?? null],
  ['report', ({ report }) => report.id],
  ['outlet', ({ report }) => report.outlet],
  ['published', ({ report }) => report.published],
];

export const RULE_COLUMNS: Columns<LifeRuleSetting & { readonly does: string }> = [
  ['rule', ({ rule }) => rule],
  ['setting', ({ setting }) => setting],
  ['does', ({ does }) => does],
  ['by', ({ by }) => by],
  ['at', ({ at }) => at],
];

/** A rating, with the id of its scale. */
export const RATING_COLUMNS: Columns<Rating & { readonly scale: string }> = [
  ['scale', ({ scale }) => scale],
  ['rating', ({ rating }) => rating],
  ['state', ({ state }) => state],
  ['reason', ({ reason }) => reason],
  ['note', ({ note }) => note],
];
