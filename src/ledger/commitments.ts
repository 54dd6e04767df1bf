import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Commitment, CommitmentState } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import type { CommitmentDecision } from '../model/life.ts';
import type { ReviewMark } from '../model/review.ts';
import type { Force, ReportReference } from '../model/statement.ts';
import { rowsBySeq } from './by-seq.ts';
import { ACTOR_ID, all, publishedConditions } from './conditions.ts';
import { counted } from './counted.ts';
import {
  containing,
  dayOf,
  decodeCursor,
  encodeCursor,
  type Filter,
  isReportId,
  limitOf,
  type Page,
} from './listing.ts';
import { REVIEW_COLUMNS, reviewOf } from './review/mark.ts';
import { findTarget } from './review/target.ts';
import type { ReportTable, Schema } from './schema.ts';

/**
 * A commitment with the report that voices it and what was decided of it: what every listing, page and export tells. What one report alone
 * derives, before anything is decided, is a `Commitment`.
 */
export interface CommitmentEntry {
  /** As the report gives it: its `state` is what the report alone tells. */
  readonly commitment: Commitment;
  readonly report: ReportReference;
  /** As decided; where nothing was, as the report tells. */
  readonly state: CommitmentState;
  /** The decision that stands; null where there is none. */
  readonly decision: CommitmentDecision | null;
  /** Whether it was read rightly; null where nobody has looked at it. */
  readonly review: ReviewMark | null;
}

/** The same where it is not told whether somebody looked at it. */
export type DecidedCommitment = Omit<CommitmentEntry, 'review'>;

/** Narrows a listing of commitments. */
export interface CommitmentFilter extends Pick<Filter, 'outlet' | 'since' | 'until'> {
  /** A part of the name or of the words, in any case; or an actor's whole id: `state:TIR`. */
  readonly debtor?: string | undefined;
  readonly creditor?: string | undefined;
  readonly force?: Force | undefined;
  /** As decided; where nothing was, as the report tells. */
  readonly state?: CommitmentState | undefined;
  /** ISO 8601 date: whose last day is this one or later. Commitments without a time are left out. */
  readonly dueAfter?: string | undefined;
  /** ISO 8601 date: whose last day is this one or before. */
  readonly dueBefore?: string | undefined;
  /** ISO 8601 date: still open on it, and their last day over. */
  readonly overdueOn?: string | undefined;
  /** Words that what is owed, or its condition, has in it, in any case. */
  readonly about?: string | undefined;
  /** Still owed: `conditional` or `active`. */
  readonly open?: boolean | undefined;
  /** Whether a time is given that has a last day. */
  readonly timed?: boolean | undefined;
  /** `first`: without those that only voice another one again. */
  readonly voiced?: 'first' | undefined;
  /** The id of one that voices them again. */
  readonly repeatedBy?: string | undefined;
  /** Of this report; its id, or the first 16 or more of its digits. */
  readonly report?: string | undefined;
}

/** A part of a listing, and its order. */
export interface CommitmentPaging extends Page {
  /** `due`: what is due first comes first, and what has no last day is left out; of the newest report first when absent. */
  readonly order?: 'due' | undefined;
}

export interface CommitmentPage {
  readonly commitments: readonly CommitmentEntry[];
  /** How many the filter matches on all pages. */
  readonly total: number;
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

/** What a report voices, with the last of some decisions on each. */
export function decidedEntries(
  commitments: readonly Commitment[],
  { id, path, title, outlet, published, place }: ReportReference,
  decisions: readonly CommitmentDecision[],
): readonly DecidedCommitment[] {
  const last = new Map(decisions.map((decision) => [decision.commitment, decision]));
  return commitments.map((commitment) => {
    const decision = last.get(commitment.id) ?? null;
    const report = { id, path, title, outlet, published, place };
    return { commitment, report, state: decision?.state ?? commitment.state, decision };
  });
}

/** Of the newest report first, within a report in reading order; or by what is due. */
export async function listCommitments(
  db: Kysely<Schema>,
  filter: CommitmentFilter,
  page: CommitmentPaging,
): Promise<CommitmentPage> {
  const limit = limitOf(page);
  const byDue = page.order === 'due';
  const wanted = byDue ? { ...filter, timed: true } : filter;
  let query = wantedRows(db, wanted);
  if (page.cursor) {
    const { order, rest } = decodeCursor(page.cursor, 2);
    query = query.where(
      byDue
        ? sql<SqlBool>`(commitments.due_last, reports.seq, commitments.ordinal) > (${order}, ${rest[0]}, ${rest[1]})`
        : sql<SqlBool>`(reports.published_order, reports.seq, -commitments.ordinal) < (${order}, ${rest[0]}, ${-rest[1]!})`,
    );
  }
  const direction = byDue ? 'asc' : 'desc';
  const found = await query
    .orderBy(byDue ? 'commitments.due_last' : 'reports.published_order', direction)
    .orderBy('reports.seq', direction)
    .orderBy('commitments.ordinal')
    .limit(limit + 1)
    .execute();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    commitments: await entriesInOrder(
      db,
      found.slice(0, limit).map(({ seq }) => seq),
    ),
    total: await countCommitments(db, wanted),
    next: last
      ? encodeCursor([(byDue ? last.due_last : null) ?? last.published_order, last.reportSeq, last.ordinal])
      : null,
  };
}

