import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { containing, type Filter, instantOf, lastInstantOf } from './listing.ts';

type Conditions = readonly RawBuilder<SqlBool>[];

/** Of the table `reports`, for any query that has it in its from clause. */
export function reportConditions(filter: Filter): Conditions {
  const said = statementConditions(filter);
  if (said.length === 0) return publishedConditions(filter);
  // Gathered once: asked of each report anew, this took the square of their number.
  const holds = sql<SqlBool>`reports.seq in (select statements.report from statements where ${all(said)})`;
  return [...publishedConditions(filter), holds];
}

/** Where and when a report was published, whatever is said in it. Of the table `reports`. */
export function publishedConditions({ outlet, since, until }: Filter): Conditions {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (outlet !== undefined) conditions.push(sql`reports.outlet_key like ${containing(outlet)} escape '\\'`);
  if (since !== undefined) conditions.push(sql`reports.published_order >= ${instantOf(since, 'since')}`);
  if (until !== undefined) {
    conditions.push(sql`reports.published_order between '0' and ${lastInstantOf(until, 'until')}`);
  }
  return conditions;
}

/** Who said it, what act it is, and what people decided of it: one statement has to meet all. Of the table `statements`. */
export function statementConditions({ speaker, act, state, reviewed }: Filter): Conditions {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (speaker !== undefined) {
    conditions.push(
      ACTOR_ID.test(speaker)
        ? sql`statements.actor = ${speaker}`
        : sql`statements.speaker_key like ${containing(speaker)} escape '\\'`,
    );
  }
  if (act !== undefined) conditions.push(sql`statements.act = ${act}`);
  if (state !== undefined) conditions.push(sql`${stateOfStatement} = ${state}`);
  if (reviewed !== undefined) {
    const verdict =
      reviewed === 'any' || reviewed === 'none' ? sql`r.verdict is not null` : sql`r.verdict = ${reviewed}`;
    const decided = sql<SqlBool>`exists (
      select 1 from reviews as r where r.id = statements.id and r.stands = 1 and ${verdict}
    )`;
    conditions.push(reviewed === 'none' ? sql`not ${decided}` : decided);
  }
  return conditions;
}

/** The state of the first commitment that a statement voices, whose id begins with the statement's: as decided, else as the report tells. */
export const stateOfStatement = sql<string | null>`(
  select coalesce(
    (select d.state from commitment_decisions as d where d.commitment = c.id order by d.entry desc limit 1), c.state)
  from commitments as c
  where c.id >= statements.id || '.c' and c.id < statements.id || '.d'
  order by c.id limit 1)`;

/** As `Actor.id` is written; no speaker's name has such a beginning. */
export const ACTOR_ID = /^(?:person|state|org|group):\S+$/;

/** The right side of `in`, for any number of values: one text of the statement, which stays prepared. */
export const among = <T extends string | number>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select value from json_each(${JSON.stringify(values)}))`;

export function all(conditions: Conditions): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}
