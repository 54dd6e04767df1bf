import { type Kysely, type SqlBool, sql } from 'kysely';
import type { CommitmentState } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import {
  type CommitmentDecision,
  type Evidence,
  type EvidenceVerdict,
  LIFE_RULES,
  type LifeRule,
  type LifeRuleSetting,
  type UnclearReason,
} from '../model/life.ts';
import type { ReportReference } from '../model/statement.ts';
import { log } from './chain.ts';
import { decisionOf, readCommitment } from './commitments.ts';
import { isJudged } from './life.ts';
import { isReportId } from './listing.ts';
import { nameFor } from './review/names.ts';
import { APART, moved, wordsOf } from './review/quotes.ts';
import type { Schema } from './schema.ts';

/** Evidence with the report whose words it is, and what was decided of it. */
export interface EvidenceEntry {
  readonly evidence: Evidence;
  readonly report: ReportReference;
  /** The verdict that stands; null where there is none. */
  readonly verdict: EvidenceVerdict | null;
}

/** A decision to be kept. */
export interface DecisionWanted {
  /** Its id, or what `Ledger.commitment` takes for it. */
  readonly commitment: string;
  readonly state: CommitmentState;
  /** Of `unclear`, and of nothing else. */
  readonly reason?: UnclearReason | null | undefined;
  readonly by: string;
  readonly why: string;
  /** Ids of evidence for this commitment. */
  readonly evidence?: readonly string[] | undefined;
  /** The rule that decides; absent where a person does. */
  readonly rule?: LifeRule | null | undefined;
}

/** A verdict to be kept. */
export interface VerdictWanted extends Omit<EvidenceVerdict, 'at' | 'why'> {
  readonly why?: string | null | undefined;
}

/** Keeps what somebody decides of a commitment. Throws as `readCommitment`, and `bad-query` where the parts do not go together. */
export async function decideCommitment(
  db: Kysely<Schema>,
  wanted: DecisionWanted,
  clock: () => Date,
): Promise<CommitmentDecision> {
  const { state, reason = null, by, why, rule = null } = wanted;
  if ((state === 'unclear') !== (reason !== null)) {
    throw new OnRecordError('bad-query', reason, 'A reason is given where the state is unclear, and nowhere else');
  }
  if (why.trim() === '' || by.trim() === '') {
    throw new OnRecordError('bad-query', null, 'A decision needs a reason and somebody who decides');
  }
  const { commitment } = await readCommitment(db, wanted.commitment);
  const known = await evidenceOf(db, commitment.id);
  const evidence = [...new Set(wanted.evidence ?? [])];
  for (const id of evidence) {
    if (!known.some((one) => one.evidence.id === id)) {
      throw new OnRecordError('no-such-entry', id, `The ledger has no evidence ${id} for ${commitment.id}`);
    }
  }
  const at = clock().toISOString();
  const decision = { commitment: commitment.id, state, reason, by, at, why, evidence, rule };
  await db.transaction().execute(async (transaction) => {
    const name = await nameFor(transaction, 'commitment', commitment.id, by, at);
    const entry = await log(transaction, at, 'commitment-decided', name, {
      ...{ state, reason, by, why, evidence, rule },
    });
    await transaction
      .insertInto('commitment_decisions')
      .values({ entry, ...decision, evidence: JSON.stringify(evidence) })
      .execute();
  });
  return decision;
}

/** What was decided of a commitment, the oldest first. */
export async function decisionsOf(db: Kysely<Schema>, commitment: string): Promise<readonly CommitmentDecision[]> {
  const rows = await db
    .selectFrom('commitment_decisions')
    .selectAll()
    .where('commitment', '=', commitment)
    .orderBy('entry')
    .execute();
  return rows.map(decisionOf).filter((decision) => decision !== null);
}

/** Evidence for a commitment by its whole id, in the order of publication. */
export async function evidenceOf(db: Kysely<Schema>, commitment: string): Promise<readonly EvidenceEntry[]> {
  const rows = await evidenceRows(db)
    .where('evidence.commitment', '=', commitment)
    .orderBy('reports.published_order')
    .orderBy('evidence.id')
    .execute();
  return rows.map(entryOf);
}

/** Throws `no-such-entry`. */
export async function readEvidence(db: Kysely<Schema>, id: string): Promise<EvidenceEntry> {
  const row = await evidenceRows(db).where('evidence.id', '=', id).executeTakeFirst();
  if (!row) throw new OnRecordError('no-such-entry', id, `The ledger has no evidence ${id}`);
  return entryOf(row);
}

