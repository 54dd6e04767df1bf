import { type Kysely, type SqlBool, sql } from 'kysely';
import type { CommitmentState, PastCommitment } from '../model/commitment.ts';
import { ACTOR_ID } from './conditions.ts';
import { fold } from './listing.ts';
import type { Schema } from './schema.ts';

/** Whose commitments of the past, and which of them. */
export interface PastWanted {
  /** An actor's whole id, `state:EST`, or a part of the name or of the words, in any case. */
  readonly debtor: string;
  readonly state?: CommitmentState | undefined;
  /** How many to pass over, and how many to give at most. */
  readonly offset: number;
  readonly limit: number;
}

export interface PastPage {
  /** Of the newest report first; `report` is its id. */
  readonly items: readonly { readonly past: PastCommitment; readonly report: string }[];
  /** How many there are, beyond `limit` too. */
  readonly total: number;
}

/** Commitments of the past that reports say were kept or broken. */
export async function pastCommitmentsOf(
  db: Kysely<Schema>,
  { debtor, state, offset, limit }: PastWanted,
): Promise<PastPage> {
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
