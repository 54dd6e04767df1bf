import type { Kysely, Transaction } from 'kysely';
import type { SameDecision } from '../model/comparison.ts';
import type { Issue } from '../model/issue.ts';
import type { CommitmentDecision, Evidence, EvidenceVerdict } from '../model/life.ts';
import { log } from './chain.ts';
import { evidenceDigest, evidenceId } from './life.ts';
import { type KeptOwnCommitment, keepOwn } from './own-commitments.ts';
import type { LoggedReview } from './review/entries.ts';
import { takeReview } from './review/handed.ts';
import { layReviews } from './review/lay.ts';
import { type Named, nameFor, nameGiven } from './review/names.ts';
import { wordsOf } from './review/quotes.ts';
import type { Schema } from './schema.ts';

/** What people decided, what they decided it on, and what they keep of their own, as one ledger hands it to another. */
export type Judgement =
  | { readonly kind: 'review'; readonly review: LoggedReview }
  | { readonly kind: 'same-decision'; readonly decision: SameDecision }
  /** `name`: the commitment's in the log, which its id is drawn from; absent where that is the commitment's id. */
  | { readonly kind: 'evidence'; readonly evidence: Evidence; readonly name?: string | undefined }
  | { readonly kind: 'evidence-verdict'; readonly verdict: EvidenceVerdict }
  | { readonly kind: 'commitment-decision'; readonly decision: CommitmentDecision }
  | { readonly kind: 'own-commitment'; readonly commitment: KeptOwnCommitment };

/** What became of a judgement that was handed over. */
export interface TakenJudgement {
  readonly kind: Judgement['kind'];
  /** `kept-out`: the ledger does not have what it is about, or something later was decided of it. */
  readonly outcome: 'added' | 'kept-already' | 'kept-out';
  /**
   * Why it was kept out, and of what: `statement-missing`, `report-missing`, `commitment-missing`, `evidence-missing`, `words-differ` or
   * `decided-later`;
   * null otherwise.
   */
  readonly issue: Issue | null;
}

/**
 * Takes in judgements in one transaction, as they were made: by whom, when and why. What is there already stays; what is about something
 * that the ledger does not have is kept out and named. The log tells when they were taken in, and of each when it was made.
 */
export async function takeJudgements(
  db: Kysely<Schema>,
  judgements: readonly Judgement[],
  clock: () => Date,
): Promise<readonly TakenJudgement[]> {
  const now = clock().toISOString();
  return await db.transaction().execute(async (transaction) => {
    const taken: TakenJudgement[] = [];
    // Reports are laid anew once for all their reviews, and before anything that may be about what stands by them.
    const reviewed = new Set<number>();
    const lay = async (): Promise<void> => {
      for (const report of reviewed) await layReviews(transaction, report);
      reviewed.clear();
    };
    for (const judgement of judgements) {
      if (judgement.kind !== 'review') await lay();
      taken.push({ kind: judgement.kind, ...(await take(transaction, judgement, now, reviewed)) });
    }
    await lay();
    return taken;
  });
}

type Taken = Omit<TakenJudgement, 'kind'>;

const ADDED: Taken = { outcome: 'added', issue: null };
const KEPT: Taken = { outcome: 'kept-already', issue: null };
const out = (code: string, message: string): Taken => ({ outcome: 'kept-out', issue: { code, message, span: null } });
const later = (subject: string): Taken => out('decided-later', `something else was decided later of ${subject}`);

function take(db: Transaction<Schema>, judgement: Judgement, now: string, reviewed: Set<number>): Promise<Taken> {
  switch (judgement.kind) {
    case 'review':
      return takeReviewed(db, judgement.review, now, reviewed);
    case 'same-decision':
      return takeSame(db, judgement.decision, now);
    case 'evidence':
      return takeEvidence(db, judgement.evidence, now);
    case 'evidence-verdict':
      return takeVerdict(db, judgement.verdict, now);
    case 'commitment-decision':
      return takeDecision(db, judgement.decision, now);
    case 'own-commitment':
      return takeOwn(db, judgement.commitment, now);
  }
}

async function takeReviewed(
  db: Transaction<Schema>,
  review: LoggedReview,
  now: string,
  reviewed: Set<number>,
): Promise<Taken> {
  const { of, subject, report, by } = review;
  const taken = await takeReview(db, review, now);
  if (taken.outcome === 'report-missing')
    return out('report-missing', `the ledger has no report ${report}, of whose ${of} ${subject} ${by} decided`);
  if (taken.outcome === 'decided-later') return later(subject);
  if (taken.outcome !== 'added') return KEPT;
  reviewed.add(taken.report);
  return ADDED;
}

async function takeSame(db: Transaction<Schema>, decision: SameDecision, now: string): Promise<Taken> {
  const { statements, verdict, by, at, why } = decision;
  const given: Named[] = [];
  for (const id of statements) {
    const one = await nameGiven(db, 'statement', id, by, now);
    if (!one) return out('statement-missing', `the ledger has no statement ${id}, of which ${by} decided`);
    given.push(one);
  }
  const [a = '', b = ''] = given.map(({ key }) => key).sort();
  if (a === b) return out('statement-missing', `the ledger has one statement for ${statements.join(' and ')}`);
  const kept = await db
    .selectFrom('same_decisions')
    .selectAll()
    .where('a', '=', a)
    .where('b', '=', b)
    .executeTakeFirst();
  if (kept && alike(kept, { verdict, by, at, why })) return KEPT;
  if (kept && kept.at > at) return later(`${a} and ${b}`);
  await db
    .insertInto('same_decisions')
    .values({ a, b, verdict, by, at, why })
    .onConflict((conflict) => conflict.columns(['a', 'b']).doUpdateSet({ verdict, by, at, why }))
    .execute();
  const names = given.map(({ name }) => name).sort();
  await log(db, now, verdict === 'same' ? 'statements-merged' : 'statements-split', names[0] ?? a, {
    ...{ statements: names, by, why, at },
  });
  return ADDED;
}

