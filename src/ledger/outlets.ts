import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** An outlet as the reports name it: two spellings are two outlets. */
export interface Outlet {
  /** Null for reports that name none. */
  readonly name: string | null;
  readonly reports: number;
  readonly statements: number;
  /** ISO 8601 days of the first and the last report; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
  /** The hosts of the addresses of its reports, the most frequent first. */
  readonly hosts: readonly string[];
  /** How many of its reports are a later text at an address that had another before. */
  readonly edited: number;
}

/** Most reports first. */
export async function listOutlets(db: Kysely<Schema>): Promise<readonly Outlet[]> {
  const { rows } = await sql<Row>`
    select outlet, host, count(*) as reports, sum(edited) as edited, sum(said) as statements,
      nullif(min(nullif(published, '')), '') as first, nullif(max(published), '') as last
    from (
      select reports.outlet, substr(reports.published_order, 1, 10) as published,
        substr(substr(reports.url, instr(reports.url, '://') + 3), 1,
          instr(substr(reports.url, instr(reports.url, '://') + 3) || '/', '/') - 1) as host,
        (select derivations.statements from derivations where derivations.seq = reports.derivation) as said,
        reports.url is not null and exists (
          select 1 from reports as earlier where earlier.url = reports.url and earlier.seq < reports.seq) as edited
      from reports)
    group by outlet, host
    order by reports desc, outlet, host`.execute(db);
  const outlets = new Map<string | null, Outlet>();
  for (const { outlet, host, reports, edited, statements, first, last } of rows) {
    const before = outlets.get(outlet);
    outlets.set(outlet, {
      name: outlet,
      reports: (before?.reports ?? 0) + reports,
      statements: (before?.statements ?? 0) + (statements ?? 0),
      first: least([before?.first, first]),
      last: least([before?.last, last], -1),
      hosts: [...(before?.hosts ?? []), ...(host ? [host] : [])],
      edited: (before?.edited ?? 0) + edited,
    });
  }
  return [...outlets.values()].sort((a, b) => b.reports - a.reports);
}

interface Row {
  readonly outlet: string | null;
  readonly host: string | null;
  readonly reports: number;
  readonly edited: number;
  readonly statements: number | null;
  readonly first: string | null;
  readonly last: string | null;
}

/** The first day, or with -1 the last; null where there is none. */
function least(days: readonly (string | null | undefined)[], sign: 1 | -1 = 1): string | null {
  const known = days.filter((day) => typeof day === 'string').sort();
  return known.at(sign === 1 ? 0 : -1) ?? null;
}
