import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Commitment } from '../model/commitment.ts';
import type { Issue } from '../model/issue.ts';
import type { Report, ReportId } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { Gathering, StoryKeys } from '../model/story.ts';
import { derivedDigest, log } from './chain.ts';
import { columns, owedColumns } from './columns.ts';
import type { Found } from './found.ts';
import { gatherOne } from './gather.ts';
import { fold, instantOf } from './listing.ts';
import { forgetReading, layReviews } from './review/lay.ts';
import { noteDecided } from './review/names.ts';
import type { Schema } from './schema.ts';

/** A report, the bytes that it was read from, and what was derived of it. */
export interface Derived extends Found {
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly issues: readonly Issue[];
  /** Names the version of the program and of its weights. */
  readonly derivedBy: string;
}

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
    ...{ derived, packed: pack(derived.bytes) },
    told: gathering && { gathering, keys: gathering.keysOf(derived.report) },
  }));
  return await db.transaction().execute(async (transaction) => {
    const at = clock().toISOString();
    const additions: Addition[] = [];
    for (const { derived, packed, told } of prepared) {
      additions.push(await addOne(transaction, derived, packed, told, at));
    }
    return additions;
  });
}

interface Packed {
  readonly sha256: string;
  readonly size: number;
  readonly zstd: Uint8Array;
}

/** Outside the transaction, so that no other process waits for it. */
function pack(bytes: Uint8Array): Packed {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, size: bytes.byteLength, zstd: zstdCompressSync(bytes) };
}

async function addOne(
  db: Transaction<Schema>,
  derived: Derived,
  packed: Packed,
  told: { readonly gathering: Gathering; readonly keys: StoryKeys } | null,
  at: string,
): Promise<Addition> {
  const { report, statements, derivedBy } = derived;
  const kept = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .select(['reports.seq', 'derivations.version', 'derivations.statements'])
    .where('reports.id', '=', report.id)
    .executeTakeFirst();
  if (kept?.version === derivedBy) return { id: report.id, outcome: 'kept-already', statements: kept.statements };

  if (kept) await noteDecided(db, kept.seq, derivedBy, at);
  const seq = kept ? await changeReport(db, kept.seq, report) : await insertReport(db, derived, packed, at);
  await derive(db, seq, derived, at);
  const stands = (kept && (await layReviews(db, seq))) ?? statements.length;
  if (told) await gatherOne(db, seq, told.keys, told.gathering);
  return { id: report.id, outcome: kept ? 'derived-again' : 'added', statements: stands };
}

async function insertReport(db: Transaction<Schema>, derived: Derived, packed: Packed, at: string): Promise<number> {
  const { report, mediaType } = derived;
  const { sha256, size, zstd } = packed;
  const { insertId } = await db
    .insertInto('reports')
    .values({ id: report.id, path: report.path, added: at, derivation: null, ...drawn(report) })
    .executeTakeFirst();
  const seq = Number(insertId);
  await db.insertInto('report_bytes').values({ report: seq, media_type: mediaType, sha256, size, zstd }).execute();
  const { id, path, url, title, outlet, author, place, published, language } = report;
  await log(db, at, 'report-added', id, {
    bytes: { sha256: `sha256:${sha256}`, size, mediaType },
    ...{ path, url, title, outlet, author, place, published, language },
  });
  return seq;
}

/** A later version may read the same bytes otherwise: title, text and paragraphs follow it. Path and time of adding stay. */
async function changeReport(db: Transaction<Schema>, seq: number, report: Report): Promise<number> {
  await forgetReading(db, seq);
  await db.deleteFrom('statements').where('report', '=', seq).execute();
  await db.deleteFrom('commitments').where('report', '=', seq).execute();
  await db.updateTable('reports').set(drawn(report)).where('seq', '=', seq).execute();
  return seq;
}

async function derive(db: Transaction<Schema>, report: number, derived: Derived, at: string): Promise<void> {
  const { statements, commitments, derivedBy } = derived;
  const [found, issues] = [foundOf(derived), JSON.stringify(derived.issues)];
  const { insertId } = await db
    .insertInto('derivations')
    .values({
      ...{ report, version: derivedBy, at, statements: statements.length },
      ...{ issues, found },
    })
    .executeTakeFirst();
  await db
    .updateTable('reports')
    .set({ derivation: Number(insertId) })
    .where('seq', '=', report)
    .execute();
  const [said, owed] = [statements.map(statementRow), commitments.map(commitmentRow)];
  const digest = derivedDigest(drawn(derived.report), found, issues);
  for (const { body } of [...said, ...owed]) digest.update(body);
  await insertRows(db, 'statements', report, said);
  await insertRows(db, 'commitments', report, owed);
  await log(db, at, 'report-derived', derived.report.id, {
    by: derivedBy,
    statements: statements.length,
    commitments: commitments.length,
    sha256: digest.value(),
    issues: derived.issues.length,
  });
}

const statementRow = (statement: Statement) => ({ ...columns(statement), body: JSON.stringify(statement) });
const commitmentRow = (commitment: Commitment) => ({ ...owedColumns(commitment), body: JSON.stringify(commitment) });

/** All rows of a report at once, in their order: one statement for any number of them, where each by itself took twice the time. */
async function insertRows(
  db: Transaction<Schema>,
  table: 'statements' | 'commitments',
  report: number,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const values = names.map((name) => sql`value ->> ${sql.lit(name)}`);
  await sql`
    insert into ${sql.table(table)} (report, ordinal, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${report}, key, ${sql.join(values)} from json_each(${JSON.stringify(rows)})
  `.execute(db);
}

/** The columns that are read out of the report's bytes. */
export function drawn(report: Report) {
  const { url, title, outlet, author, place, published, language, text } = report;
  return {
    ...{ url, title, outlet, author, place, published, language, text },
    paragraphs: JSON.stringify(report.paragraphs),
    words: countWords(text),
    published_order: published === null ? '' : instantOf(published, 'published'),
    outlet_key: outlet === null ? '' : fold(outlet),
  };
}

const foundOf = ({ actors, past, positions }: Found): string => JSON.stringify({ actors, past, positions });

/** Runs of anything but white space that hold a letter or a digit. Most of a text is ASCII, which needs no expression. */
function countWords(text: string): number {
  let [words, counted] = [0, false];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? isSpace(unit) : /\s/u.test(text[i]!)) counted = false;
    else if (!counted && (unit < 128 ? isWord(unit) : /^[\p{L}\p{N}]/u.test(text.slice(i, i + 2)))) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
