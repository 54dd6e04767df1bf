import type { Judgement } from '../../ledger/judgements.ts';
import type { Derived } from '../../ledger/prepare.ts';
import type { KeptReading, ReviewedStatement } from '../../ledger/walk.ts';
import type { ReportId } from '../../model/report.ts';
import type { Statement, StatementRecord } from '../../model/statement.ts';
import { statementRecord } from '../records.ts';
import { type ExportWork, isNarrowed, readingsOf } from './format.ts';

/** A line that begins a report: all of it but its statements, which are the lines that follow. */
export interface ReportLine extends Omit<Derived, 'bytes' | 'statements'> {
  readonly kind: 'report';
  /** The bytes that it was read from, in base64; null where they are its text in UTF-8. */
  readonly bytes: string | null;
  /** How many lines of statements follow. */
  readonly statements: number;
}

/** A statement with its report and with what decided its fields, as the ledger keeps it. */
export interface StatementLine extends StatementRecord {
  readonly grounds: Statement['grounds'];
  /** What was decided of it; absent where nothing was. It is told again, and read in, by the lines of reviews. */
  readonly review?: Omit<ReviewedStatement, 'id'> | undefined;
}

/** Reports whose judgements are asked for at once. */
const PAGE = 200;

/**
 * The oldest report first, so that reading them in keeps their order, as the machine read it; then what people decided, which lies over it
 * again once it is read in. Where only some statements are wanted there are no lines of reports or of decisions, and the statements are those
 * that stand: such a file is for programs, not for reading in.
 */
export async function* writeLines(work: ExportWork): AsyncGenerator<string> {
  const whole = !isNarrowed(work);
  const ids: ReportId[] = [];
  for await (const reading of readingsOf(work, 'oldest', whole ? 'machine' : 'standing')) {
    const { report, statements } = reading;
    const reviewed = new Map(whole ? reading.reviewed.map(({ id, ...review }) => [id, review]) : []);
    if (whole) {
      ids.push(report.id);
      yield line(await reportLine(work, reading));
    }
    for (const statement of statements) {
      const review = reviewed.get(statement.id);
      yield line({
        ...statementRecord(statement, report),
        ...statement,
        ...(review && { review }),
      } satisfies StatementLine);
    }
  }
  if (!whole) return;
  for await (const judgement of judgementsOf(work, ids)) yield line(judgement);
}

async function reportLine({ ledger }: ExportWork, reading: KeptReading): Promise<ReportLine> {
  const { report, statements, actors, past, positions, issues, derivedBy } = reading;
  const { bytes, mediaType } = await ledger.bytes(report.id);
  const isText = Buffer.from(report.text).equals(bytes);
  const commitments = reading.commitments.map(({ commitment }) => commitment);
  return {
    ...{ kind: 'report', report, mediaType, bytes: isText ? null : Buffer.from(bytes).toString('base64') },
    ...{ derivedBy, statements: statements.length, commitments, past, positions, actors, issues },
  };
}

/** Reviews first, for the rest may be about what stands by them; evidence before the verdicts on it and the decisions that rest on it. */
async function* judgementsOf(work: ExportWork, ids: readonly ReportId[]): AsyncGenerator<Judgement> {
  const { ledger, filter, reports } = work;
  const told = new Set<string>();
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = ids.slice(at, at + PAGE);
    for (const review of await ledger.reviewsOf(page)) yield { kind: 'review', review };
    for (const decision of await ledger.sameDecisions(page)) {
      const pair = decision.statements.join(' ');
      if (!told.has(pair)) yield { kind: 'same-decision', decision };
      told.add(pair);
    }
    const { decisions, evidence, verdicts } = await ledger.livesOf(page);
    const names = await ledger.loggedNames(evidence.map(({ commitment }) => commitment));
    for (const one of evidence) yield { kind: 'evidence', evidence: one, name: names.get(one.commitment) };
    for (const verdict of verdicts) yield { kind: 'evidence-verdict', verdict };
    for (const decision of decisions) yield { kind: 'commitment-decision', decision };
  }
  // Of no report and no outlet.
  const { outlet, since, until } = filter;
  if (reports !== null || outlet !== undefined || since !== undefined || until !== undefined) return;
  for (const commitment of await ledger.ownCommitments()) yield { kind: 'own-commitment', commitment };
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
