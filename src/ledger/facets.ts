import { type Kysely, type RawBuilder, sql } from 'kysely';
import { all, publishedConditions, reportConditions, statementConditions, stateOfStatement } from './conditions.ts';
import { ftsQuery } from './query-text.ts';
import type { Schema } from './schema.ts';
import type { Search } from './search.ts';

export interface FacetCount {
  /** An act, an outlet, an actor's id, a year of publication, or the state of a commitment. */
  readonly value: string;
  /** An actor's name, for people; null where it has none, and of the other facets. */
  readonly name: string | null;
  readonly count: number;
}

/** Counts of hits, most first. Acts and speakers are those of statements; outlets and years those of reports and of statements' reports. */
export interface Facets {
  readonly act: readonly FacetCount[];
  readonly outlet: readonly FacetCount[];
  readonly speaker: readonly FacetCount[];
  readonly year: readonly FacetCount[];
  /** Of the statements that voice a commitment, by its state. */
  readonly state: readonly FacetCount[];
  /** How many hits were counted. */
  readonly counted: number;
  /** False where the words are in more than are looked at: those that the ledger took in last were. */
  readonly complete: boolean;
}

/** Of each kind, what is looked at: a search for "said" in two million statements would otherwise take seconds. */
const MOST = 10_000;
/** Values of each facet. */
const VALUES = 50;

/** Of an empty query, counts of everything. Throws `bad-query` when another one holds no word. */
export async function facets(db: Kysely<Schema>, { query, kind, filter = {} }: Omit<Search, 'limit'>): Promise<Facets> {
  const match = query.trim() === '' ? null : ftsQuery(query);
  const found: Found[] = [];
  if (kind !== 'report') {
    const hits = newest('statements', match);
    const of = all([...publishedConditions(filter), ...statementConditions(filter)]);
    const from = sql`(${hits}) as hits join statements on statements.seq = hits.rowid join reports on reports.seq = statements.report`;
    found.push(await read(db, sql`statements.act, statements.actor, ${stateOfStatement} as state`, from, of, hits));
  }
  if (kind !== 'statement') {
    const hits = newest('reports', match);
    const from = sql`(${hits}) as hits join reports on reports.seq = hits.rowid`;
    found.push(
      await read(db, sql`null as act, null as actor, null as state`, from, all(reportConditions(filter)), hits),
    );
  }
  const rows = found.flatMap((one) => one.rows);
  return {
    act: counts(rows, ({ act }) => act),
    outlet: counts(rows, ({ outlet }) => outlet),
    speaker: await named(
      db,
      counts(rows, ({ actor }) => actor),
    ),
    year: counts(rows, ({ published }) => published.slice(0, 4) || null),
    state: counts(rows, ({ state }) => state),
    counted: rows.length,
    complete: found.every(({ whole }) => whole),
  };
}

/** Rows that match, those first that the ledger took in last; all where nothing has to. */
function newest(table: 'statements' | 'reports', match: string | null): Part {
  const index = sql.table(`${table}_fts`);
  const rows =
    match === null
      ? sql`select seq as rowid from ${sql.table(table)}`
      : sql`select rowid from ${index} where ${index} match ${match}`;
  return sql`${rows} order by rowid desc limit ${MOST}`;
}

interface Row {
  readonly outlet: string | null;
  readonly published: string;
  readonly act: string | null;
  readonly actor: string | null;
  readonly state: string | null;
}

interface Found {
  readonly rows: readonly Row[];
  /** Whether all that match were looked at. */
  readonly whole: boolean;
}

type Part = RawBuilder<unknown>;

async function read(db: Kysely<Schema>, columns: Part, from: Part, where: Part, hits: Part): Promise<Found> {
  const { rows } = await sql<Row>`
    select reports.outlet, reports.published_order as published, ${columns} from ${from} where ${where}`.execute(db);
  const looked = await sql<{ n: number }>`select count(*) as n from (${hits})`.execute(db);
  return { rows, whole: (looked.rows[0]?.n ?? 0) < MOST };
}

function counts(rows: readonly Row[], wanted: (row: Row) => string | null): readonly FacetCount[] {
  const found = new Map<string, number>();
  for (const row of rows) {
    const value = wanted(row);
    if (value !== null) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return [...found]
    .map(([value, count]) => ({ value, name: null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, VALUES);
}

async function named(db: Kysely<Schema>, speakers: readonly FacetCount[]): Promise<readonly FacetCount[]> {
  const names = speakers.map(async (speaker) => {
    const { rows } = await sql<{ name: string | null }>`
      select body ->> '$.speaker.name' as name from statements where actor = ${speaker.value} limit 1`.execute(db);
    return { ...speaker, name: rows[0]?.name ?? null };
  });
  return await Promise.all(names);
}
