import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { OnRecordError } from '../model/error.ts';
import { all, reportConditions } from './conditions.ts';
import {
  dateOf,
  dayNumberOf,
  decodeCursor,
  encodeCursor,
  type Filter,
  instantOf,
  limitOf,
  type Page,
  type ReportSummary,
} from './listing.ts';
import { reportId, summaries, summaryOf } from './reports.ts';
import type { Schema } from './schema.ts';

/** Narrows a listing of stories to those that were told of in a stretch of days, and have one report at least that meets the rest. */
export interface StoryFilter extends Filter {
  /** Reports that it has, at least. */
  readonly least?: number | undefined;
  /** The whole id of somebody who speaks or owes in one of its reports at least. */
  readonly actor?: string | undefined;
}

/** A story as listings show it. Of the versions of one address it counts the last. */
export interface StorySummary {
  /** `story:` and the first twelve digits of its earliest report's id, all of them where another report has the same twelve. */
  readonly id: string;
  /** Of the report that most others go on from; null when no report has one. */
  readonly title: string | null;
  /** Days of its first and of its last report, ISO 8601; reports without a date count on the day they were added. */
  readonly first: string;
  readonly last: string;
  readonly reports: number;
  readonly outlets: number;
}

export interface StoryPage {
  readonly stories: readonly StorySummary[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** A report in its story. */
export interface StoryReport extends ReportSummary {
  /** The earlier report that it is most like, and how like, 0 to 1: why it is in the story. Null for the one that begins it. */
  readonly follows: { readonly id: string; readonly likeness: number } | null;
}

export interface StoryDay {
  /** ISO 8601. */
  readonly day: string;
  /** In order of publication. */
  readonly reports: readonly StoryReport[];
}

/** A person, state or organisation that speaks in a story. */
export interface StorySpeaker {
  readonly id: string;
  readonly name: string;
  readonly reports: number;
  readonly statements: number;
}

export interface StoryDetail {
  readonly story: StorySummary;
  /** From its first day on. */
  readonly timeline: readonly StoryDay[];
  /** Those who speak in most of its reports first. */
  readonly speakers: readonly StorySpeaker[];
}

/** Speakers whom a story names. */
const SPEAKERS = 12;
const DIGITS = 12;

/** Newest activity first. */
export async function listStories(db: Kysely<Schema>, filter: StoryFilter, page: Page): Promise<StoryPage> {
  const limit = limitOf(page);
  const conditions = storyConditions(filter);
  let query = db.selectFrom('stories').selectAll().where(all(conditions));
  if (page.cursor) {
    const { order, rest } = decodeCursor(page.cursor, 1);
    query = query.where(sql<SqlBool>`(stories.active, stories.root) < (${order}, ${rest[0]})`);
  }
  const rows = await query
    .orderBy('stories.active', 'desc')
    .orderBy('stories.root', 'desc')
    .limit(limit + 1)
    .execute();
  const { total } = await db
    .selectFrom('stories')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where(all(conditions))
    .executeTakeFirstOrThrow();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const stories: StorySummary[] = [];
  for (const row of rows.slice(0, limit)) stories.push(await storySummary(db, row));
  return { stories, total, next: last ? encodeCursor([last.active, last.root]) : null };
}

/** `idOrPrefix`: the id of a story or of one of its reports, or its first digits. Throws `no-such-entry` or `ambiguous-entry`. */
export async function readStory(db: Kysely<Schema>, idOrPrefix: string): Promise<StoryDetail> {
  const id = await reportId(db, idOrPrefix.toLowerCase().replace(/^story:/, ''));
  // A report whose place a later version took is in that one's story.
  const row = await db
    .selectFrom('reports as wanted')
    .innerJoin('reports', (join) =>
      join.on((e) => e.or([e('reports.id', '=', id), e('reports.url', '=', e.ref('wanted.url'))])),
    )
    .innerJoin('story_reports', 'story_reports.report', 'reports.seq')
    .innerJoin('stories', 'stories.root', 'story_reports.root')
    .selectAll('stories')
    .where('wanted.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new OnRecordError('no-such-entry', idOrPrefix, `The ledger has no story ${idOrPrefix}`);
  const members = await summaries(db)
    .innerJoin('story_reports as s', 's.report', 'reports.seq')
    .leftJoin('reports as parent', 'parent.seq', 's.parent')
    .select(['s.day', 's.likeness', 'parent.id as parent'])
    .where('s.root', '=', row.root)
    .orderBy('s.time')
    .orderBy('reports.id')
    .execute();
  const days = Map.groupBy(members, ({ day }) => day);
  return {
    story: await storySummary(db, row),
    timeline: [...days].map(([day, reports]) => ({
      day: dateOf(day),
      reports: reports.map((member) => ({
        ...summaryOf(member),
        follows:
          member.parent === null || member.likeness === null ? null : { id: member.parent, likeness: member.likeness },
      })),
    })),
    speakers: await speakersOf(db, row.root),
  };
}

interface StoryRow {
  readonly root: number;
  readonly first: number;
  readonly last: number;
  readonly reports: number;
}

async function storySummary(db: Kysely<Schema>, { root, first, last, reports }: StoryRow): Promise<StorySummary> {
  const { id, title } = await db
    .selectFrom('reports')
    .select(['id', 'title'])
    .where('seq', '=', root)
    .executeTakeFirstOrThrow();
  const digits = id.slice(0, 'sha256:'.length + DIGITS);
  const { alike, outlets } = await db
    .selectNoFrom((e) => [
      e
        .selectFrom('reports')
        .select(e.fn.countAll<number>().as('n'))
        .where('id', '>=', digits)
        .where('id', '<', `${digits}g`)
        .as('alike'),
      e
        .selectFrom('story_reports as s')
        .innerJoin('reports', 'reports.seq', 's.report')
        .select(sql<number>`count(distinct nullif(reports.outlet_key, ''))`.as('n'))
        .where('s.root', '=', root)
        .as('outlets'),
    ])
    .executeTakeFirstOrThrow();
  const central = await db
    .selectFrom('story_reports as s')
    .innerJoin('story_reports as parent', 'parent.report', 's.parent')
    .innerJoin('reports', 'reports.seq', 's.parent')
    .select('reports.title')
    .where('s.root', '=', root)
    .where('reports.title', 'is not', null)
    .groupBy('s.parent')
    .orderBy((e) => e.fn.countAll(), 'desc')
    .orderBy('parent.time')
    .orderBy('reports.id')
    .limit(1)
    .executeTakeFirst();
  return {
    id: `story:${(alike ?? 0) > 1 ? id.slice('sha256:'.length) : digits.slice('sha256:'.length)}`,
    title: central?.title ?? title,
    ...{ first: dateOf(first), last: dateOf(last), reports, outlets: outlets ?? 0 },
  };
}

async function speakersOf(db: Kysely<Schema>, root: number): Promise<readonly StorySpeaker[]> {
  return await db
    .selectFrom('story_reports as s')
    .innerJoin('statements', 'statements.report', 's.report')
    .select((e) => [
      e.ref('statements.actor').$notNull().as('id'),
      sql<string>`coalesce(min(json_extract(statements.body, '$.speaker.name')), statements.actor)`.as('name'),
      sql<number>`count(distinct s.report)`.as('reports'),
      e.fn.countAll<number>().as('statements'),
    ])
    .where('s.root', '=', root)
    .where('statements.actor', 'is not', null)
    .where('statements.actor', 'not like', 'group:%')
    .groupBy('statements.actor')
    .orderBy('reports', 'desc')
    .orderBy('statements', 'desc')
    .orderBy('statements.actor')
    .limit(SPEAKERS)
    .execute();
}

/** Of the table `stories`. */
function storyConditions({ least, actor, since, until, ...rest }: StoryFilter): readonly RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (least !== undefined) conditions.push(sql`stories.reports >= ${least}`);
  if (since !== undefined) conditions.push(sql`stories.last >= ${dayIn(since, 'since')}`);
  if (until !== undefined) conditions.push(sql`stories.first <= ${dayIn(until, 'until')}`);
  if (actor !== undefined) {
    conditions.push(sql`stories.root in (
      select s.root from story_reports as s where s.report in (
        select report from statements where actor = ${actor} union select report from commitments where debtor = ${actor}
      )
    )`);
  }
  const met = reportConditions(rest);
  if (met.length > 0) {
    conditions.push(sql`exists (
      select 1 from story_reports as s join reports on reports.seq = s.report where s.root = stories.root and ${all(met)}
    )`);
  }
  return conditions;
}

function dayIn(value: string, option: string): number {
  // Refuses what is no date.
  instantOf(value, option);
  return dayNumberOf(value);
}
