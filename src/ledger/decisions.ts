import type { Kysely } from 'kysely';
import type { SameDecision } from '../model/comparison.ts';
import { OnRecordError } from '../model/error.ts';
import { log } from './chain.ts';
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
    for (const {
      statements: [a, b],
    } of decisions) {
      await transaction
        .insertInto('same_decisions')
        .values({ a, b, verdict, by, at, why })
        .onConflict((conflict) => conflict.columns(['a', 'b']).doUpdateSet({ verdict, by, at, why }))
        .execute();
    }
    await log(transaction, at, verdict === 'same' ? 'statements-merged' : 'statements-split', ids[0]!, {
      statements: ids,
      by,
      why,
    });
  });
  return decisions;
}

/** What was decided of statements of these reports, of either of the two. */
export async function sameDecisions(db: Kysely<Schema>, reports: readonly string[]): Promise<readonly SameDecision[]> {
  const theirs = db
    .selectFrom('statements')
    .innerJoin('reports', 'reports.seq', 'statements.report')
    .select('statements.id')
    .where('reports.id', 'in', reports);
  const rows = await db
    .selectFrom('same_decisions')
    .selectAll()
    .where((e) => e.or([e('a', 'in', theirs), e('b', 'in', theirs)]))
    .execute();
  return rows.map(({ a, b, ...rest }) => ({ statements: [a, b], ...rest }));
}
