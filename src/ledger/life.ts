import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Commitment } from '../model/commitment.ts';
import type { Evidence } from '../model/life.ts';
import type { ReportId } from '../model/report.ts';
import { log } from './chain.ts';
import { instantOf, isReportId } from './listing.ts';
import { ALIKE, sharedUnits } from './review/match.ts';
import { namesFor } from './review/names.ts';
import type { Schema } from './schema.ts';

/** What was found of a report: by what its commitments are found, and what it says of others'. */
export interface Weighing {
  readonly report: ReportId;
  /** Names the version that looked. */
  readonly by: string;
  readonly indexed: readonly {
    readonly commitment: string;
    readonly keys: readonly string[];
    readonly terms: readonly string[];
  }[];
  /** In this report, and in later ones for its commitments. */
  readonly evidence: readonly Evidence[];
}

/** A commitment that an event may speak for. */
export interface Candidate {
  readonly commitment: Commitment;
  /** When its report was published. */
  readonly voiced: string | null;
  readonly keys: readonly string[];
}

/** Which later reports may speak for a commitment. */
export interface LaterWanted {
  /** Of the report that voices it; null when unknown. */
  readonly published: string | null;
  /** Beginnings of names, one of which is in them. */
  readonly names: readonly string[];
  /** All of which are in them. */
  readonly words: readonly string[];
}

/** Reports in which no version has looked for evidence yet, in the order of publication. */
export async function unweighed(db: Kysely<Schema>, limit: number): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('derivations')
    .innerJoin('reports', 'reports.derivation', 'derivations.seq')
    .select('reports.id')
    .where('derivations.weighed', 'is', null)
    .orderBy('reports.published_order')
    .orderBy('reports.seq')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id).filter(isReportId);
}

/** What more commitments have is passed over: it tells none from another, and reading it would take long. */
const LONGEST_LIST = 32;
/** Candidates of one event: those that share most come first. */
const MOST = 6;

/** Commitments that share pairs of a name and a word with events, of each event those that share most. Never all pairs. */
export async function candidatesOf(
  db: Kysely<Schema>,
  events: readonly (readonly string[])[],
): Promise<readonly (readonly Candidate[])[]> {
  const pairs = JSON.stringify([...new Set(events.flat())]);
  const { rows: found } = await sql<{ pair: string; list: string | null }>`
    select j.value as pair, (
      select json_group_array(t.commitment) from (
        select commitment from commitment_terms where pair = j.value limit ${LONGEST_LIST + 1}
      ) as t
    ) as list from json_each(${pairs}) as j`.execute(db);
  const lists = new Map(found.map(({ pair, list }) => [pair, JSON.parse(list ?? '[]') as readonly number[]]));
  const chosen = events.map((each) => {
    const shared = new Map<number, number>();
    for (const pair of each) {
      const list = lists.get(pair) ?? [];
      if (list.length > LONGEST_LIST) continue;
      for (const commitment of list) shared.set(commitment, (shared.get(commitment) ?? 0) + 1);
    }
    return [...shared]
      .sort(([x, a], [y, b]) => b - a || x - y)
      .slice(0, MOST)
      .map(([commitment]) => commitment);
  });
  const kept = await readCandidates(db, [...new Set(chosen.flat())]);
  return chosen.map((each) => each.flatMap((seq) => kept.get(seq) ?? []));
}

async function readCandidates(db: Kysely<Schema>, seqs: readonly number[]): Promise<ReadonlyMap<number, Candidate>> {
  if (seqs.length === 0) return new Map();
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('reports', 'reports.seq', 'commitments.report')
    .innerJoin('commitment_sides', 'commitment_sides.commitment', 'commitments.seq')
    .select(['commitments.seq', 'commitments.body', 'reports.published', 'commitment_sides.keys'])
    .where('commitments.seq', 'in', sql<number>`(select value from json_each(${JSON.stringify(seqs)}))`)
    .execute();
  return new Map(
    rows.map(({ seq, body, published, keys }) => [
      seq,
      // Written by `add` and `weigh` from values of these types.
      { commitment: JSON.parse(body) as Commitment, voiced: published, keys: JSON.parse(keys) as readonly string[] },
    ]),
  );
}

