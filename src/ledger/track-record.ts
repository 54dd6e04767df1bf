import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { CommitmentState } from '../model/commitment.ts';
import type { UnclearReason } from '../model/life.ts';
import { type CommitmentFilter, isRepeated, owedConditions, standing } from './commitments.ts';
import { all, publishedConditions } from './conditions.ts';
import { dayOf } from './listing.ts';
import type { Schema } from './schema.ts';

/** How many commitments became what. */
export interface Tally {
  /** Each with its number, none of them 0. */
  readonly counts: readonly TallyCount[];
  /** Commitments that only voice another again: counted with it. */
  readonly repeated: number;
  /** Whose they are: name and id as the reports have them, with the number of each, most first. */
  readonly debtors: readonly { readonly id: string | null; readonly name: string; readonly commitments: number }[];
}

export interface TallyCount {
  readonly state: CommitmentState;
  /** Of a decision that says `unclear`; null otherwise. */
  readonly reason: UnclearReason | null;
  /** Whether a person or a rule decided the state, or the report alone tells it. */
  readonly decided: boolean;
  /** Of its last day: `over` before the day asked for, `ahead` on it or later, `none` where it has none. */
  readonly due: 'over' | 'ahead' | 'none';
  /** Whether they are still open, a report tells that they were kept, broken or taken back, and nobody has decided. */
  readonly waiting: boolean;
  readonly commitments: number;
}

/** Counts the commitments that a filter keeps, as they stand; `asOf` is an ISO 8601 date. Those that only repeat another are left out. */
export async function tallyOf(db: Kysely<Schema>, filter: CommitmentFilter, asOf: string): Promise<Tally> {
  const day = dayOf(asOf, 'as of');
  const published = publishedConditions(filter);
  const rows = db
    .selectFrom('commitments')
    .$if(published.length > 0, (each) => each.innerJoin('reports', 'reports.seq', 'commitments.report'))
    .leftJoin('commitment_decisions as decided', (on) => on.on(standing))
    .where(all([...published, ...owedConditions(filter)]));
  const groups = await rows
    .select([
      // Written by `add` and `decideCommitment` from values of these types.
      sql<CommitmentState>`coalesce(decided.state, commitments.state)`.as('state'),
      sql<UnclearReason | null>`decided.reason`.as('reason'),
      sql<number>`decided.state is not null`.as('decided'),
      sql<TallyCount['due']>`case when commitments.due_last is null then 'none'
        when commitments.due_last < ${day} then 'over' else 'ahead' end`.as('due'),
      sql<number>`${isRepeated}`.as('repeated'),
      sql<number>`${isWaiting}`.as('waiting'),
      (e) => e.fn.countAll<number>().as('commitments'),
    ])
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`, sql`5`, sql`6`])
    .execute();
  const counts = groups.map(({ decided, repeated, waiting, ...group }) => ({
    ...group,
    ...{ decided: decided === 1, repeated: repeated === 1, waiting: waiting === 1 },
  }));
  return {
    counts: counts.filter(({ repeated }) => !repeated),
    repeated: counts.reduce((sum, { repeated, commitments }) => sum + (repeated ? commitments : 0), 0),
    debtors: await debtorsOf(
      db,
      rows
        .where(sql<SqlBool>`not ${isRepeated}`)
        .select((e) => [e.fn.min('commitments.seq').as('seq'), e.fn.countAll<number>().as('commitments')])
        .groupBy(['commitments.debtor', 'commitments.debtor_key']),
    ),
  };
}

/** `alike`: one commitment of each way of naming, and how many it stands for. To read the bodies of thousands takes longer than all else. */
async function debtorsOf(
  db: Kysely<Schema>,
  alike: Expression<{ readonly seq: number; readonly commitments: number }>,
): Promise<Tally['debtors']> {
  const { rows } = await sql<Tally['debtors'][number]>`
    select c.debtor as id, coalesce(c.body ->> '$.debtor.name', c.body ->> '$.debtor.text') as name,
      sum(alike.commitments) as commitments
    from ${alike} as alike join commitments as c on c.seq = alike.seq
    group by 1, 2 order by commitments desc, name limit ${MOST_DEBTORS}`.execute(db);
  return rows;
}

const MOST_DEBTORS = 20;

const isWaiting = sql<SqlBool>`decided.state is null and commitments.state in ('conditional', 'active') and exists (
  select 1 from evidence as e where e.commitment = commitments.id and e.kind in ('fulfilment', 'breach', 'withdrawal')
    and coalesce((select v.verdict from evidence_verdicts as v where v.evidence = e.id order by v.entry desc limit 1), '')
      <> 'dismissed'
)`;
