import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { all } from './conditions.ts';
import { decodeCursor, encodeCursor, limitOf, type Page } from './listing.ts';
import type { Schema } from './schema.ts';

/** Narrows a listing of the log. */
export interface LogFilter {
  /** `report-added`, `commitment-decided`, … */
  readonly kind?: string | undefined;
  /**
   * Id of what it concerns, or how it begins: of a report also its first hexadecimal digits, which bring what was decided of its
   * statements and commitments.
   */
  readonly subject?: string | undefined;
}

/** An entry of the log with the report that it concerns, or whose statement it does. */
export interface LoggedEntry {
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: unknown;
  readonly hash: string;
  /** Null where it concerns none, such as a rule or a token. */
  readonly report: { readonly id: string; readonly title: string | null; readonly outlet: string | null } | null;
}

export interface LogPage {
  readonly entries: readonly LoggedEntry[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
  /** How many entries of each kind the subject has, whatever kind is asked for; most first. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** The newest entry first. */
export async function listLog(db: Kysely<Schema>, filter: LogFilter, page: Page): Promise<LogPage> {
  const limit = limitOf(page);
  const about = filter.subject === undefined ? [] : [subjectCondition(filter.subject)];
  const conditions = [...about, ...(filter.kind === undefined ? [] : [sql<SqlBool>`entries.kind = ${filter.kind}`])];
  const before = page.cursor ? [sql<SqlBool>`entries.seq < ${Number(decodeCursor(page.cursor, 0).order)}`] : [];
  const rows = await db
    .selectFrom('entries')
    .selectAll()
    .where(all([...conditions, ...before]))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  const kinds = await db
    .selectFrom('entries')
    .select((e) => ['kind', e.fn.countAll<number>().as('count')])
    .where(all(about))
    .groupBy('kind')
    .orderBy('count', 'desc')
    .orderBy('kind')
    .execute();
  const shown = rows.slice(0, limit);
  const entries = shown.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }));
  const reports = await reportsOf(db, new Set(entries.flatMap((entry) => digitsOf(entry) ?? [])));
  return {
    entries: entries.map((entry) => ({ ...entry, report: reports.get(digitsOf(entry) ?? '') ?? null })),
    total: kinds.reduce(
      (sum, { kind, count }) => sum + (filter.kind === undefined || kind === filter.kind ? count : 0),
      0,
    ),
    next: rows.length > limit ? encodeCursor([String(shown.at(-1)!.seq)]) : null,
    kinds,
  };
}

/** Decisions of evidence name the commitment in their body alone. */
function subjectCondition(subject: string): RawBuilder<SqlBool> {
  const begins = (column: RawBuilder<unknown>, value: string): RawBuilder<SqlBool> =>
    sql<SqlBool>`(${column} >= ${value} and ${column} < ${`${value}\uffff`})`;
  const column = sql`entries.subject`;
  return sql<SqlBool>`(${begins(column, subject)} or ${begins(column, `sha256:${subject}`)} or (
    entries.kind in ('evidence-accepted', 'evidence-dismissed') and ${begins(sql`entries.body ->> '$.commitment'`, subject)}))`;
}

/** The first 16 hexadecimal digits of the report that an entry concerns: ids of statements and commitments begin with them. */
function digitsOf({ subject, body }: { readonly subject: string; readonly body: unknown }): string | null {
  const named = typeof body === 'object' && body !== null && 'commitment' in body ? String(body.commitment) : subject;
  return /^(?:sha256:)?([0-9a-f]{16})(?:[0-9a-f]{48}$|\.|$)/.exec(named)?.[1] ?? null;
}

async function reportsOf(db: Kysely<Schema>, digits: ReadonlySet<string>) {
  const found = new Map<string, NonNullable<LoggedEntry['report']>>();
  for (const start of digits) {
    const report = await db
      .selectFrom('reports')
      .select(['id', 'title', 'outlet'])
      .where('id', '>=', `sha256:${start}`)
      .where('id', '<', `sha256:${start}g`)
      .limit(1)
      .executeTakeFirst();
    if (report) found.set(start, report);
  }
  return found;
}
