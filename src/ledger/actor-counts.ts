import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Counts what a report says, and who owes it, into `actors` and `actor_months`: 1 once its statements and commitments are written, -1 before
 * they change. In two million statements, to count who says most takes seconds.
 */
export async function countActors(db: Kysely<Schema>, report: number, times: 1 | -1): Promise<void> {
  await sql`
    insert into actors (id, statements, reports, commitments, first, last)
    select actor, ${times} * count(*), ${times}, 0, substr(published, 1, 10), substr(published, 1, 10)
    from statements join reports on reports.seq = statements.report
    where report = ${report} and actor is not null group by actor
    on conflict do update set statements = statements + excluded.statements, reports = reports + excluded.reports,
      first = min(coalesce(first, excluded.first), coalesce(excluded.first, first)),
      last = max(coalesce(last, excluded.last), coalesce(excluded.last, last))`.execute(db);
  await sql`
    insert into actors (id, statements, reports, commitments)
    select debtor, 0, 0, ${times} * count(*) from commitments where report = ${report} and debtor is not null group by debtor
    on conflict do update set commitments = commitments + excluded.commitments`.execute(db);
  await sql`
    insert into actor_months (actor, month, act, statements)
    select actor, coalesce(substr(published, 1, 7), ''), coalesce(act, ''), ${times} * count(*)
    from statements join reports on reports.seq = statements.report
    where report = ${report} and actor is not null group by actor, act
    on conflict do update set statements = statements + excluded.statements`.execute(db);
  if (times === 1) return;
  const named = sql`(
    select actor from statements where report = ${report} union select debtor from commitments where report = ${report}
  )`;
  // The first and the last day of others may have been this report's.
  await sql`
    update actors set (first, last) = (
      select min(substr(r.published, 1, 10)), max(substr(r.published, 1, 10))
      from (select distinct report from statements where actor = actors.id and report <> ${report}) as s
      join reports as r indexed by reports_told on r.seq = s.report
    ) where id in ${named} and (select substr(published, 1, 10) from reports where seq = ${report}) in (first, last)`.execute(
    db,
  );
  await sql`delete from actor_months where statements = 0 and actor in ${named}`.execute(db);
  await sql`delete from actors where statements = 0 and commitments = 0 and id in ${named}`.execute(db);
}

/** Actors whose counts are not those of what the ledger holds. */
export async function miscounted(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with counted as (select id, statements, reports, commitments, first, last from actors),
      held as (${heldActors}),
      months as (select actor, month, act, statements from actor_months),
      spoken as (${spokenMonths})
    select id from (select * from counted except select * from held)
    union select id from (select * from held except select * from counted)
    union select actor from (select * from months except select * from spoken)
    union select actor from (select * from spoken except select * from months)`.execute(db);
  return rows.map(({ id }) => id);
}

const heldActors = sql`
  select coalesce(said.id, owed.id) as id, coalesce(statements, 0) as statements, coalesce(reports, 0) as reports,
    coalesce(commitments, 0) as commitments, first, last
  from (
    select actor as id, count(*) as statements, count(distinct report) as reports,
      min(substr(published, 1, 10)) as first, max(substr(published, 1, 10)) as last
    from statements join reports on reports.seq = statements.report where actor is not null group by actor
  ) as said full join (
    select debtor as id, count(*) as commitments from commitments where debtor is not null group by debtor
  ) as owed on owed.id = said.id`;

const spokenMonths = sql`
  select actor, coalesce(substr(published, 1, 7), '') as month, coalesce(act, '') as act, count(*) as statements
  from statements join reports on reports.seq = statements.report where actor is not null group by 1, 2, 3`;
