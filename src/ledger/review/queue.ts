import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import { OnRecordError } from '../../model/error.ts';
import type { CommitmentValues, ReviewVerdict, StatementValues, Subject } from '../../model/review.ts';
import type { ActType, ReportReference } from '../../model/statement.ts';
import { type CommitmentEntry, commitmentEntries, commitmentEntryOf } from '../commitments.ts';
import { ACTOR_ID, all } from '../conditions.ts';
import {
  containing,
  decodeCursor,
  encodeCursor,
  isReportId,
  limitOf,
  type Page,
  type StatementEntry,
} from '../listing.ts';
import { reportId } from '../reports.ts';
import type { Schema } from '../schema.ts';
import { statementOf } from '../statement-body.ts';
import { entries, entryOf } from '../statements.ts';
import { readStory } from '../stories.ts';
import { markOf } from './mark.ts';
import { proposalOf } from './read.ts';

/** Narrows the queue. */
export interface ReviewFilter {
  /** `waiting` when absent: what nobody has decided on, and what the machine now reads otherwise than it was decided. Else the verdict. */
  readonly state?: 'waiting' | ReviewVerdict | undefined;
  readonly kind?: Subject | undefined;
  /** Id of a report or of a story, or first digits of it. */
  readonly report?: string | undefined;
  readonly story?: string | undefined;
  /** Of statements. */
  readonly act?: ActType | undefined;
  /** Who speaks or owes: a part of the name or of the words, in any case; or the whole id. */
  readonly actor?: string | undefined;
  /** To whom it is assigned, in any case. */
  readonly assigned?: string | undefined;
  /** Only what the machine now reads otherwise, or cannot be placed. */
  readonly proposal?: boolean | undefined;
}

/** What it waits for; `reviewed` where decided ones were asked for. */
export type Waits = 'proposal' | 'unplaced' | 'unreviewed' | 'reviewed';

export type ReviewItem =
  | (StatementEntry & { readonly kind: 'statement'; readonly waits: Waits; readonly proposal: StatementValues | null })
  | (CommitmentEntry & {
      readonly kind: 'commitment';
      readonly waits: Waits;
      readonly proposal: CommitmentValues | null;
    });

export interface ReviewQueue {
  readonly items: readonly ReviewItem[];
  /** How many the filter keeps on all pages. */
  readonly total: number;
  /** The same: what was decided and waits for a second look, or was asked for by its verdict; and what nobody has decided on. */
  readonly counts: { readonly proposals: number; readonly commitments: number; readonly statements: number };
  /** To whom something of it is assigned, whomever the filter asks for, by name. */
  readonly assignees: readonly Assignee[];
  /** The cursor of the next page; null on the last. */
  readonly next: string | null;
}

export interface Assignee {
  readonly name: string;
  /** How many wait for him, or have the verdict that is asked for. */
  readonly count: number;
}

const SECTIONS = ['decided', 'commitments', 'statements'] as const;
type Section = (typeof SECTIONS)[number];
const ORDER: readonly string[] = SECTIONS;

/**
 * What waits for a person, the most worth looking at first: decisions that a later reading speaks against or that have lost their place,
 * the latest decision first; commitments, the latest added first; statements, the machine least sure of their act first.
 */
export async function reviewQueue(db: Kysely<Schema>, filter: ReviewFilter, page: Page): Promise<ReviewQueue> {
  const limit = limitOf(page);
  const asked = await askedFor(db, filter);
  const from = page.cursor ? decodeCursor(page.cursor, 2) : null;
  const start = from ? ORDER.indexOf(from.order) : 0;
  if (start === -1) {
    throw new OnRecordError('bad-query', page.cursor ?? null, 'The cursor is not one of the queue; begin without it');
  }
  const found: (ReviewItem & { readonly cursor: readonly [Section, number, number] })[] = [];
  for (const section of SECTIONS.slice(start)) {
    const after = from?.order === section ? from.rest : null;
    if (found.length > limit) break;
    const most = limit + 1 - found.length;
    if (section === 'decided') found.push(...(await decidedItems(db, asked, after, most)));
    else if (section === 'commitments') found.push(...(await commitmentItems(db, asked, after, most)));
    else found.push(...(await statementItems(db, asked, after, most)));
  }
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  const counts = await countsOf(db, asked);
  return {
    items: items.map(({ cursor: _, ...item }) => item),
    total: counts.proposals + counts.commitments + counts.statements,
    counts,
    assignees: await assigneesOf(db, asked),
    next: last ? encodeCursor(last.cursor) : null,
  };
}

/** A filter with its report and story looked up. */
interface Asked extends ReviewFilter {
  /** Rows; null for all. */
  readonly reports: readonly number[] | null;
}

