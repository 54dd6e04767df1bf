import { type Kysely, type SqlBool, sql } from 'kysely';
import { OnRecordError } from '../model/error.ts';
import type { Paragraph, ReportId } from '../model/report.ts';
import type { ReviewMark } from '../model/review.ts';
import type { Statement } from '../model/statement.ts';
import { rowsBySeq } from './by-seq.ts';
import { all, reportConditions } from './conditions.ts';
import { counted } from './counted.ts';
import {
  decodeCursor,
  encodeCursor,
  type Filter,
  isReportId,
  limitOf,
  type Page,
  type ReportSummary,
} from './listing.ts';
import { markOf } from './review/mark.ts';
import type { Schema } from './schema.ts';
import { statementOf } from './statement-body.ts';

export interface ReportPage {
  readonly reports: readonly ReportSummary[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** All that the ledger holds of one report, its bytes aside. */
export interface ReportDetail {
  readonly report: ReportSummary;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** What was decided of them, by their ids; those that nobody has looked at are not in it. */
  readonly reviews: ReadonlyMap<string, ReviewMark>;
  /** Every text seen at the same address, this one included, in order; empty without an address. */
  readonly versions: readonly ReportSummary[];
  readonly derivedBy: string;
}

/** Newest publication first; reports without a time of publication last. */
export async function listReports(db: Kysely<Schema>, filter: Filter, page: Page): Promise<ReportPage> {
  const limit = limitOf(page);
  const conditions = reportConditions(filter);
  let query = summaries(db).where(all(conditions));
  if (page.cursor) {
    const { order, rest } = decodeCursor(page.cursor, 1);
    query = query.where(sql<SqlBool>`(reports.published_order, reports.seq) < (${order}, ${rest[0]})`);
  }
  const rows = await query
    .orderBy('reports.published_order', 'desc')
    .orderBy('reports.seq', 'desc')
    .limit(limit + 1)
    .execute();
  const total = await counted(
    db,
    db
      .selectFrom('reports')
      .select((e) => e.fn.countAll<number>().as('total'))
      .where(all(conditions)),
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    reports: rows.slice(0, limit).map(summaryOf),
    total,
    next: last ? encodeCursor([last.published_order, last.seq]) : null,
  };
}

/** Throws `no-such-entry` or `ambiguous-entry`. `idOrPrefix`: the id, or its first hexadecimal digits. */
export async function readReport(db: Kysely<Schema>, idOrPrefix: string): Promise<ReportDetail> {
  const id = await reportId(db, idOrPrefix);
  const row = await summaries(db)
    .innerJoin('derivations as d', 'd.seq', 'reports.derivation')
    .select(['reports.text', 'reports.paragraphs', 'd.version as derivedBy'])
    .where('reports.id', '=', id)
    .executeTakeFirstOrThrow();
  const statements = await db
    .selectFrom('statements')
    .select('body')
    .where('report', '=', row.seq)
    .orderBy('ordinal')
    .execute();
  const reviews = await db
    .selectFrom('reviews')
    .selectAll()
    .where('report', '=', row.seq)
    .where('stands', '=', 1)
    .execute();
  const versions =
    row.url === null
      ? []
      : await summaries(db)
          .where('reports.url', '=', row.url)
          .orderBy('reports.published_order')
          .orderBy('reports.seq')
          .execute();
  return {
    report: summaryOf(row),
    text: row.text,
    // Written by `add` from values of these types.
    paragraphs: JSON.parse(row.paragraphs) as readonly Paragraph[],
    statements: statements.map(({ body }) => statementOf(body)),
    reviews: new Map(reviews.map((review) => [review.id, markOf(review)])),
    versions: versions.map(summaryOf),
    derivedBy: row.derivedBy,
  };
}

/** The bytes as they were read. Throws as `readReport`. */
export async function readBytes(
  db: Kysely<Schema>,
  idOrPrefix: string,
): Promise<{ readonly mediaType: string; readonly sha256: string; readonly zstd: Uint8Array }> {
  const id = await reportId(db, idOrPrefix);
  return await db
    .selectFrom('report_bytes')
    .innerJoin('reports', 'reports.seq', 'report_bytes.report')
    .select(['report_bytes.media_type as mediaType', 'report_bytes.sha256', 'report_bytes.zstd'])
    .where('reports.id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The whole id of a report. Throws as `readReport`. */
export async function reportId(db: Kysely<Schema>, idOrPrefix: string): Promise<ReportId> {
  const digits = idOrPrefix.toLowerCase().replace(/^sha256:/, '');
  const found = /^[0-9a-f]{1,64}$/.test(digits)
    ? await db
        .selectFrom('reports')
        .select('id')
        .where('id', '>=', `sha256:${digits}`)
        .where('id', '<', `sha256:${digits}g`)
        .limit(2)
        .execute()
    : [];
  const id = found[0]?.id;
  if (id === undefined || !isReportId(id)) {
    throw new OnRecordError('no-such-entry', idOrPrefix, `The ledger has no report ${idOrPrefix}`);
  }
  if (found.length > 1) {
    throw new OnRecordError(
      'ambiguous-entry',
      idOrPrefix,
      `Several reports begin with ${idOrPrefix}; give more digits`,
    );
  }
  return id;
}

/** Every report as its summary needs it. */
export function summaries(db: Kysely<Schema>) {
  return db
    .selectFrom('reports')
    .select(['reports.seq', 'reports.id', 'reports.path', 'reports.url', 'reports.title', 'reports.outlet'])
    .select(['reports.author', 'reports.place', 'reports.published', 'reports.language', 'reports.added'])
    .select(['reports.words', 'reports.published_order'])
    .select((e) => [
      e
        .selectFrom('derivations')
        .select('derivations.statements')
        .whereRef('derivations.seq', '=', 'reports.derivation')
        .as('statements'),
      sql<number | null>`iif(reports.url is null, null, (
        select count(*) from reports as o
        where o.url = reports.url and (o.published_order, o.seq) <= (reports.published_order, reports.seq)
      ))`.as('version'),
    ]);
}

/** See `summaryOf`. */
export const summariesBySeq = rowsBySeq((db, seqs) => summaries(db).where('reports.seq', 'in', seqs));

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

export function summaryOf(row: SummaryRow): ReportSummary {
  const { id, path, title, outlet, published, place, url, author, language, added, words, statements, version } = row;
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  return {
    ...{ id, path, title, outlet, published, place, url, author, language, added, words },
    ...{ statements: statements ?? 0, version },
  };
}
