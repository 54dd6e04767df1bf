import { type Kysely, sql } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import type { Statement } from '../../model/statement.ts';
import { countActors } from '../actor-counts.ts';
import { columns, owedColumns } from '../columns.ts';
import type { Found } from '../found.ts';
import { isReportId } from '../listing.ts';
import type { ReviewTable, Schema } from '../schema.ts';
import { statementOf } from '../statement-body.ts';
import { heldFields } from './decided-values.ts';
import type { Decided, Decision } from './entries.ts';
import { keyOf, rekey } from './keys.ts';
import { type MachineReading, type Placed, type Standing, stand } from './stand.ts';

const NONE: Found = { actors: [], past: [], positions: [] };

/**
 * Lays what people decided of a report over what the machine read in it, in the tables that all else reads. What the machine read is put
 * by, and decisions that name what has another id now follow it. Gives how many statements stand; null, and nothing is touched, where nobody has decided anything.
 */
export async function layReviews(db: Kysely<Schema>, report: number): Promise<number | null> {
  const decided = await decidedOf(db, report);
  if (decided.length === 0) return null;
  const machine = await machineReading(db, report);
  const { text } = await db.selectFrom('reports').select('text').where('seq', '=', report).executeTakeFirstOrThrow();
  const standing = stand(machine.reading, decided, text);
  const rows = await db
    .selectFrom('reviews')
    .select(['subject', 'id', 'placing', 'stands'])
    .where('report', '=', report)
    .execute();
  const before = new Map(rows.map((row) => [row.subject, keyOf(row)]));
  const moved = new Map<string, string>();
  if (decided.some(({ verdict }) => verdict !== null)) await putBy(db, report, machine);
  else await forgetReading(db, report);
  const changed = await writeStanding(db, report, machine, standing);
  if (changed)
    await db.updateTable('derivations').set({ weighed: null }).where('seq', '=', machine.derivation).execute();
  for (const placed of standing.placed) {
    const subject = decided.find((one) => one.subject === placed.subject);
    if (!subject) continue;
    const columns = placedColumns(placed, subject);
    await db.updateTable('reviews').set(columns).where('subject', '=', placed.subject).execute();
    const [key, now] = [before.get(placed.subject), keyOf({ ...columns, subject: placed.subject })];
    if (key !== undefined && key !== now) moved.set(key, now);
  }
  await rekey(db, moved);
  return standing.statements.length;
}

/** What the machine read before is no reading any more. */
export async function forgetReading(db: Kysely<Schema>, report: number): Promise<void> {
  await db.deleteFrom('machine_readings').where('report', '=', report).execute();
}

/** What of a review depends on the reading that it is laid over. */
export function placedColumns({ id, placing, stands, proposal, body }: Placed, subject: Decided) {
  return {
    ...{ id, placing, stands: stands ? 1 : 0, body: JSON.stringify(body) },
    proposal: proposal === null ? null : JSON.stringify(proposal),
    fields: JSON.stringify(heldFields(subject)),
  };
}

/** What of it the log alone says. */
export function decidedColumns({ subject, verdict, by, at, decision, assigned, comments, entry }: Decided) {
  const { kind, ...rest } = decision;
  return { subject, kind, verdict, by, at, decision: JSON.stringify(rest), assigned, comments, entry };
}

/** All that was decided of a report, in the order of the subjects' ids. */
export async function decidedOf(db: Kysely<Schema>, report: number): Promise<readonly Decided[]> {
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.seq', 'reviews.report')
    .selectAll('reviews')
    .select('reports.id as of')
    .where('reviews.report', '=', report)
    .orderBy('reviews.subject')
    .execute();
  return rows.map(({ of, ...row }) => decidedFrom(row, of));
}

export function decidedFrom(row: ReviewTable, report: string): Decided {
  if (!isReportId(report)) throw new Error(`The ledger holds a report with the id ${report}`);
  const { subject, kind, verdict, by, at, assigned, comments, entry } = row;
  // Written by `decidedColumns`.
  const decision = { kind, ...(JSON.parse(row.decision) as Omit<Decision, 'kind'>) } as Decision;
  return { subject, report, verdict, by, at, decision, assigned, comments, entry };
}

/** What the machine read in a report, and the rows that it is kept in. */
export interface KeptMachineReading {
  readonly reading: MachineReading;
  readonly derivation: number;
  /** Bodies in reading order. */
  readonly statements: readonly string[];
  readonly commitments: readonly string[];
  readonly found: string | null;
}

