import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { all, among, publishedConditions, reportConditions, statementConditions } from './conditions.ts';
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

/** Hits of a kind that are ranked: a word that more have is too common for its rank to say much, and ranking reads its every place. */
const MOST_RANKED = 100;

/**
 * Best first, by BM25; of a kind in which 100 or more match, those first that the ledger took in last. Ranks of reports and of statements cannot be compared, so that the two kinds take turns.
 * Throws `bad-query` when the query holds no word.
 */
export async function search(db: Kysely<Schema>, { query, kind, limit, filter = {} }: Search): Promise<readonly Hit[]> {
  const most = limitOf({ limit });
  const match = ftsQuery(query);
  const statements = kind === 'report' ? [] : await ranked(db, STATEMENTS, match, filter, most);
  const reports = kind === 'statement' ? [] : await ranked(db, REPORTS, match, filter, most);
  // The kinds take turns; where one has no more, the other goes on.
  const half = Math.ceil(most / 2);
  const fromStatements = Math.min(statements.length, most - Math.min(reports.length, most - half));
  const said = await statementHits(db, match, statements.slice(0, fromStatements));
  const told = await reportHits(db, match, reports.slice(0, most - said.length));
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

/** Rows that match, in the order of the search. Nothing else is read of them: there may be a hundred thousand. */
async function ranked(
  db: Kysely<Schema>,
  { table, weights, conditions }: Kind,
  match: string,
  filter: Filter,
  limit: number,
): Promise<readonly number[]> {
  const index = sql.table(`${table}_fts`);
  const wanted = conditions(filter);
  const joined =
    table === 'statements'
      ? sql`cross join statements on statements.seq = f.rowid join reports on reports.seq = statements.report`
      : sql`cross join reports on reports.seq = f.rowid`;
  const newest = await sql<{ seq: number }>`
    select f.rowid as seq from ${index} as f ${wanted.length > 0 ? joined : sql``}
    where f.${index} match ${match} and ${all(wanted)}
    order by f.rowid desc limit ${Math.max(limit, MOST_RANKED)}`.execute(db);
  const seqs = newest.rows.map(({ seq }) => seq);
  if (seqs.length === 0) return [];
  if (seqs.length >= MOST_RANKED) return seqs.slice(0, limit);
  const best = await sql<{ seq: number }>`
    select f.rowid as seq from ${index} as f where f.${index} match ${match} and ${isOneOf(seqs)}
    order by bm25(${index}, ${sql.raw(weights)}), f.rowid desc limit ${limit}`.execute(db);
  return best.rows.map(({ seq }) => seq);
}

/** Of the full-text index `f`: read once from the first to the last, where to look each up would find the words anew every time. */
const isOneOf = (seqs: readonly number[]): RawBuilder<SqlBool> =>
  sql`f.rowid between ${Math.min(...seqs)} and ${Math.max(...seqs)} and +f.rowid in ${among(seqs)}`;

/** The statements of these rows, in their order. */
async function statementHits(db: Kysely<Schema>, match: string, seqs: readonly number[]): Promise<readonly Hit[]> {
  if (seqs.length === 0) return [];
  const rows = await entries(db).where('statements.seq', 'in', among(seqs)).execute();
  const snippets = await snippetsOf(db, STATEMENTS, match, seqs);
  const found = new Map(rows.map((row) => [row.statementSeq, entryOf(row)]));
  return seqs.flatMap((seq): Hit[] => {
    const entry = found.get(seq);
    return entry ? [{ kind: 'statement', ...entry, snippet: snippets.get(seq) ?? [] }] : [];
  });
}

/** The reports of these rows, in their order. */
async function reportHits(db: Kysely<Schema>, match: string, seqs: readonly number[]): Promise<readonly Hit[]> {
  if (seqs.length === 0) return [];
  const rows = await summaries(db).where('reports.seq', 'in', among(seqs)).execute();
  const snippets = await snippetsOf(db, REPORTS, match, seqs);
  const found = new Map(rows.map((row) => [row.seq, summaryOf(row)]));
  return seqs.flatMap((seq): Hit[] => {
    const report = found.get(seq);
    return report ? [{ kind: 'report', report, snippet: snippets.get(seq) ?? [] }] : [];
  });
}

/** Around what matches, of each row. */
async function snippetsOf(
  db: Kysely<Schema>,
  { table, tokens }: Kind,
  match: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, readonly SnippetPart[]>> {
  const index = sql.table(`${table}_fts`);
  const { rows } = await sql<{ seq: number; snippet: string }>`
    select f.rowid as seq, snippet(${index}, -1, ${OPEN}, ${CLOSE}, '…', ${tokens}) as snippet
    from ${index} as f where f.${index} match ${match} and ${isOneOf(seqs)}`.execute(db);
  return new Map(rows.map(({ seq, snippet }) => [seq, parts(snippet)]));
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
