import type { Transaction } from 'kysely';
import { OnRecordError } from '../../model/error.ts';
import type { Subject } from '../../model/review.ts';
import type { Schema } from '../schema.ts';
import type { Decided, Decision } from './entries.ts';
import { decidedFrom } from './lay.ts';
import { freeName } from './names.ts';
import { moved } from './quotes.ts';
import { readOf } from './read.ts';
import { findTarget, type Target } from './target.ts';

/** Of what something is decided, and by whom. */
export interface Wanted {
  /** Of a statement or commitment; digits before its first dot may be cut short. */
  readonly id: string;
  readonly by: string;
  readonly why?: string | null | undefined;
  /** The `entry` of the mark that it is decided by, 0 where there was none: `review-changed` where somebody has decided since. */
  readonly expects?: number | null | undefined;
}

/** What is known of a subject before something is decided of it. */
export interface Known {
  readonly subject: string;
  readonly kind: Subject;
  readonly report: number;
  readonly before: Decided | null;
  /** The id that it stands under; null for what is added. */
  readonly id: string | null;
  /** Of the report. */
  readonly text: string;
  /** What the machine reads and what is the person's, where they stand in the text now. */
  readonly decision: Decision;
}

/** Throws as `findTarget`, and `review-changed` where another entry is the last than is expected. */
export async function lookUp(
  db: Transaction<Schema>,
  kind: Subject,
  wanted: Wanted,
  corrected = false,
): Promise<Known & { readonly target: Target }> {
  const target = await findTarget(db, kind, wanted.id);
  const { review, report } = target;
  const { id, text } = await db
    .selectFrom('reports')
    .select(['id', 'text'])
    .where('seq', '=', report)
    .executeTakeFirstOrThrow();
  if (wanted.expects != null && wanted.expects !== (review?.entry ?? 0)) {
    const who = review?.by == null ? '' : ` (the last verdict is ${review.by}'s)`;
    throw new OnRecordError(
      'review-changed',
      target.id,
      `Somebody has decided on ${target.id} meanwhile${who}; look at it again`,
    );
  }
  const before = review && decidedFrom(review, id);
  const read = await readOf(db, target);
  const decision = read === null ? null : { kind, read: { ...read, grounds: [] }, values: {}, quotes: {} };
  return {
    ...{
      target,
      kind,
      report,
      before,
      text,
      id: target.id,
      subject: review?.subject ?? (await ownName(db, kind, target.id)),
    },
    decision: decidedNow(before, decision as Decision | null, text, corrected),
  };
}

/** Its id, unless something was decided under it of what has another one now. */
async function ownName(db: Transaction<Schema>, kind: Subject, id: string): Promise<string> {
  const other = await db.selectFrom('reviews').select('subject').where('subject', '=', id).executeTakeFirst();
  return other ? await freeName(db, kind, id) : id;
}

/**
 * What was decided before, where its words stand in the text now; beside it what the machine reads now, or read last. Where the text does
 * not have all of them any more, it stays what it was, with its quotes, or, where it is corrected, without what is gone.
 */
function decidedNow(before: Decided | null, now: Decision | null, text: string, corrected: boolean): Decision {
  if (before === null && now !== null) return now;
  if (before === null) throw new Error('Something stands that neither the machine read nor a person decided');
  const { decision, verdict } = before;
  const held = verdict === null ? {} : decision.values;
  // The parts go together as they went before.
  if (now) return { ...now, values: fieldsNow(held, decision, text) } as Decision;
  const whole = moved({ read: decision.read, values: held }, decision.quotes, text);
  if (whole) return { ...decision, ...whole, quotes: {} } as Decision;
  if (!corrected) return { ...decision, values: held } as Decision;
  const read = decision.read && fieldsNow(decision.read, decision, text);
  return { ...decision, read, values: fieldsNow(held, decision, text), quotes: {} } as Decision;
}

/** The fields whose words are all in the text. */
function fieldsNow<Values extends object>(values: Values, { quotes }: Decision, text: string): Partial<Values> {
  // Keys and values are those of `values`.
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]: [string, unknown]) => {
      const now = typeof value === 'object' && value !== null ? moved(value, quotes, text) : value;
      return now === null && value !== null ? [] : [[field, now]];
    }),
  ) as Partial<Values>;
}
