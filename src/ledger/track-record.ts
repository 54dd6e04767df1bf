import { type Kysely, type SqlBool, sql } from 'kysely';
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
  const groups = await db
    .selectFrom('commitments')
    .$if(published.length > 0, (each) => each.innerJoin('reports', 'reports.seq', 'commitments.report'))
    .leftJoin('commitment_decisions as decided', (on) => on.on(standing))
    .where(all([...published, ...owedConditions(filter)]))
    .select([
      // Written by `add` and `decideCommitment` from values of these types.
      sql<CommitmentState>`coalesce(decided.state, commitments.state)`.as('state'),
      sql<UnclearReason | null>`decided.reason`.as('reason'),
      sql<number>`decided.state is not null`.as('decided'),
      sql<TallyCount['due']>`case when commitments.due_last is null then 'none'
        when commitments.due_last < ${day} then 'over' else 'ahead' end`.as('due'),
      sql<number>`${isRepeated}`.as('repeated'),
      sql<number>`${isWaiting}`.as('waiting'),
      ...(['commitments.debtor', 'commitments.debtor_key'] as const),
      (e) => e.fn.min('commitments.seq').as('seq'),
      (e) => e.fn.countAll<number>().as('commitments'),
    ])
    .groupBy([sql`1`, sql`2`, sql`3`, sql`4`, sql`5`, sql`6`, sql`7`, sql`8`])
    .execute();
  const first = groups.filter(({ repeated }) => repeated === 0);
  const repeats = groups.filter(({ repeated }) => repeated === 1);
  return {
    counts: countsOf(first),
    repeated: repeats.reduce((sum, { commitments }) => sum + commitments, 0),
    debtors: await debtorsOf(db, first),
  };
}

/** Of some ways of naming who owes, how many of each state. */
function countsOf(
  groups: readonly (Omit<TallyCount, 'decided' | 'waiting'> & { readonly decided: number; readonly waiting: number })[],
): readonly TallyCount[] {
  const alike = Map.groupBy(groups, ({ state, reason, decided, due, waiting }) =>
    [state, reason, decided, due, waiting].join(' '),
  );
  return [...alike.values()].map((each) => {
    const { state, reason, decided, due, waiting } = each[0]!;
    const commitments = each.reduce((sum, { commitments }) => sum + commitments, 0);
    return { state, reason, decided: decided === 1, due, waiting: waiting === 1, commitments };
  });
}

/** `groups`: one commitment of each way of naming, and how many it stands for. To read the bodies of thousands takes longer than all else. */
async function debtorsOf(
  db: Kysely<Schema>,
  groups: readonly {
    readonly seq: number;
    readonly debtor: string | null;
    readonly debtor_key: string;
    readonly commitments: number;
  }[],
): Promise<Tally['debtors']> {
  const ways = [...Map.groupBy(groups, ({ debtor, debtor_key }) => `${debtor}\n${debtor_key}`).values()].map((way) => ({
    seq: way[0]!.seq,
    commitments: way.reduce((sum, { commitments }) => sum + commitments, 0),
  }));
  const { rows } = await sql<Tally['debtors'][number]>`
    select c.debtor as id, coalesce(c.body ->> '$.debtor.name', c.body ->> '$.debtor.text') as name,
      sum(way.value ->> 'commitments') as commitments
    from json_each(${JSON.stringify(ways)}) as way join commitments as c on c.seq = way.value ->> 'seq'
    group by 1, 2 order by commitments desc, name limit ${MOST_DEBTORS}`.execute(db);
  return rows;
}

const MOST_DEBTORS = 20;

const isWaiting = sql<SqlBool>`decided.state is null and commitments.state in ('conditional', 'active') and exists (
  select 1 from evidence as e where e.commitment = commitments.id and e.kind in ('fulfilment', 'breach', 'withdrawal')
    and coalesce((select v.verdict from evidence_verdicts as v where v.evidence = e.id order by v.entry desc limit 1), '')
      <> 'dismissed'
)`;
