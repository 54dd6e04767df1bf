import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CommitmentDecision, Evidence, EvidenceVerdict } from '../model/life.ts';
import type { ReportId } from '../model/report.ts';
import { decisionOf } from './commitments.ts';
import type { Schema } from './schema.ts';

/** All that is kept of what became of commitments. */
export interface Lives {
  /** The oldest first: of each commitment the last stands. */
  readonly decisions: readonly CommitmentDecision[];
  /** By id. */
  readonly evidence: readonly Evidence[];
  /** On this evidence, the oldest first: of each the last stands. */
  readonly verdicts: readonly EvidenceVerdict[];
}

/** Of the commitments that these reports voice, or voiced as another version read them. */
export async function livesOf(db: Kysely<Schema>, reports: readonly ReportId[]): Promise<Lives> {
  const found = await db
    .selectFrom('evidence')
    .select(['body', 'commitment', 'voiced', 'id'])
    .where(voicedBy('evidence', reports))
    .orderBy('id')
    .execute();
  const verdicts = await db
    .selectFrom('evidence_verdicts')
    .selectAll()
    .where('evidence', 'in', sql<string>`(select value from json_each(${JSON.stringify(found.map(({ id }) => id))}))`)
    .orderBy('entry')
    .execute();
  return {
    decisions: await decisionsIn(db, reports),
    // Written by `weigh` from values of this type; the columns have the ids that the commitments have now.
    evidence: found.map(({ body, commitment, voiced }) => ({ ...(JSON.parse(body) as Evidence), commitment, voiced })),
    verdicts: verdicts.map(({ entry: _, ...verdict }) => verdict),
  };
}

/** Decisions on the commitments that these reports voice, the oldest first. */
export async function decisionsIn(
  db: Kysely<Schema>,
  reports: readonly ReportId[],
): Promise<readonly CommitmentDecision[]> {
  const rows = await db
    .selectFrom('commitment_decisions')
    .selectAll()
    .where(voicedBy('commitment_decisions', reports))
    .orderBy('entry')
    .execute();
  return rows.map(decisionOf).filter((decision) => decision !== null);
}

/** Rows of a table whose commitment's id begins with the digits of one of these reports: found by the index, report by report. */
function voicedBy(table: 'evidence' | 'commitment_decisions', reports: readonly ReportId[]): RawBuilder<SqlBool> {
  const digits = JSON.stringify(reports.map((id) => id.slice('sha256:'.length).slice(0, DIGITS)));
  return sql`${sql.table(table)}.rowid in (
    select t.rowid from json_each(${digits}) as j cross join ${sql.table(table)} as t
    where t.commitment >= j.value || '.' and t.commitment < j.value || '/'
  )`;
}

const DIGITS = 16;
