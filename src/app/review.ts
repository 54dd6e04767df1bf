import type { Ledger } from '../ledger/ledger.ts';
import type { CommitmentWanted } from '../ledger/review/add-commitment.ts';
import type { CommentWanted, ReviewWanted, StatementWanted } from '../ledger/review/decide.ts';
import type { ReportId } from '../model/report.ts';
import type {
  CommitmentCorrections,
  CommitmentReview,
  StatementCorrections,
  StatementReview,
  Subject,
} from '../model/review.ts';
import { completedCommitment, completedStatement } from './review-completed.ts';
import { weighReports } from './weigh.ts';

/** As `Ledger.reviewStatement`; what follows of a correction is filled in, and evidence is looked for anew where a commitment changed. */
export async function reviewStatement(
  ledger: Ledger,
  wanted: ReviewWanted<StatementCorrections>,
): Promise<StatementReview> {
  const { corrections } = wanted;
  if (corrections === undefined) return await weighed(ledger, ledger.reviewStatement(wanted));
  const { report, standing } = await ledger.statementReview(wanted.id);
  const actors = await actorsOf(ledger, report);
  const completed = completedStatement(corrections, standing, actors);
  return await weighed(ledger, ledger.reviewStatement({ ...wanted, corrections: completed }));
}

/** As `Ledger.reviewCommitment`, and as `reviewStatement`. */
export async function reviewCommitment(
  ledger: Ledger,
  wanted: ReviewWanted<CommitmentCorrections>,
): Promise<CommitmentReview> {
  const { corrections } = wanted;
  if (corrections === undefined) return await weighed(ledger, ledger.reviewCommitment(wanted));
  const { report, standing } = await ledger.commitmentReview(wanted.id);
  const completed = completedCommitment(corrections, standing, await actorsOf(ledger, report));
  return await weighed(ledger, ledger.reviewCommitment({ ...wanted, corrections: completed }));
}

/** As `Ledger.addStatement`, and as `reviewStatement`. */
export async function addStatement(ledger: Ledger, wanted: StatementWanted): Promise<StatementReview> {
  const { report } = await ledger.report(wanted.report);
  const statement = completedStatement(wanted.statement, null, await actorsOf(ledger, report.id));
  return await weighed(ledger, ledger.addStatement({ ...wanted, statement }));
}

/** As `Ledger.addCommitment`, and as `reviewStatement`. */
export async function addCommitment(ledger: Ledger, wanted: CommitmentWanted): Promise<CommitmentReview> {
  const { report } = await ledger.report(wanted.report);
  const commitment = completedCommitment(wanted.commitment, null, await actorsOf(ledger, report.id));
  return await weighed(ledger, ledger.addCommitment({ ...wanted, commitment }));
}

/** A statement or commitment, told apart by its id. */
export const subjectOf = (id: string): Subject => (/\.c\d+$/.test(id) ? 'commitment' : 'statement');

/** As `Ledger.comment`. */
export async function comment(ledger: Ledger, wanted: Omit<CommentWanted, 'kind'>): Promise<string> {
  return await ledger.comment({ ...wanted, kind: subjectOf(wanted.id) });
}

async function actorsOf(ledger: Ledger, report: ReportId) {
  const [reading] = await ledger.readings([report]);
  return reading?.actors ?? [];
}

async function weighed<Review>(ledger: Ledger, work: Promise<Review>): Promise<Review> {
  const review = await work;
  await weighReports(ledger);
  return review;
}
