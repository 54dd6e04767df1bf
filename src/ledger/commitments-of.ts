import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Commitment, CommitmentState, PastCommitment } from '../model/commitment.ts';
import { ACTOR_ID } from './conditions.ts';
import { containing, fold } from './listing.ts';
import type { Schema } from './schema.ts';

/** Whose commitments, and which of them. */
export interface CommitmentsWanted {
  /** An actor's whole id, `state:EST`, or a part of the name or of the words, in any case. */
  readonly debtor: string;
  readonly state?: CommitmentState | undefined;
  /** How many to pass over, and how many to give at most. */
  readonly offset: number;
  readonly limit: number;
}

/** What somebody owes or owed, by the report that says so; of the newest report first. `total` counts beyond `limit`. */
export interface Owed<What> {
  readonly items: readonly (What & { readonly report: string })[];
  readonly total: number;
}

/** Somebody who owes something, and how much. */
export interface Debtor {
  /** Null where the report names nobody by name. */
  readonly id: string | null;
  readonly name: string | null;
  readonly commitments: number;
}

/** Who is meant by a part of a name is for the reader to see: of those that it means, the twenty who owe most. */
const MOST_DEBTORS = 20;

/** Commitments, each in the state that its own report tells. `report` is the id of the report that they stand in. */
export async function commitmentsOf(
  db: Kysely<Schema>,
  { debtor, state, offset, limit }: CommitmentsWanted,
): Promise<Owed<{ readonly commitment: Commitment }> & { readonly debtors: readonly Debtor[] }> {
  let query = db.selectFrom('commitments').innerJoin('reports', 'reports.seq', 'commitments.report');
  query = ACTOR_ID.test(debtor)
    ? query.where('commitments.debtor', '=', debtor)
    : query.where(sql<SqlBool>`commitments.debtor_key like ${containing(debtor)} escape '\\'`);
  if (state !== undefined) query = query.where('commitments.state', '=', state);
  const rows = await query
    .select(['commitments.body', 'reports.id'])
    .orderBy('reports.published_order', 'desc')
    .orderBy('reports.seq', 'desc')
    .orderBy('commitments.ordinal')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const debtors = await query
    .select((e) => ['commitments.debtor as id', e.fn.countAll<number>().as('commitments')])
    .select(sql<string | null>`min(json_extract(commitments.body, '$.debtor.name'))`.as('name'))
    .groupBy('commitments.debtor')
    .orderBy('commitments', 'desc')
    .orderBy('commitments.debtor')
    .limit(MOST_DEBTORS)
    .execute();
  // Written by `add` from values of this type.
  const items = rows.map(({ body, id }) => ({ commitment: JSON.parse(body) as Commitment, report: id }));
  return { items, total, debtors };
}

/** Commitments of the past that reports say were kept or broken. */
export async function pastCommitmentsOf(
  db: Kysely<Schema>,
  { debtor, state, offset, limit }: CommitmentsWanted,
): Promise<Owed<{ readonly past: PastCommitment }>> {
  const rows = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .innerJoin(sql<{ value: string }>`json_each(derivations.found, '$.past')`.as('past'), (join) => join.onTrue())
    .select(['past.value', 'reports.id'])
    // Few reports tell of any: this spares the others the parser.
    .where(sql<SqlBool>`derivations.found like '%"past":[{%'`)
    .orderBy('reports.published_order', 'desc')
    .orderBy('reports.seq', 'desc')
    .execute();
  const found = rows.flatMap(({ value, id }) => {
    // Written by `add` from values of this type.
    const past = JSON.parse(value) as PastCommitment;
    return owes(past, debtor) && (state === undefined || past.state === state) ? [{ past, report: id }] : [];
  });
  return { items: found.slice(offset, offset + limit), total: found.length };
}

function owes({ debtor: { id, name, text } }: PastCommitment, wanted: string): boolean {
  return ACTOR_ID.test(wanted) ? id === wanted : fold(`${name ?? ''}\n${text}`).includes(fold(wanted));
}
