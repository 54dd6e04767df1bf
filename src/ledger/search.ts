import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { all, publishedConditions, reportConditions, statementConditions } from './conditions.ts';
import { type Filter, limitOf, type ReportSummary, type StatementEntry } from './listing.ts';
import { ftsQuery } from './query-text.ts';
import { summariesBySeq, summaryOf } from './reports.ts';
import type { Schema } from './schema.ts';
import { entriesBySeq } from './statements.ts';

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
 * Best first, by BM25; of a kind of which a large ledger has more than can be ranked (`MOST_RANKED`), those first that it took in last.
 * Ranks of reports and of statements cannot be compared, so that the two kinds take turns. Throws `bad-query` when the query holds no word.
 */
export async function search(db: Kysely<Schema>, { query, kind, limit, filter = {} }: Search): Promise<readonly Hit[]> {
  const most = limitOf({ limit });
  const asked = { db, match: ftsQuery(query), filter, large: await largeKinds(db) };
  if (kind === 'statement') return await statementHits(db, await found(asked, STATEMENTS, most));
  if (kind === 'report') return await reportHits(db, await found(asked, REPORTS, most));
  // The kinds take turns; where one has no more, the other goes on. A snippet costs more than all else, so that few are made in vain.
  const half = Math.ceil(most / 2);
  let statements = await found(asked, STATEMENTS, half);
  const reports = await found(asked, REPORTS, most - statements.length);
  if (statements.length === half && reports.length < most - half)
    statements = await found(asked, STATEMENTS, most - reports.length);
  const [said, told] = [await statementHits(db, statements), await reportHits(db, reports)];
  const turns = Array.from({ length: Math.max(said.length, told.length) }, (_, i) => i);
  return turns.flatMap((i) => [...said.slice(i, i + 1), ...told.slice(i, i + 1)]);
}

interface Kind {
  readonly table: 'statements' | 'reports';
  readonly weights: string;
  /** Words of a snippet at most. */
  readonly tokens: number;
  readonly conditions: (filter: Filter) => readonly RawBuilder<SqlBool>[];
}

const STATEMENTS: Kind = {
  table: 'statements',
  weights: '2.0, 1.0, 1.0',
  tokens: 60,
  conditions: (filter) => [...publishedConditions(filter), ...statementConditions(filter)],
};

/** A word in the title weighs as much as five in the text. */
const REPORTS: Kind = { table: 'reports', weights: '5.0, 1.0', tokens: 40, conditions: reportConditions };

interface Found {
  readonly seq: number;
  /** With `OPEN` and `CLOSE` around what matches. */
  readonly snippet: string;
}

interface AskedFor {
  readonly db: Kysely<Schema>;
  readonly match: string;
  readonly filter: Filter;
  readonly large: Readonly<Record<Kind['table'], boolean>>;
}

/** Rows that match, in the order of the search. Nothing else is read of them: there may be a hundred thousand. */
async function found(
  { db, match, filter, large }: AskedFor,
  { table, weights, tokens, conditions }: Kind,
  limit: number,
): Promise<readonly Found[]> {
  const index = sql.table(`${table}_fts`);
  const wanted = conditions(filter);
  const joined =
    table === 'statements'
      ? sql`cross join statements on statements.seq = f.rowid join reports on reports.seq = statements.report`
      : sql`cross join reports on reports.seq = f.rowid`;
  // Source: https://sqlite.org/fts5.html#sorting_by_auxiliary_function_results
  const inOrder = large[table]
    ? sql`true order by f.rowid desc`
    : sql`f.rank match ${`bm25(${weights})`} order by f.rank`;
  const { rows } = await sql<Found>`
    select f.rowid as seq, snippet(${index}, -1, ${OPEN}, ${CLOSE}, '…', ${tokens}) as snippet
    from ${index} as f ${wanted.length > 0 ? joined : sql``}
    where f.${index} match ${match} and ${all(wanted)} and ${inOrder} limit ${limit}`.execute(db);
  return rows;
}

/** Reports of a ledger in which hits of a kind are ranked: in a larger one that would read every place of each word, for half a second. */
const MOST_RANKED: Readonly<Record<Kind['table'], number>> = { reports: 10_000, statements: 1_000 };

/** Told by the number of the last report: reports are never taken away, and what is read again keeps it. */
async function largeKinds(db: Kysely<Schema>): Promise<AskedFor['large']> {
  const { rows } = await sql<{ last: number | null }>`select max(seq) as last from reports`.execute(db);
  const reports = rows[0]?.last ?? 0;
  return { reports: reports > MOST_RANKED.reports, statements: reports > MOST_RANKED.statements };
}

/** The statements of these rows, in their order. */
async function statementHits(db: Kysely<Schema>, hits: readonly Found[]): Promise<readonly Hit[]> {
  const bySeq = await entriesBySeq(
    db,
    hits.map(({ seq }) => seq),
  );
  return hits.flatMap(({ seq, snippet }): Hit[] => {
    const entry = bySeq.get(seq);
    return entry ? [{ kind: 'statement', ...entry, snippet: parts(snippet) }] : [];
  });
}

/** The reports of these rows, in their order. */
async function reportHits(db: Kysely<Schema>, hits: readonly Found[]): Promise<readonly Hit[]> {
  const rows = await summariesBySeq(
    db,
    hits.map(({ seq }) => seq),
  );
  const bySeq = new Map(rows.map((row) => [row.seq, summaryOf(row)]));
  return hits.flatMap(({ seq, snippet }): Hit[] => {
    const report = bySeq.get(seq);
    return report ? [{ kind: 'report', report, snippet: parts(snippet) }] : [];
  });
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
