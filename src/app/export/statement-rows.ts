import type { StatementRecord } from '../../model/statement.ts';
import { csvLine } from '../csv.ts';
import { statementRecord } from '../records.ts';
import { header, row, STATEMENT_COLUMNS } from '../tables.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** Statements as records: of the newest report first, within a report in reading order. */
export async function* recordsOf(work: ExportWork): AsyncGenerator<StatementRecord> {
  for await (const { report, statements } of readingsOf(work)) {
    for (const statement of statements) yield statementRecord(statement, report);
  }
}

export async function* writeCsv(work: ExportWork): AsyncGenerator<string> {
  yield csvLine(header(STATEMENT_COLUMNS));
  for await (const record of recordsOf(work)) yield csvLine(row(STATEMENT_COLUMNS, record));
}
