import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReportId } from '../../model/report.ts';
import type { Subject } from '../../model/review.ts';
import type { Schema } from '../schema.ts';
import { keep } from './enter.ts';
import { type LoggedReview, type ReviewBody, reviewKind } from './entries.ts';
import { decidedFrom, machineReading } from './lay.ts';

/** What became of a review that was handed over: kept, there already, or after what was decided of the same later. */
export type TakenReview =
  | { readonly outcome: 'added' /** Its row. */; readonly report: number }
  | { readonly outcome: 'kept-already' | 'decided-later' | 'report-missing' };

/** All that was decided, assigned and said of the statements and commitments of these reports: report by report, each in the order of the log. */
export async function reviewsOf(db: Kysely<Schema>, reports: readonly ReportId[]): Promise<readonly LoggedReview[]> {
  const wanted = new Set<string>(reports);
  // Ids of statements and commitments begin with their report's digits.
  const digits = JSON.stringify([...new Set(reports.map((id) => id.slice('sha256:'.length).slice(0, DIGITS)))]);
  const { rows } = await sql<{ at: string; kind: string; subject: string; body: string }>`
    select e.at, e.kind, e.subject, e.body from json_each(${digits}) as j cross join entries as e
    where e.subject > j.value || '.' and e.subject < j.value || '/' order by j.key, e.seq
  `.execute(db);
  return rows.flatMap((row) => loggedOf(row) ?? []).filter(({ report }) => wanted.has(report));
}

const DIGITS = 16;

/** Null for an entry that is no review. */
function loggedOf(entry: { at: string; kind: string; subject: string; body: string }): LoggedReview | null {
  const kind = reviewKind(entry.kind);
  if (kind === null) return null;
  // Written by `enter` from a value of this type.
  const { report, by, at = entry.at, why, text, read, values, quotes } = JSON.parse(entry.body) as ReviewBody;
  return { ...kind, subject: entry.subject, report, by, at, why, text, read, values, quotes };
}

/**
 * Takes in what was decided in another ledger, as it was decided: by whom, when, why and on which reading. What the machine here does not
 * read stands by the reading that came with it. What is taken in is to be laid over the reading of its report before anything else reads it.
 */
export async function takeReview(db: Transaction<Schema>, given: LoggedReview, now: string): Promise<TakenReview> {
  const { of, done, subject, report: id, by, at, why, text, read, values, quotes } = given;
  const report = await db.selectFrom('reports').select('seq').where('id', '=', id).executeTakeFirst();
  if (!report) return { outcome: 'report-missing' };
  const entries = await db.selectFrom('entries').selectAll().where('subject', '=', subject).orderBy('seq').execute();
  const kept = entries.flatMap((entry) => loggedOf(entry) ?? []);
  if (kept.some((one) => sameAs(one) === sameAs(given))) return { outcome: 'kept-already' };
  if (done === 'noted' && kept.length > 0) return { outcome: 'kept-already' };
  const rivals = isRemark(given) ? [] : kept.filter((one) => isAssigned(one) === isAssigned(given));
  if (rivals.some((one) => !isRemark(one) && one.at > at)) return { outcome: 'decided-later' };
  const row = await db.selectFrom('reviews').selectAll().where('subject', '=', subject).executeTakeFirst();
  const body: ReviewBody = { report: id, by, why, text, read, values, quotes, at };
  await keep(
    db,
    { subject, report: report.seq, before: row ? decidedFrom(row, id) : null },
    `${of}-${done}`,
    body,
    now,
  );
  return { outcome: 'added', report: report.seq };
}

/** Stands against nothing. */
const isRemark = ({ done }: LoggedReview): boolean => done === 'commented' || done === 'noted';

/** Assignments stand against assignments, verdicts against verdicts. */
const isAssigned = ({ done }: LoggedReview): boolean => done === 'assigned';

const sameAs = ({ of, done, by, at, why, text, read, values }: LoggedReview): string =>
  JSON.stringify([of, done, by, at, why, text, read, values]);

/** Whether a statement or commitment stands, or is read by the machine or known from a review though it does not. */
export async function isKnown(db: Kysely<Schema>, kind: Subject, id: string): Promise<boolean> {
  const table = kind === 'statement' ? 'statements' : 'commitments';
  if (await db.selectFrom(table).select('id').where('id', '=', id).limit(1).executeTakeFirst()) return true;
  const reviewed = await db
    .selectFrom('reviews')
    .select('subject')
    .where((e) => e.or([e('id', '=', id), e('subject', '=', id)]))
    .limit(1)
    .executeTakeFirst();
  if (reviewed) return true;
  const digits = id.split('.')[0] ?? '';
  const putBy = await db
    .selectFrom('machine_readings')
    .innerJoin('reports', 'reports.seq', 'machine_readings.report')
    .select('machine_readings.report')
    .where('reports.id', '>=', `sha256:${digits}`)
    .where('reports.id', '<', `sha256:${digits}g`)
    .executeTakeFirst();
  if (!putBy) return false;
  const { statements, commitments } = (await machineReading(db, putBy.report)).reading;
  return (kind === 'statement' ? statements : commitments).some((one) => one.id === id);
}
