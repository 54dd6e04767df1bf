import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { insertRows } from './insert.ts';
import type { Schema } from './schema.ts';

/** An entry of the log as it is hashed. */
export interface HashedEntry {
  /** From 1, without a gap. */
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  /** JSON. */
  readonly body: string;
}

/**
 * SHA-256 of an entry and of the hash of the entry before it, in hexadecimal: who changes an entry changes every hash after it. The
 * first entry has the empty hash before it. Parts are JSON strings, so that none can run into the next.
 */
export function entryHash(before: string, { seq, at, kind, subject, body }: HashedEntry): string {
  return createHash('sha256')
    .update(JSON.stringify([before, seq, at, kind, subject, body]))
    .digest('hex');
}

/** Adds to the log and gives the entry's number. Only what is done in the transaction that it is given is on the record. */
export async function log(
  db: Transaction<Schema>,
  at: string,
  kind: string,
  subject: string,
  content: object,
): Promise<number> {
  const last = await db
    .selectFrom('entries')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = { seq: (last?.seq ?? 0) + 1, at, kind, subject, body: JSON.stringify(content) };
  await insertRows(db, 'entries', [{ ...entry, hash: entryHash(last?.hash ?? '', entry) }]);
  return entry.seq;
}

/** SHA-256 over all that the ledger keeps of a reading: the report's columns, what else was found, the issues, then each body in its order. */
export function derivedDigest(columns: object, found: string | null, issues: string | null) {
  const digest = createHash('sha256').update(`${JSON.stringify(columns)}\n${found}\n${issues}\n`);
  return {
    /** Takes the next statement, and after all of them the next commitment. */
    update: (body: string): void => void digest.update(body).update('\n'),
    value: (): string => `sha256:${digest.digest('hex')}`,
  };
}
