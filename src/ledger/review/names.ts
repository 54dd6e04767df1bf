import { type Kysely, sql, type Transaction } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import type { ReportId } from '../../model/report.ts';
import type { Subject } from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import { log } from '../chain.ts';
import { isReportId } from '../listing.ts';
import type { Schema } from '../schema.ts';
import { type Decided, type Decision, decidedAfter, type ReviewBody } from './entries.ts';
import { isKnown } from './handed.ts';
import { GONE, keyOf, rekey } from './keys.ts';
import { decidedColumns, layReviews, machineReading } from './lay.ts';
import { quotesOf } from './quotes.ts';

/** A statement or commitment as a decision is kept of it. */
export interface Named {
  readonly name: string;
  readonly key: string;
}

/**
 * What an id means that another ledger, or an earlier reading, has for it; null where this ledger has nothing of the kind. It gets a name
 * that lasts.
 */
export async function nameGiven(
  db: Transaction<Schema>,
  kind: Subject,
  id: string,
  by: string,
  at: string,
): Promise<Named | null> {
  const row = async (column: 'id' | 'subject', value: string) => {
    const rows = await db.selectFrom('reviews').selectAll().where(column, '=', value).execute();
    return column === 'id' ? rows.find((one) => keyOf(one) === value) : rows[0];
  };
  if (id.endsWith(GONE)) {
    const gone = await row('subject', id.slice(0, -1));
    return gone ? { name: gone.subject, key: keyOf(gone) } : null;
  }
  const stands = await db
    .selectFrom(kind === 'statement' ? 'statements' : 'commitments')
    .select('id')
    .where('id', '=', id)
    .limit(1)
    .executeTakeFirst();
  const kept = (await row('id', id)) ?? (stands ? undefined : await row('subject', id));
  if (kept) return { name: kept.subject, key: keyOf(kept) };
  if (!(await isKnown(db, kind, id))) return null;
  return { name: await nameFor(db, kind, id, by, at), key: id };
}

/**
 * The name in the log of what has an id now: the id itself, until `noteDecided` notes its words; at once another where the id was that of
 * something else that was decided on. `by`: who decides.
 */
export async function nameFor(
  db: Transaction<Schema>,
  kind: Subject,
  id: string,
  by: string,
  at: string,
): Promise<string> {
  if (id.endsWith(GONE)) return id.slice(0, -1);
  const rows = await db
    .selectFrom('reviews')
    .select(['subject', 'id', 'placing', 'stands'])
    .where((e) => e.or([e('id', '=', id), e('subject', '=', id)]))
    .execute();
  const own = rows.find((row) => keyOf(row) === id);
  if (own) return own.subject;
  const report = rows.some(({ subject }) => subject === id) ? await reportOf(db, id) : null;
  if (report === null) return id;
  const name = await freeName(db, kind, id);
  await note(db, report, kind, { name, key: id }, by, at);
  await layReviews(db, report.seq);
  return name;
}

/** The names of those of some ids that are not their own names: see `nameFor`. */
export async function namesFor(
  db: Transaction<Schema>,
  kind: Subject,
  ids: readonly string[],
  by: string,
  at: string,
): Promise<ReadonlyMap<string, string>> {
  const list = JSON.stringify([...new Set(ids)]);
  const { rows } = await sql<{ id: string }>`
    select value as id from json_each(${list}) where exists (
      select 1 from reviews where (id = value or subject = value) and (subject <> id or (placing <> 'read' and stands = 0))
    )`.execute(db);
  const names = new Map<string, string>();
  for (const { id } of rows) names.set(id, await nameFor(db, kind, id, by, at));
  return names;
}

/** The first id from this one on that nothing of the report has, or had when it was decided on. */
export async function freeName(db: Kysely<Schema>, kind: Subject, id: string): Promise<string> {
  const [, stem = '', number = '0'] = /^(.*?)(\d+)$/.exec(id) ?? [];
  for (let next = Number(number) + 1; ; next += 1)
    if (!(await isKnown(db, kind, `${stem}${next}`))) return `${stem}${next}`;
}

/** Notes the words of all of a report that something was decided of, before it is read again. `by`: which version reads. */
export async function noteDecided(db: Transaction<Schema>, report: number, by: string, at: string): Promise<void> {
  const { id, keys } = await unnoted(db, report);
  const gone = new Map<string, string>();
  for (const [key, kind] of keys)
    if (!(await note(db, { seq: report, id }, kind, { name: key, key }, by, at))) gone.set(key, `${key}${GONE}`);
  await rekey(db, gone);
}

/** What `noteDecided` would note of a report, and notes nothing. */
export async function toBeNoted(db: Kysely<Schema>, report: number): Promise<readonly Decided[]> {
  const { id, keys } = await unnoted(db, report);
  const nothing = { verdict: null, by: null, at: null, assigned: null, comments: 0, entry: 0 };
  const found: Decided[] = [];
  for (const [subject, kind] of keys) {
    const decision = { kind, ...(await wordsNow(db, report, kind, subject)) } as Decision;
    if (decision.read !== null) found.push({ ...nothing, subject, report: asReportId(id), decision });
  }
  return found;
}

