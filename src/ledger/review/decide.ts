import type { Kysely, Transaction } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import { OnRecordError } from '../../model/error.ts';
import {
  type CommitmentCorrections,
  type CommitmentReview,
  REVIEWED_FIELDS,
  REVIEWED_OWED,
  type ReviewEvent,
  type StatementCorrections,
  type StatementReview,
  type Subject,
} from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import { isReportId } from '../listing.ts';
import { reportId } from '../reports.ts';
import type { Schema } from '../schema.ts';
import { commitmentValues, statementValues } from './correct.ts';
import { NO_STATEMENT } from './decided-values.ts';
import { enter } from './enter.ts';
import type { Decision, ReviewBody } from './entries.ts';
import { type Known, lookUp, type Wanted } from './known.ts';
import { machineReading } from './lay.ts';
import { quotesOf } from './quotes.ts';
import { readCommitmentReview, readStatementReview } from './read.ts';

/** A verdict to be kept. `fields`, of `withdraw`: only these go back to what the machine reads. */
export interface ReviewWanted<Corrections> extends Wanted {
  readonly verdict: 'accept' | 'correct' | 'reject' | 'withdraw';
  /** Of `correct`, and of nothing else. */
  readonly corrections?: Corrections | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** Who is to look at it; null takes it from whoever was to. */
export interface AssignmentWanted extends Wanted {
  readonly kind: Subject;
  readonly to: string | null;
}

export interface CommentWanted extends Wanted {
  readonly kind: Subject;
  readonly text: string;
}

/** A statement that the machine missed. */
export interface StatementWanted extends Omit<Wanted, 'id' | 'expects'> {
  /** Id of its report, or first digits of it. */
  readonly report: string;
  readonly statement: StatementCorrections;
}

type Clock = () => Date;

/**
 * Keeps what somebody decides of a statement, and lays it over what the machine reads. Throws `no-such-entry`, `ambiguous-entry`,
 * `bad-correction`, `bad-query` and `review-changed`.
 */
export async function reviewStatement(
  db: Kysely<Schema>,
  wanted: ReviewWanted<StatementCorrections>,
  clock: Clock,
): Promise<StatementReview> {
  const id = await decide(db, 'statement', wanted, clock, (decision, body, text) => {
    if (decision.kind !== 'statement') return decision;
    const base = { ...NO_STATEMENT, ...body };
    if (wanted.verdict === 'accept') return { ...decision, values: picked(base, REVIEWED_FIELDS) };
    const given = statementValues(wanted.corrections ?? {}, base, text);
    return { ...decision, values: { ...decision.values, ...given } };
  });
  return await readStatementReview(db, id);
}

/** The same of a commitment. */
export async function reviewCommitment(
  db: Kysely<Schema>,
  wanted: ReviewWanted<CommitmentCorrections>,
  clock: Clock,
): Promise<CommitmentReview> {
  const id = await decide(db, 'commitment', wanted, clock, (decision, body, text) => {
    if (decision.kind !== 'commitment') return decision;
    // The body of a commitment, by its kind.
    const base = body as Commitment;
    if (wanted.verdict === 'accept') return { ...decision, values: picked(base, REVIEWED_OWED) };
    return { ...decision, values: { ...decision.values, ...commitmentValues(wanted.corrections ?? {}, base, text) } };
  });
  return await readCommitmentReview(db, id);
}

/** Gives it to somebody, or to nobody. Throws as `reviewStatement`. */
export async function assign(db: Kysely<Schema>, wanted: AssignmentWanted, clock: Clock): Promise<string> {
  return await db.transaction().execute(async (transaction) => {
    const known = await lookUp(transaction, wanted.kind, wanted);
    return await write(transaction, known, 'assigned', known.decision, { ...wanted, text: wanted.to }, clock);
  });
}

/** Throws as `reviewStatement`. */
export async function comment(db: Kysely<Schema>, wanted: CommentWanted, clock: Clock): Promise<string> {
  if (wanted.text.trim() === '') throw new OnRecordError('bad-query', null, 'A comment needs words');
  return await db.transaction().execute(async (transaction) => {
    const known = await lookUp(transaction, wanted.kind, wanted);
    return await write(transaction, known, 'commented', known.decision, wanted, clock);
  });
}

/** Adds a statement that the machine missed. Throws `bad-correction`, and as `readReport`. */
export async function addStatement(
  db: Kysely<Schema>,
  wanted: StatementWanted,
  clock: Clock,
): Promise<StatementReview> {
  const id = await db.transaction().execute(async (transaction) => {
    const whole = await reportId(transaction, wanted.report);
    const { seq, text } = await transaction
      .selectFrom('reports')
      .select(['seq', 'text'])
      .where('id', '=', whole)
      .executeTakeFirstOrThrow();
    const values = picked(
      { ...NO_STATEMENT, ...statementValues(wanted.statement, NO_STATEMENT, text) },
      REVIEWED_FIELDS,
    );
    const { content, cue, speaker } = values;
    if (!content || content.spans.length === 0)
      throw new OnRecordError('bad-correction', 'content', 'content: give the spans of what is said');
    const { reading } = await machineReading(transaction, seq);
    const standing = await transaction
      .selectFrom('statements')
      .select(['id', 'body'])
      .where('report', '=', seq)
      .execute();
    const same = standing.find(({ body }) => {
      const one = JSON.parse(body) as Statement;
      return JSON.stringify([one.content, one.speaker?.spans]) === JSON.stringify([content, speaker?.spans]);
    });
    if (same)
      throw new OnRecordError('bad-correction', 'content', `content: it is on the record already, as ${same.id}`);
    const reviews = await transaction
      .selectFrom('reviews')
      .select(['id', 'subject'])
      .where('report', '=', seq)
      .execute();
    const taken = new Set([
      ...[...standing, ...reading.statements].map(({ id }) => id),
      ...reviews.flatMap(({ id, subject }) => [id, subject]),
    ]);
    let offset = cue?.spans[0]?.start ?? content.spans[0]?.start ?? 0;
    const digits = whole.slice('sha256:'.length).slice(0, ID_DIGITS);
    while (taken.has(`${digits}.${offset}`)) offset += 1;
    const decision: Decision = { kind: 'statement', read: null, values, quotes: {} };
    const known = {
      subject: `${digits}.${offset}`,
      kind: 'statement' as const,
      report: seq,
      before: null,
      id: null,
      text,
      decision,
    };
    return await write(transaction, known, 'added', decision, wanted, clock);
  });
  return await readStatementReview(db, id);
}

/** Digits of a report that the ids of its statements begin with. */
const ID_DIGITS = 16;

async function decide<Corrections extends object>(
  db: Kysely<Schema>,
  kind: Subject,
  wanted: ReviewWanted<Corrections>,
  clock: Clock,
  held: (decision: Decision, body: Statement | Commitment, text: string) => Decision,
): Promise<string> {
  const { verdict, corrections, fields } = wanted;
  if (verdict === 'correct' && Object.values(corrections ?? {}).every((value) => value === undefined))
    throw new OnRecordError('bad-correction', null, 'Say what is to be corrected');
  if (verdict !== 'correct' && corrections !== undefined)
    throw new OnRecordError('bad-query', verdict, 'Corrections go with the verdict correct alone');
  if (verdict !== 'withdraw' && fields !== undefined)
    throw new OnRecordError('bad-query', verdict, 'Fields go with the verdict withdraw alone');
  return await db.transaction().execute(async (transaction) => {
    const known = await lookUp(transaction, kind, wanted, verdict === 'correct');
    const { target, decision, text } = known;
    if (verdict === 'reject') return await write(transaction, known, 'rejected', decision, wanted, clock);
    if (verdict === 'withdraw') {
      const left = withoutFields(known, fields);
      return await write(
        transaction,
        known,
        left ? 'corrected' : 'withdrawn',
        left ?? withNothing(decision),
        wanted,
        clock,
      );
    }
    if (target.review?.placing === 'unplaced' && !givesWords(corrections)) {
      const field = kind === 'statement' ? 'content' : 'consequent';
      const message = `${field}: the text does not have its words any more; give the spans that it has now`;
      throw new OnRecordError('bad-correction', field, message);
    }
    const done = verdict === 'accept' ? 'accepted' : 'corrected';
    return await write(transaction, known, done, held(decision, target.body, text), wanted, clock);
  });
}

const givesWords = (corrections: object | undefined): boolean =>
  corrections !== undefined && ('content' in corrections || 'consequent' in corrections);

/** Null where nothing of the person's is left. */
function withoutFields({ before, decision }: Known, fields: readonly string[] | undefined): Decision | null {
  if (!before?.verdict) throw new OnRecordError('bad-query', 'withdraw', 'Nothing was decided that could be withdrawn');
  if (fields === undefined) return null;
  if (before.verdict === 'added' || before.verdict === 'rejected')
    throw new OnRecordError('bad-query', fields.join(' '), `What was ${before.verdict} is withdrawn whole`);
  const values = new Map(Object.entries(decision.values));
  for (const field of fields) {
    if (!values.delete(field)) throw new OnRecordError('bad-query', field, `Nobody has decided on the field ${field}`);
  }
  return values.size === 0 ? null : { ...decision, values: Object.fromEntries(values) };
}

const withNothing = (decision: Decision): Decision => ({ ...decision, values: {} });

/** Writes the entry, and lays over the reading what it changes. Gives the id that the subject stands under now. */
export async function write(
  db: Transaction<Schema>,
  { subject, kind, report, before, id: stood, text }: Known,
  done: ReviewEvent['kind'],
  decision: Decision,
  {
    by,
    why = null,
    text: words = null,
  }: { readonly by: string; readonly why?: string | null | undefined; readonly text?: string | null },
  clock: Clock,
): Promise<string> {
  if (by.trim() === '') throw new OnRecordError('bad-query', null, 'A decision needs somebody who decides');
  const { id } = await db.selectFrom('reports').select('id').where('seq', '=', report).executeTakeFirstOrThrow();
  if (!isReportId(id)) throw new Error(`The ledger holds a report with the id ${id}`);
  const { read, values } = decision;
  const quotes = { ...quotesOf([read, values], text), ...decision.quotes };
  const body: ReviewBody = { report: id, by, why, text: words, read, values, quotes };
  await enter(db, { subject, report, before, id: stood }, `${kind}-${done}`, body, clock().toISOString());
  return (await db.selectFrom('reviews').select('id').where('subject', '=', subject).executeTakeFirstOrThrow()).id;
}

/** Some fields of it. */
export function picked<Whole extends object, Field extends keyof Whole>(
  whole: Whole,
  fields: readonly Field[],
): Pick<Whole, Field> {
  // Every field is picked.
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<Whole, Field>;
}