/** What orders them, and no more: somebody may have made thousands, and a page shows some. */
function wantedRows(db: Kysely<Schema>, filter: CommitmentFilter) {
  return db
    .selectFrom('commitments')
    .innerJoin(toldFor(filter), (on) => on.onRef('reports.seq', '=', 'commitments.report'))
    .$if(asksDecided(filter), (each) => each.leftJoin('commitment_decisions as decided', (on) => on.on(standing)))
    .where(all([...publishedConditions(filter), ...owedConditions(filter)]))
    .select(['commitments.seq', 'commitments.ordinal', 'commitments.due_last'])
    .select(['reports.seq as reportSeq', 'reports.published_order']);
}

/** When reports were published: of somebody's commitments from an index of that alone, as their reports lie far from each other. */
const toldFor = ({ debtor, creditor }: CommitmentFilter) => {
  const ofSomebody = ACTOR_ID.test(debtor ?? '') || ACTOR_ID.test(creditor ?? '');
  const index = ofSomebody ? sql`indexed by reports_told` : sql``;
  return sql<Told>`(select seq, published_order, outlet_key from reports ${index})`.as<'reports'>('reports');
};

type Told = Pick<ReportTable, 'seq' | 'published_order' | 'outlet_key'>;

/** The commitments of these rows, in their order. */
async function entriesInOrder(db: Kysely<Schema>, seqs: readonly number[]): Promise<readonly CommitmentEntry[]> {
  const rows = await entryRows(db, seqs);
  const found = new Map(rows.map((row) => [row.commitmentSeq, commitmentEntryOf(row)]));
  return seqs.flatMap((seq) => found.get(seq) ?? []);
}

const entryRows = rowsBySeq((db, seqs) => commitmentEntries(db).where('commitments.seq', 'in', seqs));

/** Whether a filter asks what was decided, joined as `decided`. */
const asksDecided = ({ state, overdueOn, open }: CommitmentFilter): boolean =>
  [state, overdueOn, open].some((asked) => asked !== undefined);

/** Joins only what the filter asks of: all joined, half a million commitments take a second to count. */
async function countCommitments(db: Kysely<Schema>, filter: CommitmentFilter): Promise<number> {
  const published = publishedConditions(filter);
  return await counted(
    db,
    db
      .selectFrom('commitments')
      .$if(published.length > 0, (each) => each.innerJoin('reports', 'reports.seq', 'commitments.report'))
      .$if(asksDecided(filter), (each) => each.leftJoin('commitment_decisions as decided', (on) => on.on(standing)))
      .select((e) => e.fn.countAll<number>().as('total'))
      .where(all([...published, ...owedConditions(filter)])),
  );
}

/** Throws `no-such-entry` or `ambiguous-entry`. `idOrPrefix`: the id; the digits before its dot may be cut short: `3f29a1.1204.c1`. */
export async function readCommitment(db: Kysely<Schema>, idOrPrefix: string): Promise<CommitmentEntry> {
  const [, digits, rest] = /^([0-9a-f]{1,16})(\.\d+\.c\d+)$/.exec(idOrPrefix.toLowerCase()) ?? [];
  const rows =
    digits === undefined
      ? []
      : await commitmentEntries(db)
          .where('commitments.id', '>=', digits)
          .where('commitments.id', '<', `${digits}g`)
          .where(sql<SqlBool>`commitments.id like ${`%${rest}`}`)
          .limit(2)
          .execute();
  const row = rows[0] ?? (digits === undefined ? undefined : await decidedRow(db, idOrPrefix));
  if (!row) throw new OnRecordError('no-such-entry', idOrPrefix, `The ledger has no commitment ${idOrPrefix}`);
  if (rows.length > 1) {
    throw new OnRecordError(
      'ambiguous-entry',
      idOrPrefix,
      `Several commitments are meant by ${idOrPrefix}; give more digits`,
    );
  }
  return commitmentEntryOf(row);
}

/** Of a commitment that was decided on under this id and has another one now. Throws `no-such-entry` where it does not stand. */
async function decidedRow(db: Kysely<Schema>, idOrPrefix: string): Promise<EntryRow | undefined> {
  const { id, stands, review } = await findTarget(db, 'commitment', idOrPrefix);
  if (stands) return await commitmentEntries(db).where('commitments.id', '=', id).executeTakeFirst();
  const why = review?.verdict === 'rejected' ? `${review.by} rejected it` : 'nothing that stands voices it';
  throw new OnRecordError('no-such-entry', idOrPrefix, `The commitment ${id} does not stand: ${why}`);
}

