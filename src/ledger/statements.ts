import { type Kysely, type SqlBool, sql } from 'kysely';
import { OnRecordError } from '../model/error.ts';
import type { ReportReference } from '../model/statement.ts';
import { rowsBySeq } from './by-seq.ts';
import { all, publishedConditions, statementConditions } from './conditions.ts';
import { counted } from './counted.ts';
import {
  decodeCursor,
  encodeCursor,
  type Filter,
  isReportId,
  limitOf,
  type Page,
  type StatementEntry,
} from './listing.ts';
import { REVIEW_COLUMNS, reviewOf } from './review/mark.ts';
import { findTarget } from './review/target.ts';
import type { Schema } from './schema.ts';
import { statementOf } from './statement-body.ts';

export interface StatementPage {
  readonly statements: readonly StatementEntry[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** Of so many statements those of the newest reports are found sooner by going through the reports than by putting all in order. */
const MANY = 10_000;

/** Of the newest report first, within a report in reading order. */
export async function listStatements(db: Kysely<Schema>, filter: Filter, page: Page): Promise<StatementPage> {
  const limit = limitOf(page);
  const conditions = [...publishedConditions(filter), ...statementConditions(filter)];
  const total = await counted(
    db,
    db
      .selectFrom('statements')
      .$if(publishedConditions(filter).length > 0, (each) =>
        each.innerJoin('reports', 'reports.seq', 'statements.report'),
      )
      .select((e) => e.fn.countAll<number>().as('total'))
      .where(all(conditions)),
  );
  // In a cross join SQLite keeps the order of the tables.
  const joined =
    total > MANY
      ? db.selectFrom('reports').crossJoin('statements').whereRef('statements.report', '=', 'reports.seq')
      : db.selectFrom('statements').innerJoin('reports', 'reports.seq', 'statements.report');
  let query = joined
    .select(['statements.seq', 'statements.ordinal', 'reports.seq as reportSeq', 'reports.published_order'])
    .where(all(conditions));
  if (page.cursor) {
    const { order, rest } = decodeCursor(page.cursor, 2);
    query = query.where(
      sql<SqlBool>`(reports.published_order, reports.seq, -statements.ordinal) < (${order}, ${rest[0]}, ${-rest[1]!})`,
    );
  }
  const found = await query
    .orderBy('reports.published_order', 'desc')
    .orderBy('reports.seq', 'desc')
    .orderBy('statements.ordinal')
    .limit(limit + 1)
    .execute();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    statements: await entriesInOrder(
      db,
      found.slice(0, limit).map(({ seq }) => seq),
    ),
    total,
    next: last ? encodeCursor([last.published_order, last.reportSeq, last.ordinal]) : null,
  };
}

/** The statements of these rows, in their order. */
async function entriesInOrder(db: Kysely<Schema>, seqs: readonly number[]): Promise<readonly StatementEntry[]> {
  const found = await entriesBySeq(db, seqs);
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}

/** The statements of these rows, by their numbers. */
export async function entriesBySeq(
  db: Kysely<Schema>,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, StatementEntry>> {
  const rows = await entryRows(db, seqs);
  return new Map(rows.map((row) => [row.statementSeq, entryOf(row)]));
}

const entryRows = rowsBySeq((db, seqs) => entries(db).where('statements.seq', 'in', seqs));

/**
 * Throws `no-such-entry` or `ambiguous-entry`. `idOrPrefix`: the id, or the first digits of its report
 * before the dot: `3f29a1.1204`.
 */
export async function readStatement(db: Kysely<Schema>, idOrPrefix: string): Promise<StatementEntry> {
  const [, digits, offset] = /^([0-9a-f]{1,16})\.(\d+)$/.exec(idOrPrefix.toLowerCase()) ?? [];
  const rows =
    digits === undefined
      ? []
      : await entries(db)
          .where('statements.id', '>=', digits)
          .where('statements.id', '<', `${digits}g`)
          .where(sql<SqlBool>`statements.id like ${`%.${offset}`}`)
          .limit(2)
          .execute();
  const row = rows[0] ?? (digits === undefined ? undefined : await decidedRow(db, idOrPrefix));
  if (!row) throw new OnRecordError('no-such-entry', idOrPrefix, `The ledger has no statement ${idOrPrefix}`);
  if (rows.length > 1) {
    throw new OnRecordError(
      'ambiguous-entry',
      idOrPrefix,
      `Several statements are meant by ${idOrPrefix}; give more digits`,
    );
  }
  return entryOf(row);
}

/** Of a statement that was decided on under this id and has another one now. Throws `no-such-entry` where it does not stand. */
async function decidedRow(db: Kysely<Schema>, idOrPrefix: string): Promise<EntryRow | undefined> {
  const { id, stands, review } = await findTarget(db, 'statement', idOrPrefix);
  if (stands) return await entries(db).where('statements.id', '=', id).executeTakeFirst();
  const why = review?.verdict === 'rejected' ? `${review.by} rejected it` : 'its words are not in the text any more';
  throw new OnRecordError('no-such-entry', idOrPrefix, `The statement ${id} does not stand: ${why}`);
}

/** Every statement with what names its report. */
export function entries(db: Kysely<Schema>) {
  return db
    .selectFrom('statements')
    .innerJoin('reports', 'reports.seq', 'statements.report')
    .leftJoin('reviews as r', (on) => on.onRef('r.id', '=', 'statements.id').on('r.stands', '=', 1))
    .select(['statements.body', 'statements.ordinal', 'statements.seq as statementSeq'])
    .select(['reports.id', 'reports.path', 'reports.title', 'reports.outlet', 'reports.published', 'reports.place'])
    .select(['reports.seq as reportSeq', 'reports.published_order'])
    .select(REVIEW_COLUMNS);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number];

export function entryOf(row: EntryRow): StatementEntry {
  const { id, path, title, outlet, published, place } = row;
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  const report: ReportReference = { id, path, title, outlet, published, place };
  return { statement: statementOf(row.body), report, review: reviewOf(row) };
}
