import type { Kysely } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import type {
  CommitmentReview,
  CommitmentValues,
  ReviewEvent,
  StatementReview,
  StatementValues,
  Subject,
} from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import { isReportId } from '../listing.ts';
import type { ReviewTable, Schema } from '../schema.ts';
import { heldFields } from './decided-values.ts';
import { type Decision, type ReviewBody, reviewKind } from './entries.ts';
import { machineReading } from './lay.ts';
import { markOf } from './mark.ts';
import { findTarget, type Target } from './target.ts';

/** All that was decided of a statement, and what the machine reads. Throws as `findTarget`. */
export async function readStatementReview(db: Kysely<Schema>, idOrPrefix: string): Promise<StatementReview> {
  const target = await findTarget(db, 'statement', idOrPrefix);
  // Of a target of this kind.
  return { ...(await told(db, target)), kind: 'statement' } as StatementReview;
}

/** The same of a commitment. */
export async function readCommitmentReview(db: Kysely<Schema>, idOrPrefix: string): Promise<CommitmentReview> {
  const target = await findTarget(db, 'commitment', idOrPrefix);
  return { ...(await told(db, target)), kind: 'commitment' } as CommitmentReview;
}

async function told(db: Kysely<Schema>, target: Target) {
  const { id, body, stands, review } = target;
  const { id: report } = await db
    .selectFrom('reports')
    .select('id')
    .where('seq', '=', target.report)
    .executeTakeFirstOrThrow();
  if (!isReportId(report)) throw new Error(`The ledger holds a report with the id ${report}`);
  const subject = review?.subject ?? id;
  return {
    ...{ id, subject, report, standing: body, stands, read: await readOf(db, target) },
    mark: review && markOf(review),
    proposal: review && proposalOf(review),
    history: review ? await historyOf(db, review.kind, subject) : [],
  };
}

/** What the machine reads; null where it does not read it. */
export async function readOf(
  db: Kysely<Schema>,
  { kind, id, report, review, body }: Target,
): Promise<Statement | Commitment | null> {
  if (review === null) return body;
  if (review.placing !== 'read') return null;
  const { reading } = await machineReading(db, report);
  const all: readonly (Statement | Commitment)[] = kind === 'statement' ? reading.statements : reading.commitments;
  return all.find((one) => one.id === id) ?? null;
}

export function proposalOf({ proposal }: Pick<ReviewTable, 'proposal'>): (StatementValues & CommitmentValues) | null {
  // Written by `placedColumns` from a value of one of these types.
  return proposal === null ? null : (JSON.parse(proposal) as StatementValues & CommitmentValues);
}

async function historyOf(db: Kysely<Schema>, kind: Subject, subject: string): Promise<readonly ReviewEvent[]> {
  const rows = await db.selectFrom('entries').selectAll().where('subject', '=', subject).orderBy('seq').execute();
  return rows.flatMap((row): ReviewEvent[] => {
    const known = reviewKind(row.kind);
    if (known === null || known.of !== kind) return [];
    // Written by `decide` from a value of this type.
    const { by, why, text, read, values, quotes, at = row.at } = JSON.parse(row.body) as ReviewBody;
    const { done } = known;
    if (done === 'noted') return [];
    const decision = { kind, read, values, quotes } as Decision;
    const isVerdict = done !== 'assigned' && done !== 'commented' && done !== 'withdrawn';
    const fields = isVerdict ? heldFields({ verdict: done, decision }) : [];
    return [{ entry: row.seq, at, by, kind: done, why, fields, text }];
  });
}
