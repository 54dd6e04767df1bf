import { type Kysely, type SqlBool, sql } from 'kysely';
import { all, publishedConditions, reportConditions, statementConditions } from './conditions.ts';
import { type Filter, limitOf, type ReportSummary, type StatementEntry } from './listing.ts';
import { ftsQuery } from './query-text.ts';
import { summaries, summaryOf } from './reports.ts';
import type { Schema } from './schema.ts';
import { entries, entryOf } from './statements.ts';

export interface Search {
  /** See `ftsQuery` for what it may hold. */
  readonly query: string;
  /** Both when absent. */
  readonly kind?: 'report' | 'statement' | undefined;
  /** Hits in all, 1 to 500, 50 when absent. */
  readonly limit?: number | undefined;
  /** Of which reports, or of which statements; all when absent. */
  readonly filter?: Filter | undefined;
}

/** A piece of a snippet: `hit` where it matches the query. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export type Hit =
  | { readonly kind: 'report'; readonly report: ReportSummary; readonly snippet: readonly SnippetPart[] }
  | ({ readonly kind: 'statement'; readonly snippet: readonly SnippetPart[] } & StatementEntry);

/**
 * Best first, by BM25. Ranks of reports and of statements cannot be compared, so that the two kinds take turns.
 * Throws `bad-query` when the query holds no word.
 */
export async function search(db: Kysely<Schema>, { query, kind, limit, filter = {} }: Search): Promise<readonly Hit[]> {
  const most = limitOf({ limit });
  const match = ftsQuery(query);
  const statements = kind === 'report' ? [] : await searchStatements(db, match, most, filter);
  const reports = kind === 'statement' ? [] : await searchReports(db, match, most, filter);
  const hits: Hit[] = [];
  for (let i = 0; i < Math.max(statements.length, reports.length); i += 1) {
    hits.push(...statements.slice(i, i + 1), ...reports.slice(i, i + 1));
  }
  return hits.slice(0, most);
}

async function searchReports(
  db: Kysely<Schema>,
  match: string,
  limit: number,
  filter: Filter,
): Promise<readonly Hit[]> {
  const rows = await summaries(db)
    .innerJoin('reports_fts', 'reports_fts.rowid', 'reports.seq')
    // A word in the title weighs as much as five in the text.
    .select(sql<string>`snippet(reports_fts, -1, ${OPEN}, ${CLOSE}, '…', 40)`.as('snippet'))
    .where(sql<SqlBool>`reports_fts match ${match}`)
    .where(all(reportConditions(filter)))
    .orderBy(sql`bm25(reports_fts, 5.0, 1.0)`)
    .orderBy('reports.seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: 'report', report: summaryOf(row), snippet: parts(row.snippet) }));
}

async function searchStatements(
  db: Kysely<Schema>,
  match: string,
  limit: number,
  filter: Filter,
): Promise<readonly Hit[]> {
  const rows = await entries(db)
    .innerJoin('statements_fts', 'statements_fts.rowid', 'statements.seq')
    .select(sql<string>`snippet(statements_fts, -1, ${OPEN}, ${CLOSE}, '…', 60)`.as('snippet'))
    .where(sql<SqlBool>`statements_fts match ${match}`)
    .where(all([...publishedConditions(filter), ...statementConditions(filter)]))
    .orderBy(sql`bm25(statements_fts, 2.0, 1.0, 1.0)`)
    .orderBy('statements.seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: 'statement', ...entryOf(row), snippet: parts(row.snippet) }));
}

/** Marks around a hit: control characters, which no report's prose has. */
const OPEN = '\u0002';
const CLOSE = '\u0003';

function parts(snippet: string): readonly SnippetPart[] {
  const [before = '', ...marked] = snippet.split(OPEN);
  const found = [{ text: before, hit: false }];
  for (const piece of marked) {
    const [hit = '', plain = ''] = piece.split(CLOSE);
    found.push({ text: hit, hit: true }, { text: plain, hit: false });
  }
  return found.filter(({ text }) => text !== '');
}