/** Letters of a name that are searched for: the index has stems, which may be shorter than the name. */
const LETTERS = 4;

/** Reports in which evidence was looked for and which were published after `published`, that have one of the names and all of the words: the first ones. */
export async function laterWith(
  db: Kysely<Schema>,
  { published, names, words }: LaterWanted,
  limit: number,
): Promise<readonly ReportId[]> {
  if (published === null || names.length === 0 || words.length === 0) return [];
  const after = instantOf(published, 'published');
  if (!(await isLater(db, after))) return [];
  const quoted = (word: string): string => `"${word.replaceAll('"', '')}"`;
  const named = names.map((name) => `${quoted(name.slice(0, LETTERS))} *`).join(' OR ');
  const query = [`(${named})`, ...words.map(quoted)].join(' AND ');
  const { rows } = await sql<{ id: string }>`
    select reports.id as id from reports_fts
    join reports on reports.seq = reports_fts.rowid
    join derivations on derivations.seq = reports.derivation
    where reports_fts match ${query} and reports.published_order > ${after} and derivations.weighed is not null
    order by reports.published_order limit ${limit}`.execute(db);
  return rows.map(({ id }) => id).filter(isReportId);
}

/** Whether any report at all is later: most come in the order of time, and need no search. */
async function isLater(db: Kysely<Schema>, instant: string): Promise<boolean> {
  const last = await db
    .selectFrom('reports')
    .select((e) => e.fn.max('published_order').as('last'))
    .executeTakeFirst();
  return last !== undefined && last.last > instant;
}

/** What the id of evidence is drawn from. */
type Drawn = Readonly<Record<'commitment' | 'kind' | 'report', string>> & Pick<Evidence, 'spans'>;

/** Whether somebody decided on a row of `evidence`, or decided something by it: it stays, whatever is read later. */
export const isJudged = sql<boolean>`(
  exists (select 1 from evidence_verdicts as v where v.evidence = evidence.id)
  or exists (select 1 from commitment_decisions as d, json_each(d.evidence) as j
    where d.commitment = evidence.commitment and j.value = evidence.id)
)`;

/** The same evidence has the same id whenever it is found. */
export function evidenceId({ commitment, kind, report, spans }: Drawn): string {
  const parts = JSON.stringify([commitment, kind, report, spans.map(({ start, end }) => [start, end])]);
  return `e${createHash('sha256').update(parts).digest('hex').slice(0, 15)}`;
}

export const evidenceDigest = (body: string): string => createHash('sha256').update(body).digest('hex');

/** Digits of a report that the ids of its statements and commitments begin with. */
const ID_DIGITS = 16;

/**
 * Keeps what was found of a report in place of what was found of it before. Evidence that somebody has decided on stays as it is, and so
 * does evidence that others of its commitments have.
 */
export async function weigh(db: Kysely<Schema>, weighing: Weighing, clock: () => Date): Promise<void> {
  const { report, by, indexed, evidence } = weighing;
  await db.transaction().execute(async (transaction) => {
    const { seq, derivation } = await transaction
      .selectFrom('reports')
      .select(['seq', 'derivation'])
      .where('id', '=', report)
      .executeTakeFirstOrThrow();
    const own = report.slice('sha256:'.length).slice(0, ID_DIGITS);
    await index(transaction, seq, indexed);
    const old = await transaction
      .selectFrom('evidence')
      .select(['id', 'body'])
      .where((e) =>
        e.or([
          e('report', '=', seq),
          sql<boolean>`(commitment > ${`${own}.`} and commitment < ${`${own}/`} and commitment not in
            (select id from commitments where commitments.report = ${seq}))`,
        ]),
      )
      .where(sql<boolean>`not ${isJudged}`)
      .execute();
    const fresh = await notJudged(transaction, evidence);
    const named = await byName(transaction, fresh, by, clock().toISOString());
    const bodies = new Map(named.map(({ told }) => [told.id, JSON.stringify(told)]));
    const dropped = old.filter(({ id, body }) => bodies.get(id) !== body).map(({ id }) => id);
    if (dropped.length > 0) await transaction.deleteFrom('evidence').where('id', 'in', dropped).execute();
    const proposed: Record<string, string> = {};
    for (const { one, told } of named) {
      const body = bodies.get(told.id) ?? '';
      const { insertId, numInsertedOrUpdatedRows: inserted } = await insert(transaction, { ...one, id: told.id }, body);
      if (insertId !== undefined && inserted === 1n) proposed[told.id] = evidenceDigest(body);
    }
    await transaction.updateTable('derivations').set({ weighed: by }).where('seq', '=', derivation).execute();
    if (dropped.length > 0 || Object.keys(proposed).length > 0)
      await log(transaction, clock().toISOString(), 'evidence-proposed', report, { by, proposed, dropped });
  });
}

