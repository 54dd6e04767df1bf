import type { DecidedCommitment } from '../../ledger/commitments.ts';
import type { StatementRecord } from '../../model/statement.ts';
import { csvLine } from '../csv.ts';
import { statementRecord } from '../records.ts';
import { type Columns, header, row, STATEMENT_COLUMNS } from '../tables.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** A statement with what it binds somebody to. */
export interface StatementRow {
  readonly record: StatementRecord;
  readonly commitments: readonly DecidedCommitment[];
}

/** One for each commitment that the statement voices, in one order, with semicolons between them. */
const joined = (cell: (entry: DecidedCommitment) => string) => (entry: StatementRow) =>
  entry.commitments.map(cell).join('; ') || null;

/** The columns of every listing of statements, then commitments with their states as decided. */
export const EXPORT_COLUMNS: Columns<StatementRow> = [
  ...STATEMENT_COLUMNS.map(([name, cell]) => [name, ({ record }: StatementRow) => cell(record)] as const),
  ['commitments', joined(({ commitment }) => commitment.id)],
  ['commitment_states', joined(({ state }) => state)],
  ['commitment_due', joined(({ commitment }) => commitment.due ?? 'none')],
  ['commitment_decided_by', joined(({ decision }) => decision?.by ?? 'nobody')],
];

/** Of the newest report first, within a report in reading order. */
export async function* rowsOf(work: ExportWork): AsyncGenerator<StatementRow> {
  for await (const { report, statements, commitments } of readingsOf(work)) {
    for (const statement of statements) {
      yield {
        record: statementRecord(statement, report),
        commitments: commitments.filter(({ commitment }) => commitment.statements.includes(statement.id)),
      };
    }
  }
}

export async function* writeCsv(work: ExportWork): AsyncGenerator<string> {
  yield csvLine(header(EXPORT_COLUMNS));
  for await (const one of rowsOf(work)) yield csvLine(row(EXPORT_COLUMNS, one));
}
