import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Issue } from '../model/issue.ts';
import type { Paragraph, ReportId } from '../model/report.ts';
import type { ReviewMark, ReviewVerdict, StatementValues } from '../model/review.ts';
import { type DecidedCommitment, decidedEntries } from './commitments.ts';
import { all, reportConditions, statementConditions } from './conditions.ts';
import { type Filter, isReportId } from './listing.ts';
import { decisionsIn } from './lives.ts';
import type { Reading } from './readings.ts';
import { linesOf, machineReadingOf } from './review/lay.ts';
import type { Schema } from './schema.ts';
import { statementOf } from './statement-body.ts';

/** A reading with what the ledger knows of its making, and what was decided of its commitments. */
export interface KeptReading extends Omit<Reading, 'commitments'> {
  readonly commitments: readonly DecidedCommitment[];
  /** ISO 8601 instant at which the ledger first took the report in. */
  readonly added: string;
  /** Which version of the program and of its weights read it. */
  readonly derivedBy: string;
  /** ISO 8601 instant of the reading. */
  readonly derivedAt: string;
  readonly issues: readonly Issue[];
  /** What was decided of statements that the machine reads. */
  readonly reviewed: readonly ReviewedStatement[];
  readonly bytes: { readonly mediaType: string; readonly sha256: string; readonly size: number };
}

/** What was decided of a statement, beside what the machine reads of it. */
export interface ReviewedStatement extends Pick<ReviewMark, 'by' | 'at'> {
  readonly id: string;
  readonly verdict: ReviewVerdict;
  /** The fields that are the person's, as they stand. */
  readonly values: StatementValues;
}

export interface Walk {
  /** `oldest` publication first, or `newest`; `newest` when absent. Reports without a time of publication are the oldest. */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Only these; all when absent. */
  readonly reports?: readonly ReportId[] | undefined;
  /** The whole id of somebody: of each report only what he says and owes, and the statements that voice what he owes. */
  readonly actor?: string | undefined;
  /** `standing`: with all that people decided laid over it; `machine`: what the machine read. `standing` when absent. */
  readonly reading?: 'standing' | 'machine' | undefined;
}

/** Reports that are held at once. */
const PAGE = 50;

/**
 * Every reading that a filter keeps, some at a time, so that a ledger of any size can be walked. Where the filter asks who said it or which
 * act it is, of each report only such statements, and the commitments that these voice or tell of. Nothing is counted, and no lock is held:
 * what is added meanwhile may be met or not.
 */
export async function* walkReadings(db: Kysely<Schema>, filter: Filter, walk: Walk = {}): AsyncGenerator<KeptReading> {
  const { order = 'newest', reports, actor, reading: which = 'standing' } = walk;
  const conditions = [...reportConditions(filter)];
  if (reports) conditions.push(reports.length === 0 ? sql`false` : sql`reports.id in (${sql.join(reports)})`);
  if (actor !== undefined) conditions.push(speaksOrOwes(actor));
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
    const readings = await readingsOf(db, page, filter, which);
    yield* actor === undefined ? readings : readings.map((reading) => onlyOf(actor, reading));
    last = page.at(-1) ?? null;
  }
}

/** Of the table `reports`. */
const speaksOrOwes = (actor: string): RawBuilder<SqlBool> => sql`reports.seq in (
  select report from statements where actor = ${actor} union select report from commitments where debtor = ${actor}
)`;

/** What somebody says and owes in a report, and what voices it. */
function onlyOf(actor: string, reading: KeptReading): KeptReading {
  const said = new Set(reading.statements.filter(({ speaker }) => speaker?.id === actor).map(({ id }) => id));
  const commitments = reading.commitments.filter(
    ({ commitment: { debtor, statements } }) => debtor.id === actor || statements.some((id) => said.has(id)),
  );
  const kept = new Set([...said, ...commitments.flatMap(({ commitment }) => commitment.statements)]);
  return {
    ...reading,
    ...{ statements: reading.statements.filter(({ id }) => kept.has(id)), commitments },
    past: reading.past.filter(({ debtor, statement }) => debtor.id === actor || said.has(statement ?? '')),
    positions: reading.positions.filter(({ statement }) => kept.has(statement)),
  };
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

async function readingsOf(
  db: Kysely<Schema>,
  page: readonly Row[],
  filter: Filter,
  which: 'standing' | 'machine',
): Promise<readonly KeptReading[]> {
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
  const putBy = new Map(which === 'machine' ? (await machineRows(db, seqs)).map((row) => [row.report, row]) : []);
  const reviewed = Map.groupBy(await reviewedIn(db, seqs), ({ report }) => report);
  const decisions = await decisionsIn(db, page.map(({ id }) => id).filter(isReportId));
  return page.map((row) => {
    const { seq, id, path, url, title, outlet, author, place, published, language, text } = row;
    if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
    const machine = putBy.get(seq);
    const bodiesOf = (rows: readonly { readonly body: string }[] = []) => rows.map(({ body }) => body);
    const { statements, commitments, found } = machine
      ? machineReadingOf(linesOf(machine.statements), linesOf(machine.commitments), machine.found)
      : machineReadingOf(bodiesOf(statementsOf.get(seq)), bodiesOf(commitmentsOf.get(seq)), row.found);
    const { actors, past, positions } = found;
    const paragraphs = JSON.parse(row.paragraphs) as readonly Paragraph[];
    const kept = new Set(statements.map((statement) => statement.id));
    const whole = said.length === 0;
    const voiced = whole ? commitments : commitments.filter(({ statements: ids }) => ids.some((one) => kept.has(one)));
    const report = { id, path, url, title, outlet, author, place, published, language, text, paragraphs };
    return {
      ...{ report, statements, actors, commitments: decidedEntries(voiced, report, decisions) },
      past: whole ? past : past.filter(({ statement }) => statement !== null && kept.has(statement)),
      positions: whole ? positions : positions.filter(({ statement }) => kept.has(statement)),
      issues: JSON.parse(row.issues) as readonly Issue[],
      reviewed: (reviewed.get(seq) ?? []).map(({ report: _, ...one }) => one),
      ...{ added: row.added, derivedBy: row.version, derivedAt: row.at },
      bytes: { mediaType: row.media_type, sha256: row.sha256, size: row.size },
    };
  });
}

const machineRows = (db: Kysely<Schema>, reports: readonly number[]) =>
  db.selectFrom('machine_readings').selectAll().where('report', 'in', reports).execute();

async function reviewedIn(db: Kysely<Schema>, reports: readonly number[]) {
  const rows = await db
    .selectFrom('reviews')
    .select(['report', 'id', 'verdict', 'by', 'at', 'fields', 'body'])
    .where('report', 'in', reports)
    .where('kind', '=', 'statement')
    .where('placing', '=', 'read')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ verdict, fields, body, ...row }) => {
    if (verdict === null) return [];
    const standing = new Map<string, unknown>(Object.entries(statementOf(body)));
    // Written by `placedColumns`: names of fields.
    const held = JSON.parse(fields) as readonly string[];
    const values: StatementValues = Object.fromEntries(held.map((field) => [field, standing.get(field)]));
    return [{ ...row, verdict, values }];
  });
}