/**
 * Evidence beside what the log is told of it: it keeps the names that its commitments were decided on under, and so its id, whatever ids
 * they have now.
 */
async function byName(db: Transaction<Schema>, evidence: readonly Evidence[], by: string, at: string) {
  const owed = evidence.flatMap(({ commitment, voiced }) => [commitment, ...(voiced === null ? [] : [voiced])]);
  const names = owed.length === 0 ? new Map<string, string>() : await namesFor(db, 'commitment', owed, by, at);
  return evidence.map((one) => ({ one, told: toldBy(one, (id) => names.get(id) ?? id) }));
}

/** Without what somebody has decided on as it was found before, in much the same words: that stays as it is. */
async function notJudged(db: Transaction<Schema>, evidence: readonly Evidence[]): Promise<readonly Evidence[]> {
  if (evidence.length === 0) return evidence;
  const owed = JSON.stringify([...new Set(evidence.map(({ commitment }) => commitment))]);
  const rows = await db
    .selectFrom('evidence')
    .select(['commitment', 'body'])
    .where(sql<boolean>`commitment in (select value from json_each(${owed}))`)
    .where(sql<boolean>`exists (select 1 from evidence_verdicts as v where v.evidence = evidence.id)`)
    .execute();
  // Written below from values of this type.
  const judged = rows.map(({ commitment, body }) => ({ ...(JSON.parse(body) as Evidence), commitment }));
  return evidence.filter(
    (one) =>
      !judged.some(
        ({ commitment, kind, report, spans }) =>
          commitment === one.commitment &&
          kind === one.kind &&
          report === one.report &&
          sharedUnits(spans, one.spans) >= ALIKE,
      ),
  );
}

/** Evidence with the names of its commitments, and the id that they make. */
export function toldBy(one: Evidence, nameOf: (id: string) => string): Evidence {
  const [commitment, voiced] = [nameOf(one.commitment), one.voiced === null ? null : nameOf(one.voiced)];
  if (commitment === one.commitment && voiced === one.voiced) return one;
  return { ...one, commitment, voiced, id: evidenceId({ ...one, commitment }) };
}

const insert = (db: Transaction<Schema>, { id, commitment, report, kind, voiced, score }: Evidence, body: string) =>
  db
    .insertInto('evidence')
    .values((e) => ({
      ...{ id, commitment, kind, voiced, score, body },
      report: e.selectFrom('reports').select('seq').where('reports.id', '=', report),
    }))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();

async function index(db: Transaction<Schema>, report: number, indexed: Weighing['indexed']): Promise<void> {
  const rows = await db.selectFrom('commitments').select(['seq', 'id']).where('report', '=', report).execute();
  const seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  for (const { commitment: id, keys, terms } of indexed) {
    const commitment = seqs.get(id);
    if (commitment === undefined) continue;
    await db.deleteFrom('commitment_terms').where('commitment', '=', commitment).execute();
    await db
      .insertInto('commitment_sides')
      .values({ commitment, keys: JSON.stringify(keys) })
      .onConflict((conflict) => conflict.column('commitment').doUpdateSet({ keys: JSON.stringify(keys) }))
      .execute();
    await sql`insert into commitment_terms (pair, commitment)
      select value, ${commitment} from json_each(${JSON.stringify(terms)})`.execute(db);
  }
}
