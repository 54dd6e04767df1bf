import { type Kysely, sql, type Transaction } from 'kysely';
import type { Paragraph } from '../model/report.ts';
import type { Gathering, StoryKeys } from '../model/story.ts';
import { dayNumberOf } from './listing.ts';
import type { Schema } from './schema.ts';
import { packKeys } from './story-keys.ts';
import { adopt, type Links, linksOf, place, refresh, takeOut } from './story-links.ts';

/** Reports gathered in one transaction. */
const BATCH = 32;

/**
 * Puts a report among the stories, or puts it there anew after it was read otherwise. Of the versions of one address the one published
 * last stands there for all.
 */
export async function gatherOne(
  db: Transaction<Schema>,
  report: number,
  keys: StoryKeys,
  gathering: Gathering,
): Promise<void> {
  const links = linksOf(db, gathering);
  const { url, published, published_order, added } = await db
    .selectFrom('reports')
    .select(['url', 'published', 'published_order', 'added'])
    .where('seq', '=', report)
    .executeTakeFirstOrThrow();
  const day = dayNumberOf(published ?? added);
  const time = published_order || `${added.slice(0, 10)}T00:00:00.000Z`;
  const orphans = await takeOut(links, report);
  const row = { version: gathering.version, keys: packKeys(keys), day, time };
  await db
    .insertInto('story_reports')
    .values({ report, ...row, parent: null, likeness: null, root: null })
    .onConflict((conflict) => conflict.column('report').doUpdateSet(row))
    .execute();
  const { newest, standing } = await versionsOf(links, report, url);
  if (standing !== null && standing !== newest) orphans.push(...(await takeOut(links, standing)));
  if (standing !== newest) await place(links, newest);
  for (const orphan of orphans) await adopt(links, orphan);
  await refresh(links);
}

/** Of the versions of one address: the one published last, and the one that stands among the stories. */
async function versionsOf(
  { db }: Links,
  report: number,
  url: string | null,
): Promise<{ readonly newest: number; readonly standing: number | null }> {
  if (url === null) return { newest: report, standing: null };
  const versions = await db
    .selectFrom('story_reports as s')
    .innerJoin('reports as r', 'r.seq', 's.report')
    .select(['s.report', 's.root'])
    .where('r.url', '=', url)
    .orderBy('s.time', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return {
    newest: versions[0]?.report ?? report,
    standing: versions.find(({ root }) => root !== null)?.report ?? null,
  };
}

/** Gathers the reports that are not among the stories yet, or by other rules, `most` at once, and gives how many it gathered. */
export async function gatherRest(db: Kysely<Schema>, gathering: Gathering, most: number): Promise<number> {
  for (let [gathered, last] = [0, 0]; ; ) {
    const rest = await db
      .selectFrom('reports')
      .leftJoin('story_reports', 'story_reports.report', 'reports.seq')
      .select(['reports.seq', 'reports.title', 'reports.text', 'reports.paragraphs'])
      .where(sql<boolean>`story_reports.version is not ${gathering.version}`)
      .where('reports.seq', '>', last)
      .orderBy('reports.seq')
      .limit(Math.min(BATCH, most - gathered))
      .execute();
    if (rest.length === 0) return gathered;
    // Written by `add` from values of this type.
    const drawn = rest.map(({ seq, title, text, paragraphs }) => ({
      seq,
      keys: gathering.keysOf({ title, text, paragraphs: JSON.parse(paragraphs) as readonly Paragraph[] }),
    }));
    await db.transaction().execute(async (transaction) => {
      for (const { seq, keys } of drawn) await gatherOne(transaction, seq, keys, gathering);
    });
    gathered += rest.length;
    last = rest.at(-1)?.seq ?? last;
  }
}