async function askedFor(db: Kysely<Schema>, filter: ReviewFilter): Promise<Asked> {
  const { report, story } = filter;
  const ids = [
    ...(report === undefined ? [] : [[await reportId(db, report)]]),
    ...(story === undefined
      ? []
      : [(await readStory(db, story)).timeline.flatMap(({ reports }) => reports.map(({ id }) => id))]),
  ];
  const [first, ...rest] = ids;
  if (first === undefined) return { ...filter, reports: null };
  const both = first.filter((id) => rest.every((others) => others.includes(id)));
  const rows = both.length === 0 ? [] : await db.selectFrom('reports').select('seq').where('id', 'in', both).execute();
  return { ...filter, reports: rows.map(({ seq }) => seq) };
}

type Conditions = readonly RawBuilder<SqlBool>[];

const inReports = (reports: readonly number[] | null, column: string): Conditions =>
  reports === null
    ? []
    : [sql<SqlBool>`${sql.ref(column)} in (${reports.length === 0 ? sql`null` : sql.join(reports)})`];

/** Of the table `reviews`. */
function decidedConditions({ state = 'waiting', kind, act, actor, assigned, proposal, reports }: Asked): Conditions {
  const open = sql<SqlBool>`(reviews.proposal is not null or reviews.placing = 'unplaced')`;
  const who = (field: string) => sql`json_extract(reviews.body, ${`$.${field}`})`;
  return [
    state === 'waiting' ? open : sql<SqlBool>`reviews.verdict = ${state}`,
    ...(proposal ? [open] : []),
    ...(kind ? [sql<SqlBool>`reviews.kind = ${kind}`] : []),
    ...(act ? [sql<SqlBool>`json_extract(reviews.body, '$.act.type') = ${act}`] : []),
    ...(actor === undefined
      ? []
      : ACTOR_ID.test(actor)
        ? [sql<SqlBool>`${actor} in (${who('speaker.id')}, ${who('debtor.id')})`]
        : [
            sql<SqlBool>`lower(coalesce(${who('speaker.name')}, '') || char(10) || coalesce(${who('speaker.text')}, '') || char(10) ||
              coalesce(${who('debtor.name')}, '') || char(10) || coalesce(${who('debtor.text')}, '')) like ${containing(actor)} escape '\\'`,
          ]),
    ...(assigned === undefined ? [] : [sql<SqlBool>`lower(reviews.assigned) = lower(${assigned})`]),
    ...inReports(reports, 'reviews.report'),
  ];
}

/** Null where the filter leaves no commitment of those that nobody has decided on; does not ask whether somebody has. */
function commitmentConditions({ state, kind, act, actor, assigned, proposal, reports }: Asked): Conditions | null {
  if ((state ?? 'waiting') !== 'waiting' || kind === 'statement' || act !== undefined || proposal) return null;
  return [
    ...assignedTo(assigned, 'commitments.id'),
    ...(actor === undefined
      ? []
      : ACTOR_ID.test(actor)
        ? [sql<SqlBool>`commitments.debtor = ${actor}`]
        : [sql<SqlBool>`commitments.debtor_key like ${containing(actor)} escape '\\'`]),
    ...inReports(reports, 'commitments.report'),
  ];
}

/** As `commitmentConditions`. */
function statementConditions({ state, kind, act, actor, assigned, proposal, reports }: Asked): Conditions | null {
  if ((state ?? 'waiting') !== 'waiting' || kind === 'commitment' || proposal) return null;
  return [
    ...assignedTo(assigned, 'statements.id'),
    ...(act ? [sql<SqlBool>`statements.act = ${act}`] : []),
    ...(actor === undefined
      ? []
      : ACTOR_ID.test(actor)
        ? [sql<SqlBool>`statements.actor = ${actor}`]
        : [sql<SqlBool>`statements.speaker_key like ${containing(actor)} escape '\\'`]),
    ...inReports(reports, 'statements.report'),
  ];
}

const assignedTo = (assigned: string | undefined, column: string): Conditions =>
  assigned === undefined
    ? []
    : [
        sql<SqlBool>`${sql.ref(column)} in (
          select v.id from reviews as v where v.stands = 1 and lower(v.assigned) = lower(${assigned})
        )`,
      ];

type Found = ReviewItem & { readonly cursor: readonly [Section, number, number] };

