import type { Kysely } from 'kysely';
import type { Commitment } from '../../model/commitment.ts';
import { OnRecordError } from '../../model/error.ts';
import { type CommitmentCorrections, type CommitmentReview, REVIEWED_OWED } from '../../model/review.ts';
import type { Statement } from '../../model/statement.ts';
import { reportId } from '../reports.ts';
import type { Schema } from '../schema.ts';
import { statementOf } from '../statement-body.ts';
import { owedBy } from './bound.ts';
import { commitmentValues } from './correct.ts';
import { picked, write } from './decide.ts';
import type { Wanted } from './known.ts';
import { machineReading } from './lay.ts';
import { sharedUnits } from './match.ts';
import { readCommitmentReview } from './read.ts';

/** A commitment that the machine missed. What is not said of it is as the statement that voices it has it. */
export interface CommitmentWanted extends Omit<Wanted, 'id' | 'expects'> {
  /** Id of its report, or first digits of it. */
  readonly report: string;
  /** The whole id of the statement that voices it; the one that what is owed is most among when absent. */
  readonly statement?: string | undefined;
  readonly commitment: CommitmentCorrections;
}

/** Adds a commitment that the machine missed. Throws `bad-correction`, with the field, and as `readReport`. */
export async function addCommitment(
  db: Kysely<Schema>,
  wanted: CommitmentWanted,
  clock: () => Date,
): Promise<CommitmentReview> {
  const id = await db.transaction().execute(async (transaction) => {
    const report = await transaction
      .selectFrom('reports')
      .select(['seq', 'text'])
      .where('id', '=', await reportId(transaction, wanted.report))
      .executeTakeFirstOrThrow();
    const { seq, text } = report;
    const said = await transaction.selectFrom('statements').select('body').where('report', '=', seq).execute();
    const voice = voiceOf(
      wanted,
      said.map(({ body }) => statementOf(body)),
    );
    const force = wanted.commitment.force ?? voice.act?.force;
    if (!force) throw bad('force', 'say of which force it is; the statement does not bind who says it');
    const rows = await transaction.selectFrom('commitments').select(['id', 'body']).where('report', '=', seq).execute();
    const { reading } = await machineReading(transaction, seq);
    const reviews = await transaction
      .selectFrom('reviews')
      .select(['id', 'subject'])
      .where('report', '=', seq)
      .execute();
    const taken = new Set([
      ...[...rows, ...reading.commitments].map((one) => one.id),
      ...reviews.flatMap((one) => [one.id, one.subject]),
    ]);
    const whole = owedBy(voice, force, taken);
    if (whole === null && !wanted.commitment.debtor) throw bad('debtor', 'say who owes it; the statement is nobody’s');
    const base = whole ?? owedBy({ ...voice, speaker: NOBODY }, force, taken);
    if (base === null) throw bad('debtor', 'say who owes it');
    const values = picked({ ...base, ...commitmentValues(wanted.commitment, base, text) }, REVIEWED_OWED);
    // Written by `add` and `layReviews` from values of this type.
    const same = rows.find(({ body }) => {
      const { consequent, debtor } = JSON.parse(body) as Commitment;
      return JSON.stringify([consequent, debtor.text]) === JSON.stringify([values.consequent, values.debtor.text]);
    });
    if (same) throw bad('consequent', `it is on the record already, as ${same.id}`);
    const decision = { kind: 'commitment', read: null, values, quotes: {} } as const;
    const known = {
      subject: base.id,
      kind: 'commitment',
      report: seq,
      before: null,
      id: null,
      text,
      decision,
    } as const;
    return await write(transaction, known, 'added', decision, wanted, clock);
  });
  return await readCommitmentReview(db, id);
}

const NOBODY = { text: '', spans: [], name: null, id: null, kind: null, role: null, of: null } as const;

function voiceOf({ statement, commitment }: CommitmentWanted, all: readonly Statement[]): Statement {
  const spans = commitment.consequent?.spans ?? [];
  if (statement === undefined && spans.length === 0)
    throw bad('consequent', 'give the spans of what is owed, or the statement that voices it');
  const [best] = all
    .map((one) => ({ one, share: statement === undefined ? sharedUnits(one.content.spans, spans) : 1 }))
    .filter(({ one, share }) => share > 0 && (statement === undefined || one.id === statement))
    .sort((a, b) => b.share - a.share);
  if (!best) throw bad('statement', 'no statement of the report voices it; add that first');
  return best.one;
}

const bad = (field: string, message: string): OnRecordError =>
  new OnRecordError('bad-correction', field, `${field}: ${message}`);
