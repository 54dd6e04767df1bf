import type { DatabaseSync } from 'node:sqlite';
import type { Commitment } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import { entryHash } from './chain.ts';
import { columns, owedColumns } from './columns.ts';
import { MIGRATIONS } from './migrations.ts';
import { statementOf } from './statement-body.ts';

/** Written into the file's header, so that a ledger is told from any other SQLite database. "OnRc". */
const APPLICATION_ID = 0x4f6e5263;

/** Brings an open database to the last migration, in one transaction that no other process can share. */
export function migrate(database: DatabaseSync, file: string): void {
  database.function('entry_hash', { deterministic: true }, (before, seq, at, kind, subject, body) =>
    entryHash(String(before), {
      seq: Number(seq),
      ...{ at: String(at), kind: String(kind), subject: String(subject), body: String(body) },
    }),
  );
  database.function('owed_column', { deterministic: true }, (body, name) => owedColumn(String(body), String(name)));
  database.function('doubt_column', { deterministic: true }, (body) => columns(statementOf(String(body))).doubt);
  database.exec('begin immediate');
  try {
    const from = schemaVersion(database, file);
    for (const migration of MIGRATIONS.slice(from)) database.exec(migration);
    if (from < MIGRATIONS.length) {
      database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`);
    }
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** A column of a commitment that a version before the column kept. */
function owedColumn(body: string, name: string): string | null {
  // Written by `add` from a value of this type.
  const columns = new Map(Object.entries(owedColumns(JSON.parse(body) as Commitment)));
  return columns.get(name) ?? null;
}

/** How many migrations the file has had. Throws when it is no ledger, or one of a later program. */
export function schemaVersion(database: DatabaseSync, file: string): number {
  const applicationId = pragma(database, 'application_id');
  const tables = database.prepare('select count(*) as n from sqlite_schema').get()?.n;
  if (applicationId === 0 && tables === 0) return 0;
  if (applicationId !== APPLICATION_ID) {
    throw new OnRecordError(
      'ledger-unreadable',
      file,
      `${file} is a database of another program, not a ledger; name another file with --ledger`,
    );
  }
  const found = pragma(database, 'user_version');
  if (found > MIGRATIONS.length) {
    throw new OnRecordError(
      'ledger-newer',
      file,
      `${file} was written by a later version of onrecord (schema ${found}, this one knows ${MIGRATIONS.length}); update onrecord to open it`,
    );
  }
  return found;
}

function pragma(database: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(database.prepare(`pragma ${name}`).get()?.[name]);
}