async function decidedItems(
  db: Kysely<Schema>,
  asked: Asked,
  after: readonly number[] | null,
  most: number,
): Promise<readonly Found[]> {
  let query = db
    .selectFrom('reviews')
    .innerJoin('reports', 'reports.seq', 'reviews.report')
    .selectAll('reviews')
    .select([
      'reports.id as of',
      'reports.path',
      'reports.title',
      'reports.outlet',
      'reports.published',
      'reports.place',
    ])
    .where(all(decidedConditions(asked)));
  if (after) query = query.where('reviews.entry', '<', after[0] ?? 0);
  const rows = await query.orderBy('reviews.entry', 'desc').limit(most).execute();
  return rows.map(({ of, path, title, outlet, published, place, ...row }): Found => {
    if (!isReportId(of)) throw new Error(`The ledger holds a report with the id ${of}`);
    const report: ReportReference = { id: of, path, title, outlet, published, place };
    const waits = row.placing === 'unplaced' ? 'unplaced' : row.proposal === null ? 'reviewed' : 'proposal';
    const rest = { report, waits, review: markOf(row), cursor: ['decided', row.entry, 0] } as const;
    const proposal = proposalOf(row);
    if (row.kind === 'statement') return { kind: 'statement', statement: statementOf(row.body), proposal, ...rest };
    // Written by `layReviews` from a value of this type.
    const commitment = JSON.parse(row.body) as Commitment;
    return { kind: 'commitment', commitment, state: commitment.state, decision: null, proposal, ...rest };
  });
}

async function commitmentItems(
  db: Kysely<Schema>,
  asked: Asked,
  after: readonly number[] | null,
  most: number,
): Promise<readonly Found[]> {
  const conditions = commitmentConditions(asked);
  if (conditions === null) return [];
  let query = commitmentEntries(db).where(all([...conditions, undecided('commitments')]));
  if (after) query = query.where('commitments.seq', '<', after[0] ?? 0);
  const rows = await query.orderBy('commitments.seq', 'desc').limit(most).execute();
  return rows.map((row) => ({
    ...commitmentEntryOf(row),
    ...{ kind: 'commitment', waits: 'unreviewed', proposal: null, cursor: ['commitments', row.commitmentSeq, 0] },
  }));
}

async function statementItems(
  db: Kysely<Schema>,
  asked: Asked,
  after: readonly number[] | null,
  most: number,
): Promise<readonly Found[]> {
  const conditions = statementConditions(asked);
  if (conditions === null) return [];
  let query = entries(db)
    .select('statements.doubt')
    .where(all([...conditions, undecided('statements')]));
  if (after)
    query = query.where(sql<SqlBool>`(-statements.doubt, statements.seq) > (${-(after[0] ?? 0)}, ${after[1] ?? 0})`);
  if (after) query = query.where('statements.doubt', '<=', after[0] ?? 0);
  const rows = await query.orderBy('statements.doubt', 'desc').orderBy('statements.seq').limit(most).execute();
  return rows.map((row) => ({
    ...entryOf(row),
    ...{ kind: 'statement', waits: 'unreviewed', proposal: null, cursor: ['statements', row.doubt, row.statementSeq] },
  }));
}

/** Whether nobody has decided on a row. */
const undecided = (table: 'commitments' | 'statements') =>
  sql<SqlBool>`not exists (select 1 from reviews as v where v.id = ${sql.ref(`${table}.id`)} and ${STANDS_DECIDED})`;

const STANDS_DECIDED = sql<SqlBool>`v.stands = 1 and v.verdict is not null`;

async function countsOf(db: Kysely<Schema>, asked: Asked): Promise<ReviewQueue['counts']> {
  const count = async (
    table: 'reviews' | 'commitments' | 'statements',
    conditions: Conditions | null,
  ): Promise<number> => {
    if (conditions === null) return 0;
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)} where ${all(conditions)}`.execute(db);
    return rows[0]?.n ?? 0;
  };
  // Without those few that somebody has decided on: to look for a review of each of two million statements takes half a second.
  const countUndecided = async (table: 'commitments' | 'statements', conditions: Conditions | null) => {
    const isDecided = sql<SqlBool>`${sql.ref(`${table}.id`)} in (select v.id from reviews as v where ${STANDS_DECIDED})`;
    return (await count(table, conditions)) - (await count(table, conditions && [...conditions, isDecided]));
  };
  return {
    proposals: await count('reviews', decidedConditions(asked)),
    commitments: await countUndecided('commitments', commitmentConditions(asked)),
    statements: await countUndecided('statements', statementConditions(asked)),
  };
}

/** Names that differ in their capitals alone are one. */
async function assigneesOf(db: Kysely<Schema>, { state = 'waiting', reports }: Asked): Promise<readonly Assignee[]> {
  const waits = sql<SqlBool>`(proposal is not null or placing = 'unplaced' or (verdict is null and stands = 1))`;
  const asked = all([
    sql<SqlBool>`assigned is not null`,
    state === 'waiting' ? waits : sql<SqlBool>`verdict = ${state}`,
    ...inReports(reports, 'report'),
  ]);
  const { rows } = await sql<Assignee>`
    select min(assigned) as name, count(*) as count from reviews where ${asked} group by lower(assigned) order by lower(assigned)
  `.execute(db);
  return rows;
}
