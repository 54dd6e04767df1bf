import type { Ledger } from '../ledger/ledger.ts';
import type { ReviewFilter, ReviewItem, ReviewQueue, Waits } from '../ledger/review/queue.ts';
import type {
  CommitmentReview,
  CommitmentValues,
  ReviewEvent,
  ReviewMark,
  StatementReview,
  StatementValues,
} from '../model/review.ts';
import type { ReportReference } from '../model/statement.ts';
import { type CommitmentRecord, commitmentRecord } from './commitment-records.ts';
import { entryRecord, type ReviewedRecord, statementRecord } from './records.ts';
import type { Columns } from './tables.ts';

/** What reviews of statements and of commitments have in common, as the command line and the HTTP API give them. */
interface Reviewed<Values> {
  readonly id: string;
  readonly subject: string;
  readonly stands: boolean;
  readonly mark: ReviewMark | null;
  readonly proposal: Values | null;
  readonly history: readonly ReviewEvent[];
}

export interface StatementReviewRecord extends Reviewed<StatementValues> {
  readonly statement: ReviewedRecord;
  /** What the machine reads; null where it does not read it. */
  readonly read: ReviewedRecord | null;
}

export interface CommitmentReviewRecord extends Reviewed<CommitmentValues> {
  readonly commitment: CommitmentRecord;
  readonly read: CommitmentRecord | null;
}

export async function statementReviewRecord(ledger: Ledger, review: StatementReview): Promise<StatementReviewRecord> {
  const { id, subject, stands, mark, proposal, history, standing, read } = review;
  const { report } = await ledger.report(review.report);
  return {
    ...{ id, subject, stands, mark, proposal, history },
    statement: { ...statementRecord(standing, report), review: mark },
    read: read && { ...statementRecord(read, report), review: null },
  };
}

export async function commitmentReviewRecord(
  ledger: Ledger,
  review: CommitmentReview,
): Promise<CommitmentReviewRecord> {
  const { id, subject, stands, mark, proposal, history, standing, read } = review;
  const report: ReportReference = (await ledger.report(review.report)).report;
  const decision = stands ? ((await ledger.decisions(id)).at(-1) ?? null) : null;
  const record = (commitment: CommitmentReview['standing'], itsReview: ReviewMark | null): CommitmentRecord =>
    commitmentRecord({ commitment, report, state: decision?.state ?? commitment.state, decision, review: itsReview });
  return {
    ...{ id, subject, stands, mark, proposal, history },
    commitment: record(standing, mark),
    read: read && record(read, null),
  };
}

/** One thing that waits, as it is printed. */
export type ReviewItemRecord =
  | {
      readonly kind: 'statement';
      readonly id: string;
      readonly waits: Waits;
      readonly statement: ReviewedRecord;
      readonly proposal: StatementValues | null;
    }
  | {
      readonly kind: 'commitment';
      readonly id: string;
      readonly waits: Waits;
      readonly commitment: CommitmentRecord;
      readonly proposal: CommitmentValues | null;
    };

export function reviewItemRecord(item: ReviewItem): ReviewItemRecord {
  const { waits } = item;
  if (item.kind === 'statement') {
    return { kind: 'statement', id: item.statement.id, waits, statement: entryRecord(item), proposal: item.proposal };
  }
  const { commitment, proposal } = item;
  return { kind: 'commitment', id: commitment.id, waits, commitment: commitmentRecord(item), proposal };
}

/** A page of the queue as it is printed. */
export interface ReviewQueueRecord extends Omit<ReviewQueue, 'items'> {
  readonly items: readonly ReviewItemRecord[];
}

export function reviewQueueRecord({ items, ...rest }: ReviewQueue): ReviewQueueRecord {
  return { items: items.map(reviewItemRecord), ...rest };
}

/** Pages are read as they are needed. */
const PAGE = 200;

/** All that waits, the most worth looking at first. */
export async function* allOfReview(ledger: Ledger, filter: ReviewFilter): AsyncGenerator<ReviewItemRecord> {
  let cursor: string | null = null;
  do {
    const page = await ledger.reviewQueue(filter, { cursor, limit: PAGE });
    for (const item of page.items) yield reviewItemRecord(item);
    cursor = page.next;
  } while (cursor !== null);
}

export const REVIEW_COLUMNS: Columns<ReviewItemRecord> = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['waits', ({ waits }) => waits],
  ['verdict', (item) => markOf(item)?.verdict ?? null],
  ['by', (item) => markOf(item)?.by ?? null],
  ['at', (item) => markOf(item)?.at ?? null],
  ['fields', (item) => markOf(item)?.fields.join(' ') || null],
  ['assigned', (item) => markOf(item)?.assigned ?? null],
  ['comments', (item) => markOf(item)?.comments ?? 0],
  ['proposed', ({ proposal }) => (proposal === null ? null : Object.keys(proposal).join(' '))],
  ['who', (item) => whoOf(item)],
  ['act', (item) => (item.kind === 'statement' ? (item.statement.act?.type ?? null) : item.commitment.force)],
  ['confidence', (item) => (item.kind === 'statement' ? (item.statement.act?.confidence ?? null) : null)],
  ['words', (item) => wordsOf(item)],
  ['report', (item) => reportOf(item).id],
  ['path', (item) => reportOf(item).path],
  ['outlet', (item) => reportOf(item).outlet],
  ['published', (item) => reportOf(item).published],
];

export function whoOf(item: ReviewItemRecord): string | null {
  const somebody = item.kind === 'statement' ? item.statement.speaker : item.commitment.debtor;
  return somebody && (somebody.name ?? somebody.text);
}

export const wordsOf = (item: ReviewItemRecord): string =>
  item.kind === 'statement' ? item.statement.content.text : item.commitment.consequent.text;

const markOf = (item: ReviewItemRecord): ReviewMark | null =>
  item.kind === 'statement' ? item.statement.review : item.commitment.review;

const reportOf = (item: ReviewItemRecord): ReportReference =>
  item.kind === 'statement' ? item.statement.report : item.commitment.report;
