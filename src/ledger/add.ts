import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReportId } from '../model/report.ts';
import type { Gathering, StoryKeys } from '../model/story.ts';
import { countActors } from './actor-counts.ts';
import { log } from './chain.ts';
import { gatherOne } from './gather.ts';
import { insertRows } from './insert.ts';
import { type Derived, type Prepared, prepare } from './prepare.ts';
import { forgetReading, layReviews } from './review/lay.ts';
import { noteDecided } from './review/names.ts';
import type { Schema } from './schema.ts';

/**
 * `added`: the ledger did not have it. `derived-again`: it had it, read by another version; statements are replaced.
 * `kept-already`: nothing changed.
 */
export type Outcome = 'added' | 'derived-again' | 'kept-already';

export interface Addition {
  readonly id: ReportId;
  readonly outcome: Outcome;
  /** How many statements the ledger holds of the report now. */
  readonly statements: number;
}

/**
 * Adds reports in one transaction: all of them are in the ledger afterwards, or none. Without `gathering` they are in no story yet.
 */
export async function addAll(
  db: Kysely<Schema>,
  batch: readonly Derived[],
  clock: () => Date,
  gathering: Gathering | null,
): Promise<readonly Addition[]> {
  const prepared = batch.map((derived) => ({
    ready: prepare(derived),
    told: gathering && { gathering, keys: gathering.keysOf(derived.report) },
  }));
  return await db.transaction().execute(async (transaction) => {
    // A report and its derivation name each other.
    await sql`pragma defer_foreign_keys = on`.execute(transaction);
    const at = clock().toISOString();
    const additions: Addition[] = [];
    for (const { ready, told } of prepared) additions.push(await addOne(transaction, ready, told, at));
    return additions;
  });
}

async function addOne(
  db: Transaction<Schema>,
  ready: Prepared,
  told: { readonly gathering: Gathering; readonly keys: StoryKeys } | null,
  at: string,
): Promise<Addition> {
  const { report, statements, derivedBy } = ready.derived;
  const kept = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .select(['reports.seq', 'derivations.version', 'derivations.statements'])
    .where('reports.id', '=', report.id)
    .executeTakeFirst();
  if (kept?.version === derivedBy) return { id: report.id, outcome: 'kept-already', statements: kept.statements };

  if (kept) await noteDecided(db, kept.seq, derivedBy, at);
  const seq = kept?.seq ?? (await nextReport(db));
  const { issues, found, said, owed } = ready;
  // Before the report, which names it: the other way round the report would be written twice.
  const derivation = await insertRows(db, 'derivations', [
    { report: seq, version: derivedBy, at, statements: said.length, issues, found },
  ]);
  if (kept) await changeReport(db, seq, derivation, ready);
  else await insertReport(db, seq, derivation, ready, at);
  await insertRows(db, 'statements', numbered(seq, said));
  await insertRows(db, 'commitments', numbered(seq, owed));
  await countActors(db, seq, 1);
  await log(db, at, 'report-derived', report.id, {
    ...{ by: derivedBy, statements: said.length, commitments: owed.length },
    ...{ sha256: ready.digest, issues: ready.derived.issues.length },
  });
  const stands = (kept && (await layReviews(db, seq))) ?? statements.length;
  if (told) await gatherOne(db, seq, told.keys, told.gathering);
  return { id: report.id, outcome: kept ? 'derived-again' : 'added', statements: stands };
}

async function nextReport(db: Transaction<Schema>): Promise<number> {
  const last = await db.selectFrom('reports').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return (last?.seq ?? 0) + 1;
}

async function insertReport(
  db: Transaction<Schema>,
  seq: number,
  derivation: number,
  { derived, row, bytes }: Prepared,
  at: string,
): Promise<void> {
  const { id, path, url, title, outlet, author, place, published, language } = derived.report;
  await insertRows(db, 'reports', [{ seq, id, path, added: at, derivation, ...row }]);
  await insertRows(db, 'report_bytes', [{ report: seq, ...bytes }]);
  const { sha256, size, media_type: mediaType } = bytes;
  await log(db, at, 'report-added', id, {
    bytes: { sha256: `sha256:${sha256}`, size, mediaType },
    ...{ path, url, title, outlet, author, place, published, language },
  });
}

/** A later version may read the same bytes otherwise: title, text and paragraphs follow it. Path and time of adding stay. */
async function changeReport(
  db: Transaction<Schema>,
  seq: number,
  derivation: number,
  { row }: Prepared,
): Promise<void> {
  await forgetReading(db, seq);
  await countActors(db, seq, -1);
  await db.deleteFrom('statements').where('report', '=', seq).execute();
  await db.deleteFrom('commitments').where('report', '=', seq).execute();
  await db
    .updateTable('reports')
    .set({ ...row, derivation })
    .where('seq', '=', seq)
    .execute();
}

const numbered = <Row extends object>(report: number, rows: readonly Row[]) =>
  rows.map((row, ordinal) => ({ report, ordinal, ...row }));