/** Of the table `commitments`, with `decided` joined to it. */
export function owedConditions(filter: CommitmentFilter): readonly RawBuilder<SqlBool>[] {
  const { debtor, creditor, force, state, dueAfter, dueBefore, overdueOn, about } = filter;
  const { open, timed, voiced, repeatedBy, report } = filter;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (debtor !== undefined) {
    conditions.push(
      ACTOR_ID.test(debtor)
        ? sql`commitments.debtor = ${debtor}`
        : sql`commitments.debtor_key like ${containing(debtor)} escape '\\'`,
    );
  }
  if (creditor !== undefined) {
    conditions.push(
      ACTOR_ID.test(creditor)
        ? sql`commitments.creditor = ${creditor}`
        : sql`commitments.creditor_key like ${containing(creditor)} escape '\\'`,
    );
  }
  if (force !== undefined) conditions.push(sql`commitments.force = ${force}`);
  if (state !== undefined) conditions.push(sql`coalesce(decided.state, commitments.state) = ${state}`);
  if (dueAfter !== undefined) conditions.push(sql`commitments.due_last >= ${dayOf(dueAfter, 'due after')}`);
  if (dueBefore !== undefined) conditions.push(sql`commitments.due_last <= ${dayOf(dueBefore, 'due before')}`);
  if (overdueOn !== undefined) {
    conditions.push(sql`commitments.due_last < ${dayOf(overdueOn, 'overdue on')}`);
    conditions.push(isOpen);
  }
  if (open !== undefined) conditions.push(open ? isOpen : sql`not ${isOpen}`);
  if (timed !== undefined) conditions.push(sql`(commitments.due_last is not null) = ${timed ? 1 : 0}`);
  if (voiced === 'first') conditions.push(sql`not ${isRepeated}`);
  if (repeatedBy !== undefined)
    conditions.push(sql`exists (${repetitions(sql`e.commitment = commitments.id and e.voiced = ${repeatedBy}`)})`);
  if (report !== undefined) {
    const digits = report.replace(/^sha256:/, '').slice(0, ID_DIGITS);
    conditions.push(sql`commitments.id between ${`${digits}.`} and ${`${digits}/`}`);
  }
  for (const word of about?.split(/\s+/).filter((each) => each !== '') ?? [])
    conditions.push(sql`commitments.owed_key like ${containing(word)} escape '\\'`);
  return conditions;
}

const isOpen = sql<SqlBool>`coalesce(decided.state, commitments.state) in ('conditional', 'active')`;

/** Digits of a report that the ids of its commitments begin with. */
const ID_DIGITS = 16;

/** Evidence that one commitment voices another again, unless somebody dismissed it. */
const repetitions = (which: RawBuilder<SqlBool>) => sql`
  select 1 from evidence as e where ${which} and e.kind = 'repetition'
    and coalesce((select v.verdict from evidence_verdicts as v where v.evidence = e.id order by v.entry desc limit 1), '')
      <> 'dismissed'`;

/** Whether a commitment only voices another again. */
export const isRepeated = sql<SqlBool>`exists (${repetitions(sql`e.voiced = commitments.id`)})`;

/** The last decision of a commitment. */
export const standing = sql<SqlBool>`decided.entry = (
  select max(d.entry) from commitment_decisions as d where d.commitment = commitments.id
)`;

/** Every commitment with what names its report and the decision that stands. */
export function commitmentEntries(db: Kysely<Schema>) {
  return db
    .selectFrom('commitments')
    .innerJoin('reports', 'reports.seq', 'commitments.report')
    .leftJoin('commitment_decisions as decided', (on) => on.on(standing))
    .leftJoin('reviews as r', (on) => on.onRef('r.id', '=', 'commitments.id').on('r.stands', '=', 1))
    .select(['commitments.body', 'commitments.ordinal', 'commitments.seq as commitmentSeq'])
    .select(['reports.id', 'reports.path', 'reports.title', 'reports.outlet', 'reports.published', 'reports.place'])
    .select(['reports.seq as reportSeq', 'reports.published_order', 'commitments.due_last'])
    .select(['decided.commitment', 'decided.state', 'decided.reason', 'decided.by', 'decided.at'])
    .select(['decided.why', 'decided.evidence', 'decided.rule'])
    .select(REVIEW_COLUMNS);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof commitmentEntries>['execute']>>[number];

export function commitmentEntryOf(row: EntryRow): CommitmentEntry {
  const { id, path, title, outlet, published, place } = row;
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  // Written by `add` from a value of this type.
  const commitment = JSON.parse(row.body) as Commitment;
  const decision = decisionOf(row);
  return {
    commitment,
    report: { id, path, title, outlet, published, place },
    state: decision?.state ?? commitment.state,
    decision,
    review: reviewOf(row),
  };
}

type DecisionColumns = Pick<EntryRow, 'commitment' | 'state' | 'reason' | 'by' | 'at' | 'why' | 'evidence' | 'rule'>;

/** Null where the row has none. */
export function decisionOf({ commitment, state, reason, by, at, why, evidence, rule }: DecisionColumns) {
  if (commitment === null || by === null || at === null || why === null || evidence === null) return null;
  // `state`, `reason` and `evidence` are written by `decideCommitment` from values of these types.
  return {
    ...{ commitment, by, at, why, rule },
    state: state as CommitmentState,
    reason: reason as CommitmentDecision['reason'],
    evidence: JSON.parse(evidence) as readonly string[],
  };
}
