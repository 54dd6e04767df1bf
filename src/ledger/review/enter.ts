import type { Transaction } from 'kysely';
import { log } from '../chain.ts';
import type { Schema } from '../schema.ts';
import { type Decided, decidedAfter, type ReviewBody } from './entries.ts';
import { decidedColumns, layReviews } from './lay.ts';

/** Of what an entry is. */
export interface Entered {
  readonly subject: string;
  /** Row of the report. */
  readonly report: number;
  /** What was known of it before; null for the first entry. */
  readonly before: Decided | null;
  /** The id that it stands under as long as nobody has looked at it; null where it does not stand. */
  readonly id?: string | null;
}

/** Writes an entry of a review into the log, and lays over the reading what it changes. `kind`: `statement-accepted`, … */
export async function enter(
  db: Transaction<Schema>,
  entered: Entered,
  kind: string,
  body: ReviewBody,
  at: string,
): Promise<void> {
  await keep(db, entered, kind, body, at);
  await layReviews(db, entered.report);
}

/** Writes the entry alone: what it changes is to be laid over the reading before anything else reads it. */
export async function keep(
  db: Transaction<Schema>,
  { subject, report, before, id = null }: Entered,
  kind: string,
  body: ReviewBody,
  at: string,
): Promise<void> {
  const seq = await log(db, at, kind, subject, body);
  const after = decidedAfter(before, { seq, at, kind, subject, body: JSON.stringify(body) });
  if (after === null) throw new Error(`The entry ${seq} is no review`);
  const columns = decidedColumns(after);
  const place =
    id === null
      ? ({ id: subject, placing: 'missed', stands: 0 } as const)
      : ({ id, placing: 'read', stands: 1 } as const);
  await db
    .insertInto('reviews')
    .values({ ...columns, report, ...place, proposal: null, body: '{}', fields: '[]' })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(columns))
    .execute();
}
