import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Force } from '../model/statement.ts';
import { log } from './chain.ts';
import type { Schema } from './schema.ts';

/** A commitment that the reader keeps of his own, from a list, not from a report. */
export interface OwnCommitment {
  readonly debtor: string;
  /** Null when nobody in particular is owed. */
  readonly creditor: string | null;
  readonly consequent: string;
  /** Null when it holds outright. */
  readonly antecedent: string | null;
  readonly force: Force;
  /** ISO 8601 date, month, year or interval; null when no time is given. */
  readonly due: string | null;
  /** Address of where it was said; null when unknown. */
  readonly source: string | null;
  /** ISO 8601 date; null when unknown. */
  readonly saidOn: string | null;
}

export interface KeptOwnCommitment extends OwnCommitment {
  /** `own:` and 16 hexadecimal digits, drawn from what it says. */
  readonly id: string;
  /** ISO 8601 instant at which the ledger took it in. */
  readonly added: string;
  /** Who keeps it. */
  readonly by: string;
}

export interface OwnAddition {
  readonly id: string;
  readonly outcome: 'added' | 'kept-already';
}

/** Keeps commitments of one's own, all or none; what is kept already stays as it is. */
export async function addOwnCommitments(
  db: Kysely<Schema>,
  commitments: readonly OwnCommitment[],
  by: string,
  clock: () => Date,
): Promise<readonly OwnAddition[]> {
  const at = clock().toISOString();
  return await db.transaction().execute(async (transaction) => {
    const additions: OwnAddition[] = [];
    for (const commitment of commitments)
      additions.push(await keepOwn(transaction, commitment, by, { added: at, now: at }));
    return additions;
  });
}

/**
 * Keeps one, unless the same is kept already. `now` is when it is logged; `added`, when it was taken in first, is another where it comes out
 * of another ledger, and is logged beside.
 */
export async function keepOwn(
  db: Transaction<Schema>,
  commitment: OwnCommitment,
  by: string,
  { added, now }: { readonly added: string; readonly now: string },
): Promise<OwnAddition> {
  const id = idOf(commitment);
  const { insertId, numInsertedOrUpdatedRows } = await db
    .insertInto('own_commitments')
    .values({ id, ...columnsOf(commitment), at: added, by })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (insertId === undefined || numInsertedOrUpdatedRows !== 1n) return { id, outcome: 'kept-already' };
  await log(db, now, KIND, id, { ...columnsOf(commitment), by, ...(added !== now && { at: added }) });
  return { id, outcome: 'added' };
}

/** In the order of adding. */
export async function ownCommitments(db: Kysely<Schema>): Promise<readonly KeptOwnCommitment[]> {
  const rows = await db.selectFrom('own_commitments').selectAll().orderBy('seq').execute();
  return rows.map(({ id, debtor, creditor, consequent, antecedent, force, due, source, said_on, at, by }) => ({
    ...{ id, debtor, creditor, consequent, antecedent, force, due, source },
    ...{ saidOn: said_on, added: at, by },
  }));
}

/** Ids of own commitments that are not as the log says; the log itself is checked elsewhere. */
export async function changedOwnCommitments(db: Kysely<Schema>): Promise<readonly string[]> {
  const logged = await db
    .selectFrom('entries')
    .select(['subject', 'at', 'body'])
    .where('kind', '=', KIND)
    .orderBy('seq')
    .execute();
  const written = new Map(
    logged.map(({ subject, at, body }) => {
      const { at: added = at, ...columns }: { readonly at?: string } = JSON.parse(body);
      return [subject, `${added} ${JSON.stringify(columns)}`];
    }),
  );
  const rows = await db.selectFrom('own_commitments').selectAll().execute();
  const kept = new Map(
    rows.map(({ debtor, creditor, consequent, antecedent, force, due, source, said_on, by, at, id }) => [
      id,
      `${at} ${JSON.stringify({ debtor, creditor, consequent, antecedent, force, due, source, said_on, by })}`,
    ]),
  );
  return [...new Set([...written.keys(), ...kept.keys()])].filter((id) => written.get(id) !== kept.get(id));
}

const KIND = 'commitment-stated';

/** The same words, by whomever they are kept, are the same commitment. */
function idOf(commitment: OwnCommitment): string {
  const digest = createHash('sha256').update(JSON.stringify(Object.values(columnsOf(commitment))));
  return `own:${digest.digest('hex').slice(0, 16)}`;
}

/** In the order of the table. */
function columnsOf({ debtor, creditor, consequent, antecedent, force, due, source, saidOn }: OwnCommitment) {
  return { debtor, creditor, consequent, antecedent, force, due, source, said_on: saidOn };
}
