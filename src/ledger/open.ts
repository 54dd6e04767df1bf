import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { OnRecordError } from '../model/error.ts';
import { migrate, schemaVersion } from './migrate.ts';

/**
 * Opens the file of a ledger, brought to the current schema. `create` false refuses a file that is not there.
 * `patience` is how long to wait for another process that writes, in milliseconds.
 */
export function openDatabase(file: string, create: boolean, patience: number): DatabaseSync {
  if (!create && file !== ':memory:' && !existsSync(file)) {
    throw new OnRecordError(
      'not-found',
      file,
      `There is no ledger ${file}; make one with: onrecord add PATH... --ledger ${file}`,
    );
  }
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: patience });
    // First of all, so that the file of another program stays as it is.
    schemaVersion(database, file);
    turnOnWriteAheadLog(database, patience);
    // Keeps a ledger whole whatever kills the process; a power cut may cost the last batches.
    database.exec('pragma synchronous = normal; pragma foreign_keys = on');
    // 64 MB: with 2, adding to a ledger of 100,000 reports took a fifth longer.
    database.exec('pragma cache_size = -65536');
    // Every 32 MB: a page that many reports change is written into the file once; with the usual 4 MB, adding took a fifth longer.
    database.exec('pragma wal_autocheckpoint = 8000');
    // What is read of the first 2 GB, the most that SQLite takes, comes from the system's cache as it is: a third less work for an actor.
    database.exec('pragma mmap_size = 2147418112');
    migrate(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw asLedgerError(error, file);
  }
}

/**
 * The change to WAL needs the file for itself and does not wait for it, so two processes that open
 * a new ledger at once have to try again.
 */
function turnOnWriteAheadLog(database: DatabaseSync, patience: number): void {
  const until = performance.now() + patience;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (sqliteCode(error) !== SQLITE_BUSY || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** What SQLite reports, as the fault that it is for the reader. Other errors, and faults of this program, pass unchanged. */
export function asLedgerError(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  const cause = { cause: error };
  if (code === SQLITE_BUSY) {
    const message = `${file} is being written by another process; try again when it is done`;
    return new OnRecordError('ledger-busy', file, message, cause);
  }
  if (code === SQLITE_NOTADB) {
    const message = `${file} is not a ledger; name another file with --ledger`;
    return new OnRecordError('ledger-unreadable', file, message, cause);
  }
  if (code === null || !FAULTS_OF_THE_FILE.has(code)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new OnRecordError('ledger-unreadable', file, `${file} cannot be used as a ledger: ${reason}`, cause);
}

// Source: https://www.sqlite.org/rescode.html
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;
/** READONLY, IOERR, CORRUPT, FULL, CANTOPEN. */
const FAULTS_OF_THE_FILE: ReadonlySet<number> = new Set([8, 10, 11, 13, 14]);

/** The primary result code; null when the error is not SQLite's. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}