/** What was decided of evidence, the oldest first: the last verdict stands. */
export async function verdictsOf(db: Kysely<Schema>, evidence: string): Promise<readonly EvidenceVerdict[]> {
  const rows = await db
    .selectFrom('evidence_verdicts')
    .selectAll()
    .where('evidence', '=', evidence)
    .orderBy('entry')
    .execute();
  return rows.map(({ entry: _, ...verdict }) => verdict);
}

/** Keeps what somebody decides of evidence. Throws `no-such-entry`. */
export async function decideEvidence(
  db: Kysely<Schema>,
  { evidence: id, verdict, by, why = null }: VerdictWanted,
  clock: () => Date,
): Promise<EvidenceVerdict> {
  const { commitment } = (await readEvidence(db, id)).evidence;
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    const name = await nameFor(transaction, 'commitment', commitment, by, at);
    const entry = await log(transaction, at, `evidence-${verdict}`, id, { commitment: name, by, why });
    await transaction.insertInto('evidence_verdicts').values({ entry, evidence: id, verdict, by, at, why }).execute();
  });
  return { evidence: id, verdict, by, at, why };
}

const evidenceRows = (db: Kysely<Schema>) =>
  db
    .selectFrom('evidence')
    .innerJoin('reports', 'reports.seq', 'evidence.report')
    .leftJoin('evidence_verdicts as v', (on) =>
      on.on(sql<SqlBool>`v.entry = (select max(w.entry) from evidence_verdicts as w where w.evidence = evidence.id)`),
    )
    .select([
      'evidence.body',
      'evidence.commitment',
      'evidence.voiced',
      'reports.id',
      'reports.path',
      'reports.title',
      'reports.outlet',
      'reports.published',
    ])
    .select(['reports.place', 'v.evidence', 'v.verdict', 'v.by', 'v.at', 'v.why'])
    // What nobody judged goes with the reading that it was found in.
    .select(sql<string | null>`case when ${isJudged} then reports.text end`.as('text'));

type EvidenceRow = Awaited<ReturnType<ReturnType<typeof evidenceRows>['execute']>>[number];

function entryOf({
  body,
  commitment,
  voiced,
  id,
  path,
  title,
  outlet,
  published,
  place,
  text,
  ...rest
}: EvidenceRow): EvidenceEntry {
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  const { evidence, verdict, by, at, why } = rest;
  return {
    // Written by `weigh` from a value of this type; the columns have the ids that the commitments have now.
    evidence: { ...inPlace(JSON.parse(body) as Evidence, text), commitment, voiced },
    report: { id, path, title, outlet, published, place },
    verdict: evidence && verdict && by && at ? { evidence, verdict, by, at, why } : null,
  };
}

/** Where its words stand in the text of its report, which another version may read otherwise; where it was, unless they stand there once. */
function inPlace(evidence: Evidence, text: string | null): Evidence {
  const { spans, text: words } = evidence;
  if (text === null || wordsOf(spans, text) === words) return evidence;
  const each = spans.length === 1 ? [words] : words.split(APART);
  if (each.length !== spans.length) return evidence;
  const quotes = Object.fromEntries(
    spans.map(({ start, end }, at) => [`${start}-${end}`, ['', each[at] ?? '', ''] as const]),
  );
  return moved(evidence, quotes, text) ?? evidence;
}

/** Every rule with its last setting. */
export async function lifeRules(db: Kysely<Schema>): Promise<readonly LifeRuleSetting[]> {
  const rows = await db.selectFrom('life_rules').selectAll().orderBy('entry').execute();
  const last = new Map(rows.map((row) => [row.rule, row]));
  return RULES.map((rule) => {
    const { setting, by, at } = last.get(rule) ?? { setting: 'off' as const, by: null, at: null };
    return { rule, setting, by, at };
  });
}

// The keys of a constant object are all that it has.
const RULES = Object.keys(LIFE_RULES) as readonly LifeRule[];

/** Switches a rule on or off, for what comes. What it decided stays decided. */
export async function switchRule(
  db: Kysely<Schema>,
  { rule, setting, by }: { readonly rule: LifeRule; readonly setting: 'on' | 'off'; readonly by: string },
  clock: () => Date,
): Promise<void> {
  const at = clock().toISOString();
  await db.transaction().execute(async (transaction) => {
    const entry = await log(transaction, at, 'rule-switched', rule, { setting, by });
    await transaction.insertInto('life_rules').values({ entry, rule, setting, by, at }).execute();
  });
}
