import { sql, type Transaction } from 'kysely';
import type { Gathering, StoryKeys } from '../model/story.ts';
import type { Schema } from './schema.ts';
import { unpackKeys } from './story-keys.ts';

/**
 * Each report that stands among the stories has as its parent, of all reports before it, the one that it is most like, if it is like
 * enough. Every function here leaves this true, whatever order reports come in, so the stories depend on the reports alone.
 */
export interface Links {
  readonly db: Transaction<Schema>;
  readonly gathering: Gathering;
  /** Roots of the stories that changed, for `refresh`. */
  readonly changed: Set<number>;
}

export const linksOf = (db: Transaction<Schema>, gathering: Gathering): Links => ({
  db,
  gathering,
  changed: new Set(),
});

/** Time, then id: reports are ordered by it. */
interface Moment {
  readonly time: string;
  readonly id: string;
}

interface Node extends Moment {
  readonly report: number;
  readonly day: number;
  readonly keys: StoryKeys;
}

/** A report near another, and how like it is. */
interface Near extends Moment {
  readonly report: number;
  readonly likeness: number;
  /** Its own parent now. */
  readonly linked: (Moment & { readonly likeness: number }) | null;
}

/** Puts a report that has a row among the stories: under its parent, and over those later ones that are more like it than like theirs. */
export async function place(links: Links, report: number): Promise<void> {
  const { db } = links;
  const node = await nodeOf(links, report);
  await sql`
    insert into story_terms (term, day, report) select value, ${node.day}, ${report} from json_each(${listed(node.keys.leading)})
  `.execute(db);
  const near = await nearOf(links, node);
  await link(links, report, bestBefore(node, near));
  for (const later of near) {
    if (isBefore(later, node) || later.report === report) continue;
    if (later.linked === null || isBetter({ ...node, likeness: later.likeness }, later.linked))
      await link(links, later.report, { report, likeness: later.likeness });
  }
}

/** Gives a report that lost its parent the best of those that there are now. */
export async function adopt(links: Links, report: number): Promise<void> {
  const node = await nodeOf(links, report);
  await link(links, report, bestBefore(node, await nearOf(links, node)));
}

/** Takes a report out of the stories, and gives those that it was the parent of; a report that is in none changes nothing. */
export async function takeOut(links: Links, report: number): Promise<number[]> {
  const { db, changed } = links;
  const row = await db
    .selectFrom('story_reports')
    .select(['root', 'day', 'keys'])
    .where('report', '=', report)
    .executeTakeFirst();
  if (row === undefined || row.root === null) return [];
  changed.add(row.root);
  const children = await db.selectFrom('story_reports').select('report').where('parent', '=', report).execute();
  for (const child of children) await link(links, child.report, null);
  await sql`
    delete from story_terms
    where term in (select value from json_each(${listed(unpackKeys(row.keys).leading)})) and day = ${row.day} and report = ${report}
  `.execute(db);
  await db
    .updateTable('story_reports')
    .set({ parent: null, likeness: null, root: null })
    .where('report', '=', report)
    .execute();
  return children.map((child) => child.report);
}

/** Brings the table of stories up to date. */
export async function refresh({ db, changed }: Links): Promise<void> {
  for (const root of changed) {
    await db.deleteFrom('stories').where('root', '=', root).execute();
    await sql`
      insert into stories (root, first, last, active, reports)
      select root, min(day), max(day), max(time), count(*) from story_reports where root = ${root} group by root
    `.execute(db);
  }
  changed.clear();
}