async function takeEvidence(db: Transaction<Schema>, evidence: Evidence, now: string): Promise<Taken> {
  const { id, commitment, report, kind, score } = evidence;
  const of = await nameGiven(db, 'commitment', commitment, 'import', now);
  if (!of)
    return out('commitment-missing', `the ledger has no commitment ${commitment}, for which there is evidence ${id}`);
  const again = evidence.voiced === null ? null : await nameGiven(db, 'commitment', evidence.voiced, 'import', now);
  const named = { ...evidence, commitment: of.name, voiced: again?.name ?? evidence.voiced };
  const told: Evidence = { ...named, id: evidenceId(named) };
  const kept = await db.selectFrom('evidence').select('id').where('id', '=', told.id).executeTakeFirst();
  if (kept) return KEPT;
  const said = await db.selectFrom('reports').select(['seq', 'text']).where('id', '=', report).executeTakeFirst();
  if (!said) return out('report-missing', `the ledger has no report ${report}, whose words evidence ${id} is`);
  if (wordsOf(evidence.spans, said.text) !== evidence.text)
    return out('words-differ', `the words of evidence ${id} do not stand in ${report} where it says`);
  const body = JSON.stringify(told);
  const row = { id: told.id, commitment: of.key, report: said.seq, kind, score, body };
  await db
    .insertInto('evidence')
    .values({ ...row, voiced: again?.key ?? evidence.voiced })
    .execute();
  await log(db, now, 'evidence-proposed', report, {
    ...{ by: 'import', proposed: { [told.id]: evidenceDigest(body) }, dropped: [] },
  });
  return ADDED;
}

async function takeVerdict(db: Transaction<Schema>, judged: EvidenceVerdict, now: string): Promise<Taken> {
  const { verdict, by, at, why } = judged;
  const about = await keptEvidence(db, judged.evidence);
  if (!about) return out('evidence-missing', `the ledger has no evidence ${judged.evidence}, of which ${by} decided`);
  const { id: evidence } = about;
  const kept = await db.selectFrom('evidence_verdicts').selectAll().where('evidence', '=', evidence).execute();
  if (kept.some((one) => alike(one, { verdict, by, at, why }))) return KEPT;
  if (kept.some((one) => one.at > at)) return later(evidence);
  const commitment = await nameFor(db, 'commitment', about.commitment, by, now);
  const entry = await log(db, now, `evidence-${verdict}`, evidence, { commitment, by, why, at });
  await db.insertInto('evidence_verdicts').values({ entry, evidence, verdict, by, at, why }).execute();
  return ADDED;
}

async function takeDecision(db: Transaction<Schema>, decision: CommitmentDecision, now: string): Promise<Taken> {
  const { state, reason, by, at, why, rule } = decision;
  const of = await nameGiven(db, 'commitment', decision.commitment, by, now);
  if (!of)
    return out('commitment-missing', `the ledger has no commitment ${decision.commitment}, of which ${by} decided`);
  const { name, key: commitment } = of;
  const on: string[] = [];
  for (const id of decision.evidence) {
    const one = await keptEvidence(db, id);
    if (!one)
      return out('evidence-missing', `the ledger has no evidence ${id}, on which ${by} decided of ${commitment}`);
    on.push(one.id);
  }
  const row = { commitment, state, reason, by, at, why, rule, evidence: JSON.stringify(on) };
  const kept = await db.selectFrom('commitment_decisions').selectAll().where('commitment', '=', commitment).execute();
  if (kept.some((one) => alike(one, row))) return KEPT;
  if (kept.some((one) => one.at > at)) return later(commitment);
  const entry = await log(db, now, 'commitment-decided', name, { state, reason, by, why, evidence: on, rule, at });
  await db
    .insertInto('commitment_decisions')
    .values({ entry, ...row })
    .execute();
  return ADDED;
}

async function takeOwn(db: Transaction<Schema>, own: KeptOwnCommitment, now: string): Promise<Taken> {
  const { outcome } = await keepOwn(db, own, own.by, { added: own.added, now });
  return outcome === 'added' ? ADDED : KEPT;
}

/** Evidence under its id, or under the one that it has in a ledger that knows its commitment by the id that this has now; null where there is none. */
async function keptEvidence(db: Transaction<Schema>, id: string) {
  const own = await db.selectFrom('evidence').select(['id', 'commitment']).where('id', '=', id).executeTakeFirst();
  if (own) return own;
  const renamed = await db
    .selectFrom('evidence')
    .innerJoin('reviews', 'reviews.id', 'evidence.commitment')
    .select(['evidence.id', 'evidence.commitment', 'evidence.body'])
    .whereRef('reviews.subject', '<>', 'reviews.id')
    .execute();
  // Written from values of this type.
  const known = renamed.map((row) => ({ ...row, told: JSON.parse(row.body) as Evidence }));
  return known.find(({ told, commitment }) => evidenceId({ ...told, commitment }) === id) ?? null;
}

/** Whether a row has these values. */
function alike(row: object, values: Readonly<Record<string, unknown>>): boolean {
  const columns = new Map<string, unknown>(Object.entries(row));
  return Object.entries(values).every(([name, value]) => columns.get(name) === value);
}
