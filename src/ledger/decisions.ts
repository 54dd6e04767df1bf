import { type Kysely, sql } from 'kysely';
import type { SameDecision } from '../model/comparison.ts';
import { OnRecordError } from '../model/error.ts';
import { log } from './chain.ts';
import { nameFor } from './review/names.ts';
import type { Schema } from './schema.ts';
import { readStatement } from './statements.ts';

/** A decision to be kept. */
export interface SameWanted {
  /** Ids of statements, two at least, or what `Ledger.statement` takes for them. */
  readonly statements: readonly string[];
  readonly verdict: SameDecision['verdict'];
  readonly by: string;
  readonly why?: string | null | undefined;
}

/**
 * Keeps that statements are one, or that each is another than the others; what was decided of two of them before gives way to it.
 * Throws `bad-query` for fewer than two, and as `readStatement`.
 */
export async function decideSame(
  db: Kysely<Schema>,
  { statements, verdict, by, why = null }: SameWanted,
  clock: () => Date,
): Promise<readonly SameDecision[]> {
  const found = await Promise.all(statements.map((id) => readStatement(db, id)));
  const ids = [...new Set(found.map(({ statement }) => statement.id))].sort();
  if (ids.length < 2) {
    throw new OnRecordError(
      'bad-query',
      statements.join(' '),
      'Name two statements at least; first digits before the dot are enough',
    );
  }
  const at = clock().toISOString();
  const decisions = ids.flatMap((a, place) =>
    ids.slice(place + 1).map((b): SameDecision => ({ statements: [a, b], verdict, by, at, why })),
  );
  await db.transaction().execute(async (transaction) => {
    const names: string[] = [];
    for (const id of ids) names.push(await nameFor(transaction, 'statement', id, by, at));
    names.sort();
    for (const {
      statements: [a, b],
    } of decisions) {
      await transaction
        .insertInto('same_decisions')
        .values({ a, b, verdict, by, at, why })
        .onConflict((conflict) => conflict.columns(['a', 'b']).doUpdateSet({ verdict, by, at, why }))
        .execute();
    }
    await log(transaction, at, verdict === 'same' ? 'statements-merged' : 'statements-split', names[0]!, {
      statements: names,
      by,
      why,
    });
  });
  return decisions;
}

/** What was decided of statements that these reports have, or had as another version read them: of either of the two. */
export async function sameDecisions(db: Kysely<Schema>, reports: readonly string[]): Promise<readonly SameDecision[]> {
  const digits = JSON.stringify(reports.map((id) => id.slice('sha256:'.length).slice(0, DIGITS)));
  const theirs = (side: 'a' | 'b') => sql`
    select s.a, s.b from json_each(${digits}) as j cross join same_decisions as s
    where s.${sql.raw(side)} > j.value || '.' and s.${sql.raw(side)} < j.value || '/'`;
  const rows = await db
    .selectFrom('same_decisions')
    .selectAll()
    .where(sql<boolean>`(a, b) in (${theirs('a')} union ${theirs('b')})`)
    .execute();
  return rows.map(({ a, b, ...rest }) => ({ statements: [a, b], ...rest }));
}

/** Digits of a report that the ids of its statements begin with. */
const DIGITS = 16;
