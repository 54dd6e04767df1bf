import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { StatementRecord } from '../model/statement.ts';
import { extract } from './extract.ts';
import type { UnreadInput } from './extract-one.ts';
import { statementRecord } from './records.ts';
import type { Wanted } from './wanted.ts';

/** What reports of one story put on the record. */
export interface Comparison {
  readonly statements: readonly StatementRecord[];
  readonly commitments: readonly Commitment[];
  /** Commitments of the past that a report says were kept or broken. */
  readonly record: readonly (PastCommitment & { readonly report: string })[];
}

/** Reads inputs as the reports of one story. What could not be read is returned beside it. */
export async function compare(
  wanted: readonly Wanted[],
): Promise<{ readonly comparison: Comparison; readonly unread: readonly UnreadInput[] }> {
  const statements: StatementRecord[] = [];
  const commitments: Commitment[] = [];
  const record: (PastCommitment & { readonly report: string })[] = [];
  const unread: UnreadInput[] = [];
  for await (const one of extract(wanted)) {
    if (one.kind === 'unread') {
      unread.push(one);
      continue;
    }
    for (const statement of one.statements) statements.push(statementRecord(statement, one.report));
    commitments.push(...one.commitments);
    for (const past of one.past) record.push({ report: one.report.path ?? one.report.url ?? one.report.id, ...past });
  }
  return { comparison: { statements, commitments, record }, unread };
}
