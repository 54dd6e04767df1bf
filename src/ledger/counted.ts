import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Totals kept for a ledger; a reader pages through a few filters at a time. */
const MOST = 200;

interface Kept {
  /** Of the ledger when they were counted. */
  readonly version: string;
  readonly totals: Map<string, number>;
}

const kept = new WeakMap<Kysely<Schema>, Kept>();

/**
 * The total of a listing, counted once as long as nothing changes in the ledger, by whichever process: half a million rows take 20 ms, and
 * every page of a listing tells how many there are.
 */
export async function counted(
  db: Kysely<Schema>,
  query: { compile(): CompiledQuery; executeTakeFirstOrThrow(): Promise<{ readonly total: number }> },
): Promise<number> {
  const version = await versionOf(db);
  const known = kept.get(db);
  const totals = known?.version === version ? known.totals : new Map<string, number>();
  const { sql: text, parameters } = query.compile();
  const key = JSON.stringify([text, parameters]);
  const total = totals.get(key) ?? (await query.executeTakeFirstOrThrow()).total;
  if (totals.size >= MOST) totals.clear();
  totals.set(key, total);
  kept.set(db, { version, totals });
  return total;
}

/** Another one after every change: what this connection changed, and what others did. Source: https://www.sqlite.org/pragma.html#pragma_data_version */
export async function versionOf(db: Kysely<Schema>): Promise<string> {
  const { rows } = await db.executeQuery<{ readonly own: number; readonly others: number }>(VERSION);
  return `${rows[0]?.own} ${rows[0]?.others}`;
}

const VERSION = CompiledQuery.raw('select total_changes() as own, data_version as others from pragma_data_version');
