import type { z } from 'zod';
import { misfitsOf } from '../../acquire/misfits.ts';
import { reportId } from '../../acquire/report-id.ts';
import type { Judgement } from '../../ledger/judgements.ts';
import { evidenceId } from '../../ledger/life.ts';
import type { Derived } from '../../ledger/prepare.ts';
import { OnRecordError } from '../../model/error.ts';
import type { Passage } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import type { ReportLine, StatementLine } from '../export/lines.ts';
import { judgementLine, reportLine, statementLine, statementOfLine } from './line-schemas.ts';

interface Begun {
  readonly line: ReportLine;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly statements: Statement[];
}

/** A report with its statements, or what was decided. */
export type Line = { readonly kind: 'report'; readonly derived: Derived } | Judgement;

/**
 * Reads a JSON Lines export, a report at a time, each with its statements, and then what was decided. Throws `bad-row`, which names the line: for what is no such
 * line, for a report that is not named by its bytes, and for words that are not the report's at the place they are said to be.
 */
export async function* readLines(lines: AsyncIterable<string>, file: string): AsyncGenerator<Line> {
  let begun: Begun | null = null;
  let at = 0;
  for await (const text of lines) {
    at += 1;
    if (text.trim() === '') continue;
    const value = parsed(text, file, at);
    const kind = kindOf(value);
    if (kind !== null && kind !== 'report') {
      if (begun !== null) yield { kind: 'report', derived: ended(begun, file) };
      begun = null;
      yield checkedEvidence(checked(judgementLine, value, file, at), file, at);
    } else if (kind === 'report') {
      if (begun !== null) yield { kind: 'report', derived: ended(begun, file) };
      begun = beginReport(checked(reportLine, value, file, at), file, at);
    } else {
      addStatement(begun, checked(statementLine, value, file, at), file, at);
    }
  }
  if (begun !== null) yield { kind: 'report', derived: ended(begun, file) };
}

/** The same evidence has the same id whenever it is found. */
function checkedEvidence(judgement: Judgement, file: string, at: number): Judgement {
  if (judgement.kind !== 'evidence') return judgement;
  const { evidence, name = evidence.commitment } = judgement;
  if (evidenceId({ ...evidence, commitment: name }) === evidence.id) return judgement;
  throw fault(file, at, `the words of the evidence ${judgement.evidence.id} make another id`);
}

function beginReport(line: ReportLine, file: string, at: number): Begun {
  const { id, text, outlet, url } = line.report;
  const bytes = line.bytes === null ? Buffer.from(text) : Buffer.from(line.bytes, 'base64');
  if (reportId(bytes, outlet, url) !== id)
    throw fault(file, at, `the report's bytes, outlet and address are not those of ${id}`);
  return { line, bytes, at, statements: [] };
}

function addStatement(begun: Begun | null, line: StatementLine, file: string, at: number): void {
  if (begun === null || begun.line.report.id !== line.report.id) {
    const message =
      'no line before it has its report; export again without --speaker and --act, which leave reports out';
    throw fault(file, at, message);
  }
  const { id, text } = begun.line.report;
  if (!line.id.startsWith(`${id.slice(7, 23)}.`)) throw fault(file, at, `the statement ${line.id} is none of ${id}`);
  const stands = ({ text: words, spans }: Passage): boolean => passageOf(text, spans).text === words;
  if (!stands(line.content) || (line.cue !== null && !stands(line.cue))) {
    throw fault(file, at, `the words of ${line.id} do not stand in its report where it says`);
  }
  begun.statements.push(statementOfLine(line));
}

function ended({ line, bytes, at, statements }: Begun, file: string): Derived {
  const { report, mediaType, derivedBy, commitments, past, positions, actors, issues } = line;
  if (statements.length !== line.statements) {
    throw fault(file, at, `${line.statements} statements of the report are announced, and ${statements.length} follow`);
  }
  return {
    ...{ report, bytes, mediaType, derivedBy, statements },
    ...{ commitments, past, positions, actors, issues },
  };
}

/** Null of a statement, which has none. */
const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;

function parsed(text: string, file: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw fault(file, at, `it is no JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
}

/** The value itself, not what the schema makes of it: the order of its keys stays. */
function checked<Line>(schema: z.ZodType<Line>, value: unknown, file: string, at: number): Line {
  if (holds(schema, value)) return value;
  throw fault(file, at, misfitsOf(schema.safeParse(value).error?.issues.slice(0, 1) ?? [], 'the line'));
}

const holds = <Line>(schema: z.ZodType<Line>, value: unknown): value is Line => schema.safeParse(value).success;

function fault(file: string, line: number, message: string): OnRecordError {
  return new OnRecordError('bad-row', file, `${file}, line ${line}: ${message}`);
}
