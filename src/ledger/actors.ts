import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ActorKind } from '../model/actor.ts';
import { OnRecordError } from '../model/error.ts';
import type { ActType } from '../model/statement.ts';
import { ACTOR_ID, all } from './conditions.ts';
import { containing, decodeCursor, encodeCursor, limitOf, type Page } from './listing.ts';
import type { Schema } from './schema.ts';

/** Somebody who says or owes something, in whatever reports, under one id. */
export interface ActorSummary {
  /** As `Actor.id`. */
  readonly id: string;
  /** As a report gives it; the id where none gives a name. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly statements: number;
  /** Reports in which he speaks. */
  readonly reports: number;
  readonly commitments: number;
}

/** Narrows a listing of actors. */
export interface ActorFilter {
  /** A part of the name or of the words, in any case; or a whole id. */
  readonly name?: string | undefined;
  readonly kind?: ActorKind | undefined;
  /** Of what those come first who have most; `statements` when absent. */
  readonly most?: 'statements' | 'commitments' | undefined;
}

export interface ActorPage {
  readonly actors: readonly ActorSummary[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** Who an actor is, in the words of reports. */
export interface Described {
  readonly name: string | null;
  readonly role: string | null;
  /** Name of the state or organisation that he speaks for; null where the reports name none. */
  readonly of: string | null;
  readonly statements: number;
  readonly reports: number;
  /** Days of publication of the first and the last report that describes him so, ISO 8601; null where none of them has one. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What an actor said in one month. */
export interface SpokenMonth {
  /** `2031-05`, of publication; null of reports without a time of publication. */
  readonly month: string | null;
  readonly statements: number;
  /** Most first; `act` is null where none was decided. */
  readonly acts: readonly { readonly act: ActType | null; readonly statements: number }[];
}

export interface ActorDetail {
  readonly actor: ActorSummary;
  /** Days of publication of the first and the last report in which he speaks; null where he speaks in none that has one. */
  readonly first: string | null;
  readonly last: string | null;
  /** The first of them first. Drawn from the reports that the ledger took in last, by what each first says of him. */
  readonly described: readonly Described[];
  /** False where only some reports were asked for `described`. */
  readonly complete: boolean;
  /** The earliest first, those without a time of publication last. */
  readonly months: readonly SpokenMonth[];
}

/** Reports that are asked how they describe an actor: reading more takes longer than a page may. */
const MOST_ASKED = 60;

const PREFIX: Readonly<Record<ActorKind, string>> = {
  ...{ person: 'person:', state: 'state:', organisation: 'org:', group: 'group:' },
};

const kindOf = (id: string): ActorKind => {
  if (id.startsWith('state:')) return 'state';
  if (id.startsWith('person:')) return 'person';
  return id.startsWith('org:') ? 'organisation' : 'group';
};

/** Those who speak or owe most first. */
export async function listActors(db: Kysely<Schema>, filter: ActorFilter, page: Page): Promise<ActorPage> {
  const limit = limitOf(page);
  const { most = 'statements' } = filter;
  const conditions = actorConditions(filter);
  const found = sql`actors where ${all(conditions)}`;
  const after: RawBuilder<SqlBool>[] = [];
  if (page.cursor) {
    const { order, rest } = decodeCursor(page.cursor, 1);
    after.push(sql`(-${sql.ref(most)}, id) > (${-rest[0]!}, ${order})`);
  }
  const { rows } = await sql<CountedActor>`
    select id, statements, reports, commitments, ${nameOf} as name from ${found} and ${all(after)}
    order by ${sql.ref(most)} desc, id limit ${limit + 1}`.execute(db);
  const counted = await sql<{ total: number }>`select count(*) as total from ${found}`.execute(db);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    actors: rows.slice(0, limit).map(summaryOf),
    total: counted.rows[0]?.total ?? 0,
    next: last ? encodeCursor([last.id, last[most]]) : null,
  };
}

/** By a whole id, or by a name that one actor alone has. Throws `no-such-entry` or `ambiguous-entry`. */
export async function readActor(db: Kysely<Schema>, idOrName: string): Promise<ActorDetail> {
  const actor = await oneActor(db, idOrName);
  return {
    ...{ actor, ...(await daysOf(db, actor.id)) },
    described: await describedIn(db, actor.id),
    complete: actor.reports <= MOST_ASKED,
    months: await monthsOf(db, actor.id),
  };
}

interface CountedActor extends Omit<ActorSummary, 'kind' | 'name'> {
  readonly name: string | null;
}

const summaryOf = ({ id, name, ...counts }: CountedActor): ActorSummary => ({
  ...{ id, name: name ?? id, kind: kindOf(id), ...counts },
});

const nameOf = sql`coalesce(
  (select s.body ->> '$.speaker.name' from statements as s where s.actor = actors.id limit 1),
  (select c.body ->> '$.debtor.name' from commitments as c where c.debtor = actors.id limit 1)
)`;

/** What the reports call him first, and by what name he goes. */
const keyOf = sql`coalesce(
  (select s.speaker_key from statements as s where s.actor = actors.id limit 1),
  (select c.debtor_key from commitments as c where c.debtor = actors.id limit 1)
)`;

function actorConditions({ name, kind }: ActorFilter): readonly RawBuilder<SqlBool>[] {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (kind !== undefined) conditions.push(sql`id like ${`${PREFIX[kind]}%`}`);
  if (name !== undefined)
    conditions.push(ACTOR_ID.test(name) ? sql`id = ${name}` : sql`${keyOf} like ${containing(name)} escape '\\'`);
  return conditions;
}

async function oneActor(db: Kysely<Schema>, idOrName: string): Promise<ActorSummary> {
  const { actors, total } = await listActors(db, { name: idOrName }, { limit: 5 });
  const [actor] = actors;
  if (!actor) throw new OnRecordError('no-such-entry', idOrName, `Nobody called ${idOrName} says or owes anything`);
  if (total === 1) return actor;
  const some = actors.map(({ id }) => id).join(', ');
  const message = `${total} actors are called ${idOrName}, ${some}${total > actors.length ? ' …' : ''}; ask by one id`;
  throw new OnRecordError('ambiguous-entry', idOrName, message);
}

async function daysOf(db: Kysely<Schema>, actor: string): Promise<Pick<ActorDetail, 'first' | 'last'>> {
  return await db.selectFrom('actors').select(['first', 'last']).where('id', '=', actor).executeTakeFirstOrThrow();
}

async function monthsOf(db: Kysely<Schema>, actor: string): Promise<readonly SpokenMonth[]> {
  const rows = await db
    .selectFrom('actor_months')
    .select(['month', 'act', 'statements'])
    .where('actor', '=', actor)
    .orderBy(sql`month = ''`)
    .orderBy('month')
    .orderBy('statements', 'desc')
    .orderBy('act')
    .execute();
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, acts]) => ({
    month: month === '' ? null : month,
    statements: acts.reduce((sum, { statements }) => sum + statements, 0),
    // Written by `countActors` from values of this type.
    acts: acts.map(({ act, statements }) => ({ act: act === '' ? null : (act as ActType), statements })),
  }));
}

/** As the first statement of each report has him. Days come from an index of them alone: the texts of reports lie between them. */
async function describedIn(db: Kysely<Schema>, actor: string): Promise<readonly Described[]> {
  const { rows } = await sql<Described>`
    select s.body ->> '$.speaker.name' as name, s.body ->> '$.speaker.role' as role, s.body ->> '$.speaker.of' as "of",
      sum(latest.statements) as statements, count(*) as reports,
      min(substr(r.published, 1, 10)) as first, max(substr(r.published, 1, 10)) as last
    from (
      select report, min(seq) as seq, count(*) as statements
      from statements where actor = ${actor} group by report order by report desc limit ${MOST_ASKED}
    ) as latest
    join statements as s on s.seq = latest.seq join reports as r indexed by reports_told on r.seq = latest.report
    group by 1, 2, 3 order by first is null, first, statements desc, role, "of"`.execute(db);
  return rows;
}
