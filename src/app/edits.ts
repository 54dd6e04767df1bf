import { editsBetween } from '../compare/edits.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Edits } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { ReportReference, Statement, StatementRecord } from '../model/statement.ts';
import { reportReference, statementRecord } from './records.ts';

/** A text that took another's place at its address, and what it changed, with the words of what changed. */
export interface VersionEdits {
  readonly before: ReportReference;
  readonly after: ReportReference;
  readonly facts: Edits['facts'];
  readonly paragraphs: readonly { readonly before: Words | null; readonly after: Words | null }[];
  readonly statements: readonly {
    readonly before: StatementRecord | null;
    readonly after: StatementRecord | null;
    /** In which they differ; empty where one is null. */
    readonly fields: Edits['statements'][number]['fields'];
  }[];
}

interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What changed from each text that was seen at a report's address to the next, the oldest first; empty where there is one text alone.
 * Throws as `Ledger.report`.
 */
export async function editsOf(ledger: Ledger, idOrPrefix: string): Promise<readonly VersionEdits[]> {
  const { report, versions } = await ledger.report(idOrPrefix);
  const readings = await ledger.readings((versions.length > 0 ? versions : [report]).map(({ id }) => id));
  return readings.slice(1).map((after, at) => {
    const before = readings[at];
    const { facts, paragraphs, statements } = editsBetween(before, after);
    return {
      ...{ before: reportReference(before.report), after: reportReference(after.report), facts },
      paragraphs: paragraphs.map((edit) => ({
        before: edit.before && { text: before.report.text.slice(edit.before.start, edit.before.end), ...edit.before },
        after: edit.after && { text: after.report.text.slice(edit.after.start, edit.after.end), ...edit.after },
      })),
      statements: statements.map(({ fields, ...edit }) => ({
        before: recordOf(before, edit.before),
        after: recordOf(after, edit.after),
        fields,
      })),
    };
  });
}

function recordOf(
  { report, statements }: { readonly report: Report; readonly statements: readonly Statement[] },
  id: string | null,
): StatementRecord | null {
  const statement = id === null ? undefined : statements.find((one) => one.id === id);
  return statement ? statementRecord(statement, report) : null;
}
