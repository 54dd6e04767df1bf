import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import { OnRecordError } from '../model/error.ts';
import { log } from './chain.ts';
import type { Schema } from './schema.ts';

/** Each may what the ones before it may: read; add reports and decide; see and revoke the tokens of others. */
export const ROLES = ['reader', 'editor', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** A token as the ledger knows it: not the token itself. */
export interface Token {
  /** From 1, rising. */
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  /** ISO 8601 instants. */
  readonly created: string;
  /** Null while it opens. */
  readonly revoked: string | null;
}

export interface NewToken extends Token {
  /** `onrecord_`, the id, `_`, and 256 random bits in base64url. It is told here and nowhere again. */
  readonly secret: string;
}

/** Makes a token; only its SHA-256 is kept. Throws `bad-query` for an empty name. */
export async function newToken(
  db: Kysely<Schema>,
  { name, role }: Pick<Token, 'name' | 'role'>,
  clock: () => Date,
): Promise<NewToken> {
  if (name.trim() === '') throw new OnRecordError('bad-query', name, 'Name whose token it is');
  const random = randomBytes(32).toString('base64url');
  const created = clock().toISOString();
  return await db.transaction().execute(async (transaction) => {
    const { insertId } = await transaction
      .insertInto('tokens')
      .values({ sha256: digest(random).toString('hex'), name, role, created, revoked: null })
      .executeTakeFirstOrThrow();
    const id = Number(insertId);
    await log(transaction, created, 'token-made', String(id), { name, role });
    return { id, name, role, created, revoked: null, secret: `onrecord_${id}_${random}` };
  });
}

/** In the order in which they were made, revoked ones too. */
export async function listTokens(db: Kysely<Schema>): Promise<readonly Token[]> {
  return await db.selectFrom('tokens').select(SHOWN).orderBy('id').execute();
}

/** Takes a token's access at once; nothing changes when that was done before. Throws `no-such-entry`. */
export async function revokeToken(db: Kysely<Schema>, id: number, clock: () => Date): Promise<Token> {
  return await db.transaction().execute(async (transaction) => {
    const token = await transaction.selectFrom('tokens').select(SHOWN).where('id', '=', id).executeTakeFirst();
    if (!token) throw new OnRecordError('no-such-entry', String(id), `The ledger has no token ${id}`);
    if (token.revoked !== null) return token;
    const revoked = clock().toISOString();
    await transaction.updateTable('tokens').set({ revoked }).where('id', '=', id).execute();
    await log(transaction, revoked, 'token-revoked', String(id), { name: token.name });
    return { ...token, revoked };
  });
}

/** Whose token this is; null for what is none, or none any more. How long it takes tells nothing of how much of it is right. */
export async function tokenOf(db: Kysely<Schema>, secret: string): Promise<Token | null> {
  const [, id, random] = /^onrecord_(\d{1,9})_([\w-]{43})$/.exec(secret) ?? [];
  if (id === undefined || random === undefined) return null;
  const row = await db
    .selectFrom('tokens')
    .select([...SHOWN, 'sha256'])
    .where('id', '=', Number(id))
    .executeTakeFirst();
  const equal = timingSafeEqual(digest(random), Buffer.from(row?.sha256 ?? NONE, 'hex'));
  if (!row || !equal || row.revoked !== null) return null;
  const { sha256: _, ...token } = row;
  return token;
}

/** By its id; null for what is none, or none any more. */
export async function tokenById(db: Kysely<Schema>, id: number): Promise<Token | null> {
  const query = db.selectFrom('tokens').select(SHOWN).where('id', '=', id).where('revoked', 'is', null);
  return (await query.executeTakeFirst()) ?? null;
}

const SHOWN = ['id', 'name', 'role', 'created', 'revoked'] as const;

const digest = (random: string): Buffer => createHash('sha256').update(random).digest();

/** Compared with where there is no such token, so that this takes as long. */
const NONE = '0'.repeat(64);
