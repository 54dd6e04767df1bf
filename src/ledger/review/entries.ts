import type { Commitment } from '../../model/commitment.ts';
import type { ReportId } from '../../model/report.ts';
import type { CommitmentValues, ReviewEvent, ReviewVerdict, StatementValues, Subject } from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import type { HashedEntry } from '../chain.ts';
import { isReportId } from '../listing.ts';
import type { Quotes } from './quotes.ts';

/** The machine's reading of a subject as it was seen, and the fields that are the person's. */
export type Decision =
  | {
      readonly kind: 'statement';
      /** Null where the machine did not read it. */
      readonly read: Statement | null;
      readonly values: StatementValues;
      readonly quotes: Quotes;
    }
  | {
      readonly kind: 'commitment';
      readonly read: Commitment | null;
      readonly values: CommitmentValues;
      readonly quotes: Quotes;
    };

/** What an entry of a review has in its body. */
export type ReviewBody = Omit<Decision, 'kind'> & {
  readonly report: ReportId;
  readonly by: string;
  readonly why: string | null;
  /** Of a comment what it says, of an assignment to whom; null otherwise. */
  readonly text: string | null;
  /** When it was decided, where that was in another ledger; absent where the entry's own time says it. */
  readonly at?: string | undefined;
};

/** What an entry says was done; `noted`: that something else was decided of it, and in which words it was read then. */
export type Done = ReviewEvent['kind'] | 'noted';

/** An entry of a review as one ledger hands it to another. */
export interface LoggedReview extends ReviewBody {
  readonly of: Subject;
  readonly done: Done;
  readonly subject: string;
  /** ISO 8601 instant at which it was decided. */
  readonly at: string;
}

/** All that the log says of one subject. */
export interface Decided {
  readonly subject: string;
  readonly report: ReportId;
  /** Null where nothing was decided, or it was withdrawn. */
  readonly verdict: ReviewVerdict | null;
  readonly by: string | null;
  readonly at: string | null;
  /** Of the verdict; without one, of the last entry. */
  readonly decision: Decision;
  readonly assigned: string | null;
  readonly comments: number;
  /** The number of its last entry. */
  readonly entry: number;
}

const DONE: ReadonlySet<string> = new Set<Done>([
  ...(['accepted', 'corrected', 'rejected', 'added'] as const),
  ...(['withdrawn', 'assigned', 'commented', 'noted'] as const),
]);

/** What a kind of entry says was done, and to what; null for entries of other kinds. */
export function reviewKind(kind: string): { readonly of: Subject; readonly done: Done } | null {
  const [, of, done] = /^(statement|commitment)-([a-z]+)$/.exec(kind) ?? [];
  if ((of !== 'statement' && of !== 'commitment') || done === undefined || !DONE.has(done)) return null;
  // A member of the set.
  return { of, done: done as Done };
}

/** What is known of a subject after an entry; `before`: what was known before it, null for the first. Null for an entry that is no review. */
export function decidedAfter(before: Decided | null, entry: HashedEntry): Decided | null {
  const { seq, kind, subject, body } = entry;
  const told = reviewKind(kind);
  if (told === null) return before;
  // Written by `decide` from a value of this type; a body that somebody changed breaks the chain, and may be anything.
  const content = JSON.parse(body) as Partial<ReviewBody> | null;
  if (!content || !isReportId(String(content.report)) || typeof content.by !== 'string') return before;
  const { report, by, read, values, quotes, text, at = entry.at } = content as ReviewBody;
  const decision = { kind: told.of, read, values, quotes } as Decision;
  const kept = before ?? { assigned: null, comments: 0, verdict: null, by: null, at: null, decision };
  const next = { ...kept, subject, report, entry: seq };
  switch (told.done) {
    case 'noted':
      return { ...next, decision: kept.decision };
    case 'commented':
      return { ...next, comments: kept.comments + 1, decision: kept.verdict ? kept.decision : decision };
    case 'assigned':
      return { ...next, assigned: text, decision: kept.verdict ? kept.decision : decision };
    case 'withdrawn':
      return { ...next, verdict: null, by: null, at: null, decision };
    case 'accepted':
    case 'corrected':
    case 'rejected':
    case 'added':
      return { ...next, verdict: isStillAdded(before, decision, told.done) ? 'added' : told.done, by, at, decision };
  }
}

/** What a person added stays added, whatever is corrected of it, until the machine reads it too. */
const isStillAdded = (before: Decided | null, { read }: Decision, done: ReviewVerdict): boolean =>
  before?.verdict === 'added' && read === null && done !== 'rejected';
