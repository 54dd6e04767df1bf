import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { ReportReference, StatementRecord } from '../model/statement.ts';
import { extract } from './extract.ts';
import type { UnreadInput } from './extract-one.ts';
import { reportReference, statementRecord } from './records.ts';
import type { Wanted } from './wanted.ts';

/** What reports of one story put on the record. */
export interface Comparison {
  readonly statements: readonly StatementRecord[];
  readonly commitments: readonly Commitment[];
  /** Commitments of the past that a report says were kept or broken; `report` is its path, else its address, else its id. */
  readonly record: readonly (PastCommitment & { readonly report: string })[];
}

export interface Compared {
  readonly comparison: Comparison;
  /** In the order of the inputs. */
  readonly reports: readonly ReportReference[];
  readonly unread: readonly UnreadInput[];
}

/** Reads inputs as the reports of one story. What could not be read is returned beside it. Throws as `extract`. */
export async function compare(wanted: readonly Wanted[]): Promise<Compared> {
  const reports: ReportReference[] = [];
  const statements: StatementRecord[] = [];
  const commitments: Commitment[] = [];
  const record: Comparison['record'][number][] = [];
  const unread: UnreadInput[] = [];
  for await (const one of extract(wanted)) {
    if (one.kind === 'unread') {
      unread.push(one);
      continue;
    }
    reports.push(reportReference(one.report));
    for (const statement of one.statements) statements.push(statementRecord(statement, one.report));
    commitments.push(...one.commitments);
    for (const past of one.past) record.push({ report: one.report.path ?? one.report.url ?? one.report.id, ...past });
  }
  return { comparison: { statements, commitments, record }, reports, unread };
}