export async function machineReading(db: Kysely<Schema>, report: number): Promise<KeptMachineReading> {
  const derivation = await db
    .selectFrom('reports')
    .innerJoin('derivations', 'derivations.seq', 'reports.derivation')
    .select(['derivations.seq', 'derivations.found'])
    .where('reports.seq', '=', report)
    .executeTakeFirstOrThrow();
  const kept = await db.selectFrom('machine_readings').selectAll().where('report', '=', report).executeTakeFirst();
  const [statements, commitments] = kept
    ? [linesOf(kept.statements), linesOf(kept.commitments)]
    : [await bodies(db, 'statements', report), await bodies(db, 'commitments', report)];
  const found = kept ? kept.found : derivation.found;
  return {
    ...{ derivation: derivation.seq, statements, commitments, found },
    reading: machineReadingOf(statements, commitments, found),
  };
}

export function machineReadingOf(
  statements: readonly string[],
  commitments: readonly string[],
  found: string | null,
): MachineReading {
  return {
    statements: statements.map(statementOf),
    // Written by `add` from values of these types.
    commitments: commitments.map((body) => JSON.parse(body) as Commitment),
    found: found === null ? NONE : (JSON.parse(found) as Found),
  };
}

/** JSON has no line breaks of its own. */
export const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

async function bodies(db: Kysely<Schema>, table: 'statements' | 'commitments', report: number) {
  const rows = await db.selectFrom(table).select('body').where('report', '=', report).orderBy('ordinal').execute();
  return rows.map(({ body }) => body);
}

async function putBy(db: Kysely<Schema>, report: number, machine: KeptMachineReading): Promise<void> {
  const { found } = machine;
  const [statements, commitments] = [machine.statements.join('\n'), machine.commitments.join('\n')];
  await db
    .insertInto('machine_readings')
    .values({ report, statements, commitments, found })
    .onConflict((conflict) => conflict.column('report').doNothing())
    .execute();
}

/** Whether any commitment or statement is another than it was. */
async function writeStanding(
  db: Kysely<Schema>,
  report: number,
  machine: KeptMachineReading,
  standing: Standing,
): Promise<boolean> {
  const { statements, commitments, found } = standingColumns(machine, standing);
  await countActors(db, report, -1);
  const said = await writeRows(db, 'statements', report, statements);
  const owed = await writeRows(db, 'commitments', report, commitments);
  await countActors(db, report, 1);
  await db
    .updateTable('derivations')
    .set({ found, statements: statements.length })
    .where('seq', '=', machine.derivation)
    .execute();
  return said || owed;
}

/** The rows of what stands; what nobody touched is kept letter by letter as the machine's. */
export function standingColumns(
  machine: Pick<KeptMachineReading, 'reading' | 'statements' | 'commitments' | 'found'>,
  standing: Standing,
) {
  const { reading } = machine;
  const written = new Map<Statement | Commitment, string>([
    ...reading.statements.map((one, at) => [one, machine.statements[at] ?? ''] as const),
    ...reading.commitments.map((one, at) => [one, machine.commitments[at] ?? ''] as const),
  ]);
  const bodyOf = (one: Statement | Commitment): string => written.get(one) ?? JSON.stringify(one);
  return {
    statements: standing.statements.map((one) => ({ ...columns(one), body: bodyOf(one) })),
    commitments: standing.commitments.map((one) => ({ ...owedColumns(one), body: bodyOf(one) })),
    found: standing.found === reading.found ? machine.found : JSON.stringify(standing.found),
  };
}

/** Makes the rows of a report those that are given, in their order; those that stay what they are keep their place in the file. */
async function writeRows(
  db: Kysely<Schema>,
  table: 'statements' | 'commitments',
  report: number,
  rows:
    | readonly (ReturnType<typeof columns> & { body: string })[]
    | readonly (ReturnType<typeof owedColumns> & { body: string })[],
): Promise<boolean> {
  const old = await db
    .selectFrom(table)
    .select(['seq', 'id', 'ordinal', 'body'])
    .where('report', '=', report)
    .execute();
  const left = Map.groupBy(old, ({ id }) => id);
  const known = rows.map(({ id }) => left.get(id)?.shift());
  const gone = [...left.values()].flat().map(({ seq }) => seq);
  const isSame =
    gone.length === 0 && rows.every(({ body }, at) => known[at]?.ordinal === at && known[at]?.body === body);
  if (isSame) return false;
  if (gone.length > 0) await db.deleteFrom(table).where('seq', 'in', gone).execute();
  // Out of the way of those that take their places.
  await sql`update ${sql.table(table)} set ordinal = -1 - ordinal where report = ${report}`.execute(db);
  for (const [ordinal, row] of rows.entries()) {
    const { seq, body } = known[ordinal] ?? {};
    if (seq === undefined)
      await db
        .insertInto(table)
        .values({ report, ordinal, ...row })
        .execute();
    else {
      const columns = body === row.body ? { ordinal } : { ordinal, ...row };
      await db.updateTable(table).set(columns).where('seq', '=', seq).execute();
    }
  }
  return true;
}
