import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Commitment } from '../model/commitment.ts';
import type { Issue } from '../model/issue.ts';
import type { Paragraph, ReportId } from '../model/report.ts';
import { all, reportConditions, statementConditions } from './conditions.ts';
import type { Found } from './found.ts';
import { type Filter, isReportId } from './listing.ts';
import type { Reading } from './readings.ts';
import type { Schema } from './schema.ts';
import { statementOf } from './statement-body.ts';

/** A reading with what the ledger knows of its making. */
export interface KeptReading extends Reading {
  /** ISO 8601 instant at which the ledger first took the report in. */
  readonly added: string;
  /** Which version of the program and of its weights read it. */
  readonly derivedBy: string;
  /** ISO 8601 instant of the reading. */
  readonly derivedAt: string;
  readonly issues: readonly Issue[];
  readonly bytes: { readonly mediaType: string; readonly sha256: string; readonly size: number };
}

export interface Walk {
  /** `oldest` publication first, or `newest`; `newest` when absent. Reports without a time of publication are the oldest. */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Only these; all when absent. */
  readonly reports?: readonly ReportId[] | undefined;
}

/** Reports that are held at once. */
const PAGE = 50;

/**
 * Every reading that a filter keeps, some at a time, so that a ledger of any size can be walked. Where the filter asks who said it or which
 * act it is, of each report only such statements, and the commitments that these voice or tell of. Nothing is counted, and no lock is held:
 * what is added meanwhile may be met or not.
 */
export async function* walkReadings(db: Kysely<Schema>, filter: Filter, walk: Walk = {}): AsyncGenerator<KeptReading> {
  const { order = 'newest', reports } = walk;
  const conditions = [...reportConditions(filter)];
  if (reports) conditions.push(reports.length === 0 ? sql`false` : sql`reports.id in (${sql.join(reports)})`);
  const direction = order === 'newest' ? 'desc' : 'asc';
  const beyond = sql.raw(order === 'newest' ? '<' : '>');
  let last: { readonly published_order: string; readonly seq: number } | null = null;
  for (;;) {
    let query = rows(db).where(all(conditions));
    if (last !== null) {
      const { published_order, seq } = last;
      query = query.where(sql<SqlBool>`(reports.published_order, reports.seq) ${beyond} (${published_order}, ${seq})`);
    }
    const page: readonly Row[] = await query
      .orderBy('reports.published_order', direction)
      .orderBy('reports.seq', direction)
      .limit(PAGE)
      .execute();
    if (page.length === 0) return;
    yield* await readingsOf(db, page, filter);
    last = page.at(-1) ?? null;
  }
}

const rows = (db: Kysely<Schema>) =>
  db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .innerJoin('report_bytes', 'report_bytes.report', 'reports.seq')
    .select(['reports.seq', 'reports.id', 'reports.path', 'reports.url', 'reports.title', 'reports.outlet'])
    .select(['reports.author', 'reports.place', 'reports.published', 'reports.language', 'reports.text'])
    .select(['reports.paragraphs', 'reports.added', 'reports.published_order'])
    .select(['derivations.found', 'derivations.issues', 'derivations.version', 'derivations.at'])
    .select(['report_bytes.media_type', 'report_bytes.sha256', 'report_bytes.size']);

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** What a version that did not look for them left. */
const NONE: Found = { actors: [], past: [], positions: [] };

async function readingsOf(db: Kysely<Schema>, page: readonly Row[], filter: Filter): Promise<readonly KeptReading[]> {
  const said = statementConditions(filter);
  const seqs = page.map(({ seq }) => seq);
  const statementRows = await db
    .selectFrom('statements')
    .select(['report', 'body'])
    .where('report', 'in', seqs)
    .where(all(said))
    .orderBy('report')
    .orderBy('ordinal')
    .execute();
  const commitmentRows = await db
    .selectFrom('commitments')
    .select(['report', 'body'])
    .where('report', 'in', seqs)
    .orderBy('report')
    .orderBy('ordinal')
    .execute();
  const statementsOf = Map.groupBy(statementRows, ({ report }) => report);
  const commitmentsOf = Map.groupBy(commitmentRows, ({ report }) => report);
  return page.map((row) => {
    const { seq, id, path, url, title, outlet, author, place, published, language, text } = row;
    if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
    const statements = (statementsOf.get(seq) ?? []).map(({ body }) => statementOf(body));
    // Written by `add` from values of these types.
    const commitments = (commitmentsOf.get(seq) ?? []).map(({ body }) => JSON.parse(body) as Commitment);
    const { actors, past, positions } = row.found === null ? NONE : (JSON.parse(row.found) as Found);
    const paragraphs = JSON.parse(row.paragraphs) as readonly Paragraph[];
    const kept = new Set(statements.map((statement) => statement.id));
    const whole = said.length === 0;
    return {
      report: { id, path, url, title, outlet, author, place, published, language, text, paragraphs },
      ...{ statements, actors },
      commitments: whole ? commitments : commitments.filter(({ statements: ids }) => ids.some((one) => kept.has(one))),
      past: whole ? past : past.filter(({ statement }) => statement !== null && kept.has(statement)),
      positions: whole ? positions : positions.filter(({ statement }) => kept.has(statement)),
      issues: JSON.parse(row.issues) as readonly Issue[],
      ...{ added: row.added, derivedBy: row.version, derivedAt: row.at },
      bytes: { mediaType: row.media_type, sha256: row.sha256, size: row.size },
    };
  });
}
