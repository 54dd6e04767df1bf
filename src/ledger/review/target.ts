import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import { OnRecordError } from '../../model/error.ts';
import type { Subject } from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import type { ReviewTable, Schema } from '../schema.ts';
import { statementOf } from '../statement-body.ts';

/** What an id means for a review. */
export interface Target {
  readonly kind: Subject;
  readonly id: string;
  /** Row of the report. */
  readonly report: number;
  /** What stands, or would. */
  readonly body: Statement | Commitment;
  readonly stands: boolean;
  /** Null where nobody has looked at it. */
  readonly review: ReviewTable | null;
}

const SHAPES = {
  statement: { pattern: /^([0-9a-f]{1,16})(\.\d+)$/, table: 'statements' },
  commitment: { pattern: /^([0-9a-f]{1,16})(\.\d+\.c\d+)$/, table: 'commitments' },
} as const;

/**
 * The statement or commitment of an id, whether it stands or was rejected, under the id that it has or one that it had when it was decided
 * on. Throws `no-such-entry` or `ambiguous-entry`. `idOrPrefix`: digits before its first dot may be cut short.
 */
export async function findTarget(db: Kysely<Schema>, kind: Subject, idOrPrefix: string): Promise<Target> {
  const { pattern, table } = SHAPES[kind];
  const [, digits, rest] = pattern.exec(idOrPrefix.toLowerCase()) ?? [];
  if (digits === undefined) throw none(kind, idOrPrefix);
  const like = (column: string) =>
    sql<SqlBool>`(${sql.ref(column)} >= ${digits} and ${sql.ref(column)} < ${`${digits}g`} and ${sql.ref(column)} like ${`%${rest}`})`;
  const rows = await db.selectFrom(table).select(['id', 'report', 'body']).where(like('id')).limit(2).execute();
  const reviews = await db
    .selectFrom('reviews')
    .selectAll()
    .where('kind', '=', kind)
    .where((e) => e.or([like('id'), like('subject')]))
    .execute();
  const standing = rows.map(({ id, report, body }): Target => {
    const review = reviews.find((one) => one.id === id && one.stands === 1) ?? null;
    return { kind, id, report, body: bodyOf(kind, body), stands: true, review };
  });
  const others = reviews
    .filter((review) => !standing.some((one) => one.review === review))
    .map((review): Target => {
      const { id, report, body, stands } = review;
      return { kind, id, report, body: bodyOf(kind, body), stands: stands === 1, review };
    });
  const whole = `${digits}${rest}`;
  const exact = [...standing.filter(({ id }) => id === whole), ...others.filter(({ id }) => id === whole)][0];
  const found = exact ? [exact] : [...standing, ...others];
  const [target, another] = found;
  if (!target) throw none(kind, idOrPrefix);
  if (another) {
    const message = `Several ${kind}s are meant by ${idOrPrefix}; give more digits`;
    throw new OnRecordError('ambiguous-entry', idOrPrefix, message);
  }
  return target;
}

export function bodyOf(kind: Subject, body: string): Statement | Commitment {
  // Written by `add` and `layReviews` from values of these types.
  return kind === 'statement' ? statementOf(body) : (JSON.parse(body) as Commitment);
}

const none = (kind: Subject, id: string): OnRecordError =>
  new OnRecordError('no-such-entry', id, `The ledger has no ${kind} ${id}`);