/** Statements and commitments of a report that something was decided of, and whose words the log does not have. */
async function unnoted(db: Kysely<Schema>, report: number) {
  const { id } = await db.selectFrom('reports').select('id').where('seq', '=', report).executeTakeFirstOrThrow();
  const digits = digitsOf(id.slice('sha256:'.length));
  const { rows } = await sql<{ key: string }>`
    select a as key from same_decisions where a > ${`${digits}.`} and a < ${`${digits}/`}
    union select b from same_decisions where b > ${`${digits}.`} and b < ${`${digits}/`}
    union select commitment from commitment_decisions where commitment > ${`${digits}.`} and commitment < ${`${digits}/`}
    union select commitment from evidence as e where commitment > ${`${digits}.`} and commitment < ${`${digits}/`}
      and exists (select 1 from evidence_verdicts as v where v.evidence = e.id)
    union select voiced from evidence as e where voiced > ${`${digits}.`} and voiced < ${`${digits}/`}
      and exists (select 1 from evidence_verdicts as v where v.evidence = e.id)`.execute(db);
  if (rows.length === 0) return { id, keys: new Map<string, Subject>() };
  const known = await db.selectFrom('reviews').selectAll().where('report', '=', report).execute();
  const named = new Set(known.map(keyOf));
  const keys = rows.map(({ key }) => key).filter((key) => !named.has(key) && !key.endsWith(GONE));
  return {
    id,
    keys: new Map(keys.map((key): [string, Subject] => [key, /\.c\d+$/.test(key) ? 'commitment' : 'statement'])),
  };
}

/** Writes into the log which words a name has. False where no reading has any under this key. */
async function note(
  db: Transaction<Schema>,
  report: { readonly seq: number; readonly id: string },
  kind: Subject,
  { name, key }: Named,
  by: string,
  at: string,
): Promise<boolean> {
  const decision = await wordsNow(db, report.seq, kind, key);
  const body: ReviewBody = { report: asReportId(report.id), by, why: null, text: null, ...decision };
  const seq = await log(db, at, `${kind}-noted`, name, body);
  const noted = decidedAfter(null, { seq, at, kind: `${kind}-noted`, subject: name, body: JSON.stringify(body) });
  if (noted === null) throw new Error(`The entry ${seq} is no review`);
  const place = decision.read
    ? ({ id: key, placing: 'read', stands: 1 } as const)
    : ({ id: name, placing: 'missed', stands: 0 } as const);
  await db
    .insertInto('reviews')
    .values({ ...decidedColumns(noted), report: report.seq, ...place, proposal: null, body: '{}', fields: '[]' })
    .execute();
  return decision.read !== null;
}

/** What stands under a key, in its words, as a decision has it; `read` is null where nothing does. */
async function wordsNow(
  db: Kysely<Schema>,
  report: number,
  kind: Subject,
  key: string,
): Promise<Omit<Decision, 'kind'>> {
  const { text } = await db.selectFrom('reports').select('text').where('seq', '=', report).executeTakeFirstOrThrow();
  const read = await wordsOf(db, report, kind, key);
  // A reading of its kind.
  return { read, values: {}, quotes: quotesOf(read, text) } as Omit<Decision, 'kind'>;
}

function asReportId(id: string): ReportId {
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  return id;
}

/** As it stands, else as the machine reads it; null where neither has it. */
async function wordsOf(
  db: Kysely<Schema>,
  report: number,
  kind: Subject,
  id: string,
): Promise<Statement | Commitment | null> {
  const { statements, commitments } = (await machineReading(db, report)).reading;
  const all: readonly (Statement | Commitment)[] = kind === 'statement' ? statements : commitments;
  const read = all.find((one) => one.id === id);
  if (read) return { ...read, grounds: [] };
  const table = kind === 'statement' ? 'statements' : 'commitments';
  const row = await db
    .selectFrom(table)
    .select('body')
    .where('report', '=', report)
    .where('id', '=', id)
    .executeTakeFirst();
  // Written by `layReviews` from a value of one of these types.
  return row ? { ...(JSON.parse(row.body) as Statement | Commitment), grounds: [] } : null;
}

/** Null for what no report voices. */
async function reportOf(db: Kysely<Schema>, id: string) {
  const digits = digitsOf(id);
  const row = await db
    .selectFrom('reports')
    .select(['seq', 'id'])
    .where('id', '>=', `sha256:${digits}`)
    .where('id', '<', `sha256:${digits}g`)
    .executeTakeFirst();
  return row ?? null;
}

const DIGITS = 16;
const digitsOf = (id: string): string => id.slice(0, DIGITS);