/** Links a report to its parent, or to none, and takes along all that hangs on it. */
async function link(
  { db, changed }: Links,
  report: number,
  parent: { readonly report: number; readonly likeness: number } | null,
): Promise<void> {
  const rootOf = async (of: number): Promise<number | null> => {
    const row = await db.selectFrom('story_reports').select('root').where('report', '=', of).executeTakeFirst();
    return row?.root ?? null;
  };
  const from = await rootOf(report);
  const to = parent === null ? report : ((await rootOf(parent.report)) ?? parent.report);
  await db
    .updateTable('story_reports')
    .set({ parent: parent?.report ?? null, likeness: parent?.likeness ?? null })
    .where('report', '=', report)
    .execute();
  if (from !== null) changed.add(from);
  changed.add(to);
  if (from === to) return;
  await sql`
    with recursive hanging (report) as (
      select ${report} union all
      select s.report from story_reports s join hanging on s.parent = hanging.report
    )
    update story_reports set root = ${to} where report in hanging
  `.execute(db);
}

async function nodeOf({ db }: Links, report: number): Promise<Node> {
  const row = await db
    .selectFrom('story_reports as s')
    .innerJoin('reports as r', 'r.seq', 's.report')
    .select(['s.report', 's.day', 's.time', 's.keys', 'r.id'])
    .where('s.report', '=', report)
    .executeTakeFirstOrThrow();
  return { ...row, keys: unpackKeys(row.keys) };
}

/** The reports like enough to one, found by the leading terms that they share, within so many days. */
async function nearOf({ db, gathering }: Links, { report, day, keys }: Node): Promise<readonly Near[]> {
  const { rows } = await sql<{ readonly report: number; readonly day: number; readonly keys: Uint8Array }>`
    with candidates (report) as materialized (
      select t.report from json_each(${listed(keys.leading)}) as wanted
      cross join story_terms as t on t.term = wanted.value
        and t.day between ${day - gathering.days} and ${day + gathering.days}
      group by t.report having count(*) >= ${gathering.shared}
    )
    select s.report, s.day, s.keys from candidates join story_reports as s on s.report = candidates.report
    where s.report <> ${report}
  `.execute(db);
  const likeness = new Map<number, number>();
  for (const candidate of rows) {
    const like = gathering.likeness(keys, unpackKeys(candidate.keys), Math.abs(candidate.day - day));
    if (like >= gathering.least) likeness.set(candidate.report, like);
  }
  if (likeness.size === 0) return [];
  const standing = await standingOf(db, [...likeness.keys()]);
  return standing.map((each) => ({ ...each, likeness: likeness.get(each.report) ?? 0 }));
}

async function standingOf(
  db: Transaction<Schema>,
  reports: readonly number[],
): Promise<readonly Omit<Near, 'likeness'>[]> {
  const { rows } = await sql<
    Moment & {
      readonly report: number;
      readonly likeness: number | null;
      readonly parentTime: string | null;
      readonly parentId: string | null;
    }
  >`
    select s.report, s.time, r.id, s.likeness, p.time as parentTime, pr.id as parentId
    from json_each(${JSON.stringify(reports)}) as wanted
    cross join story_reports as s on s.report = wanted.value
    join reports as r on r.seq = s.report
    left join story_reports as p on p.report = s.parent
    left join reports as pr on pr.seq = s.parent
  `.execute(db);
  return rows.map(({ likeness, parentTime, parentId, ...moment }) => ({
    ...moment,
    linked:
      parentTime === null || parentId === null || likeness === null
        ? null
        : { time: parentTime, id: parentId, likeness },
  }));
}

/** A list as `json_each` takes it: one statement for any length. */
const listed = (terms: Int32Array): string => JSON.stringify([...terms]);

const bestBefore = (node: Node, near: readonly Near[]): Near | null =>
  near.reduce<Near | null>(
    (best, other) => (isBefore(other, node) && (best === null || isBetter(other, best)) ? other : best),
    null,
  );

const isBefore = (a: Moment, b: Moment): boolean => a.time < b.time || (a.time === b.time && a.id < b.id);

/** Of two that are as like, the earlier one. */
const isBetter = (a: Moment & { readonly likeness: number }, b: Moment & { readonly likeness: number }): boolean =>
  a.likeness > b.likeness || (a.likeness === b.likeness && isBefore(a, b));
