import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Paragraph, Report } from '../model/report.ts';
import { miscounted } from './actor-counts.ts';
import { derivedDigest } from './chain.ts';
import { checkLife } from './life-verify.ts';
import { changedOwnCommitments } from './own-commitments.ts';
import { drawn } from './prepare.ts';
import type { Decided } from './review/entries.ts';
import { namesOf } from './review/keys.ts';
import { changedReviews, expectedOf } from './review/verify.ts';
import type { Schema } from './schema.ts';
import { type Chain, checkChain, type LoggedReading } from './verify-log.ts';

/** Something that is not as the log says. */
export interface LedgerFault {
  readonly kind: 'actor' | 'file' | 'log' | 'report' | 'statement' | 'commitment' | 'evidence' | 'decision';
  /** The entry's number, the report's or statement's id, or a table. */
  readonly place: string;
  readonly message: string;
}

export interface Verified {
  readonly entries: number;
  readonly reports: number;
  readonly statements: number;
  readonly commitments: number;
  /** The hash of the last entry; empty in a ledger without one. Noted elsewhere, it shows later that nothing before it has changed. */
  readonly head: string;
  /** Readings of a version that did not log their digest: of these only the bytes are sure. */
  readonly unsealed: number;
  readonly faults: readonly LedgerFault[];
}

/** Rows that are held at once. */
const PAGE = 200;

/**
 * Checks that no byte of the log, of a report or of what was derived has changed since it was written: the chain of hashes, the bytes,
 * texts and readings against the digests in the log, and every column against what it is drawn from.
 * `head`: the hash of an entry as it was noted before; a fault where the log does not have it any more.
 */
export async function verifyLedger(db: Kysely<Schema>, database: DatabaseSync, head?: string): Promise<Verified> {
  const faults: LedgerFault[] = [...fileFaults(database)];
  const fault = (kind: LedgerFault['kind'], place: string, message: string): void => {
    faults.push({ kind, place, message });
  };
  const chain = await checkChain(db, fault);
  if (head !== undefined && !chain.hashes.has(head)) fault('log', head, 'the log has no entry with this hash');
  const counts = await checkReports(db, chain, fault);
  const names = await namesOf(db);
  await checkDecisions(db, chain.decided, names, fault);
  for (const id of await changedOwnCommitments(db)) fault('commitment', id, 'the commitment is not what the log says');
  await checkLife(db, chain.life, names, fault);
  for (const id of await miscounted(db)) fault('actor', id, 'the counts are not those of what is said and owed');
  return { entries: chain.entries, head: chain.head, ...counts, faults };
}

type Fault = (kind: LedgerFault['kind'], place: string, message: string) => void;

/** What SQLite itself says of the file, and of the indexes for search. */
function fileFaults(database: DatabaseSync): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  const found = (message: string): void => void faults.push({ kind: 'file', place: 'file', message });
  for (const { integrity_check: message } of database.prepare('pragma integrity_check').all())
    if (message !== 'ok') found(String(message));
  for (const { table } of database.prepare('pragma foreign_key_check').all())
    found(`a row of ${String(table)} belongs to nothing`);
  for (const table of ['reports_fts', 'statements_fts']) {
    try {
      database.exec(`insert into ${table} (${table}, rank) values ('integrity-check', 1)`);
    } catch (error) {
      faults.push({
        kind: 'file',
        place: table,
        message: `the index for search differs from what it indexes: ${error}`,
      });
    }
  }
  return faults;
}

async function checkReports(db: Kysely<Schema>, { added, derived, reviews }: Chain, fault: Fault) {
  let [seq, reports, statements, commitments, unsealed] = [0, 0, 0, 0, 0];
  const bySubject = [...reviews.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  const decided = Map.groupBy(bySubject, ({ report }) => report as string);
  for (;;) {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('report_bytes', 'report_bytes.report', 'reports.seq')
      .leftJoin('derivations', 'derivations.seq', 'reports.derivation')
      .leftJoin('machine_readings as machine', 'machine.report', 'reports.seq')
      .selectAll('reports')
      .select(['report_bytes.sha256', 'report_bytes.zstd', 'report_bytes.size', 'report_bytes.media_type'])
      .select(['derivations.found', 'derivations.issues', 'derivations.version', 'derivations.at'])
      .select(['derivations.statements as counted', 'derivations.report as reading_of'])
      .select(['machine.statements as read_statements', 'machine.commitments as read_commitments'])
      .select('machine.found as read_found')
      .where('reports.seq', '>', seq)
      .orderBy('reports.seq')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) {
      seq = row.seq;
      reports += 1;
      const written = added.get(row.id);
      if (written === undefined) fault('report', row.id, 'the log does not know the report');
      else if (bytesOf(row) !== written.bytes) fault('report', row.id, 'its bytes are not those that were read');
      else if (row.path !== written.path || row.added !== written.at)
        fault('report', row.id, 'its path or the time of adding is not what was written');
      const kept = await checkReading(db, row, derived.get(row.id), decided.get(row.id) ?? [], fault);
      statements += kept.statements;
      commitments += kept.commitments;
      if (!kept.sealed) unsealed += 1;
    }
  }
  const { count } = await db
    .selectFrom('reports')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  if (count !== reports) fault('report', 'reports', `${count - reports} reports have lost their bytes`);
  if (added.size > reports) {
    const ids = new Set((await db.selectFrom('reports').select('id').execute()).map(({ id }) => id));
    for (const id of added.keys()) if (!ids.has(id)) fault('report', id, 'the log has it and the ledger does not');
  }
  return { reports, statements, commitments, unsealed };
}

