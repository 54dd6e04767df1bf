import type { Derived } from '../../ledger/add.ts';
import type { KeptReading } from '../../ledger/walk.ts';
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
}

/**
 * The oldest report first, so that reading them in keeps their order. Where only some statements are wanted there are no lines of
 * reports: such a file is for programs, not for reading in.
 */
export async function* writeLines(work: ExportWork): AsyncGenerator<string> {
  const whole = !isNarrowed(work);
  for await (const reading of readingsOf(work, 'oldest')) {
    const { report, statements } = reading;
    if (whole) yield line(await reportLine(work, reading));
    for (const statement of statements) {
      yield line({ ...statementRecord(statement, report), ...statement } satisfies StatementLine);
    }
  }
}

async function reportLine({ ledger }: ExportWork, reading: KeptReading): Promise<ReportLine> {
  const { report, statements, actors, commitments, past, positions, issues, derivedBy } = reading;
  const { bytes, mediaType } = await ledger.bytes(report.id);
  const isText = Buffer.from(report.text).equals(bytes);
  return {
    ...{ kind: 'report', report, mediaType, bytes: isText ? null : Buffer.from(bytes).toString('base64') },
    ...{ derivedBy, statements: statements.length, commitments, past, positions, actors, issues },
  };
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;