/** What the log says of the bytes when they are added; null where they, or what is kept of them, have changed. */
function bytesOf({ zstd, sha256, size, media_type: mediaType }: BytesRow): string | null {
  try {
    const bytes = zstdDecompressSync(zstd);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256 || bytes.byteLength !== size) return null;
    return JSON.stringify({ sha256: `sha256:${sha256}`, size, mediaType });
  } catch {
    return null;
  }
}

interface BytesRow {
  readonly zstd: Uint8Array;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
}

interface ReadRow extends Omit<Report, 'id' | 'paragraphs'> {
  readonly seq: number;
  readonly id: string;
  readonly paragraphs: string;
  readonly words: number;
  readonly published_order: string;
  readonly outlet_key: string;
  readonly found: string | null;
  readonly issues: string | null;
  readonly version: string | null;
  readonly at: string | null;
  readonly counted: number | null;
  readonly reading_of: number | null;
  readonly read_statements: string | null;
  readonly read_commitments: string | null;
  readonly read_found: string | null;
}

async function checkReading(
  db: Kysely<Schema>,
  row: ReadRow,
  logged: LoggedReading | undefined,
  decided: readonly Decided[],
  fault: Fault,
) {
  const statements = await db
    .selectFrom('statements')
    .selectAll()
    .where('report', '=', row.seq)
    .orderBy('ordinal')
    .execute();
  const commitments = await db
    .selectFrom('commitments')
    .selectAll()
    .where('report', '=', row.seq)
    .orderBy('ordinal')
    .execute();
  const DIFFERS = 'its columns are not what it says';
  const putBy = { statements: row.read_statements, commitments: row.read_commitments, found: row.read_found };
  const expected = expectedOf(
    { seq: row.seq, text: row.text, found: row.found, putBy, statements, commitments },
    decided,
  );
  if (expected === null || expected.found !== row.found)
    fault('report', row.id, 'what the machine read, or what stands of it, is not what the log says');
  for (const [ordinal, kept] of statements.entries())
    if (!holds(kept, () => ({ ordinal, ...expected?.statements[ordinal] }))) fault('statement', kept.id, DIFFERS);
  for (const [ordinal, kept] of commitments.entries())
    if (!holds(kept, () => ({ ordinal, ...expected?.commitments[ordinal] }))) fault('commitment', kept.id, DIFFERS);
  for (const subject of await changedReviews(db, row.seq, expected?.reviews ?? new Map()))
    fault('decision', subject, 'the review is not what the log says');
  const { url, title, outlet, author, place, published, language, text } = row;
  const facts = { url, title, outlet, author, place, published, language, text };
  const paragraphs = (): readonly Paragraph[] => JSON.parse(row.paragraphs) as readonly Paragraph[];
  if (!holds(row, () => drawn({ ...facts, id: 'sha256:', path: null, paragraphs: paragraphs() })))
    fault('report', row.id, DIFFERS);
  const counts = { statements: statements.length, commitments: commitments.length };
  if (!logged) fault('report', row.id, 'the log does not know what was derived of it');
  if (!logged || logged.sha256 === null) return { ...counts, sealed: false };
  const { words, published_order, outlet_key } = row;
  const digest = derivedDigest(
    { ...facts, paragraphs: row.paragraphs, words, published_order, outlet_key },
    expected?.read.found ?? null,
    row.issues,
  );
  for (const body of expected?.read.bodies ?? []) digest.update(body);
  const reading = [row.version, row.at, row.counted, row.reading_of].join();
  const stand = expected?.statements.length;
  if (
    digest.value() !== logged.sha256 ||
    stand !== statements.length ||
    expected?.commitments.length !== commitments.length ||
    reading !== [logged.by, logged.at, stand, row.seq].join()
  )
    fault('report', row.id, 'its text, or what was derived of it, is not what was written');
  return { ...counts, sealed: true };
}

/** Whether a row has in its columns what they are drawn from. */
function holds(row: object, drawnColumns: () => object): boolean {
  try {
    const kept = new Map(Object.entries(row));
    return Object.entries(drawnColumns()).every(([name, value]) => kept.get(name) === value);
  } catch {
    return false;
  }
}

async function checkDecisions(
  db: Kysely<Schema>,
  decided: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  fault: Fault,
): Promise<void> {
  const rows = await db.selectFrom('same_decisions').selectAll().execute();
  const kept = new Map(
    rows.map(({ a, b, verdict, by, at, why }) => [
      [a, b]
        .map((key) => names.get(key) ?? key)
        .sort()
        .join(' '),
      JSON.stringify([verdict, by, at, why]),
    ]),
  );
  for (const pair of new Set([...decided.keys(), ...kept.keys()]))
    if (decided.get(pair) !== kept.get(pair)) fault('decision', pair, 'the decision is not what the log says');
}
