import { z } from 'zod';
import type { OwnCommitment } from '../../ledger/own-commitments.ts';
import { OnRecordError } from '../../model/error.ts';
import { FORCES } from '../../model/statement.ts';
import { daysOf } from '../export/days.ts';
import { parseCsv } from './parse-csv.ts';

const words = z.string().trim().min(1, 'is empty').max(2_000, 'is longer than 2,000 characters');
const unless = <What extends z.ZodType>(what: What) =>
  z.preprocess((cell) => (cell === '' ? null : cell), what.nullable());

/** The columns that a list of one's own has; `debtor` and `consequent` have to be there. */
const Row = z.object({
  debtor: words,
  creditor: unless(words),
  consequent: words,
  antecedent: unless(words),
  force: z.preprocess((cell) => (cell === '' ? 'promise' : cell), z.enum(FORCES, `is none of ${FORCES.join(', ')}`)),
  due: unless(z.string().refine((due) => daysOf(due) !== null, 'is no ISO 8601 date, month, year or interval')),
  source: unless(z.url({ protocol: /^https?$/, error: 'is no http or https address' })),
  said_on: unless(z.iso.date('is no date such as 2025-11-29')),
});

export const OWN_COLUMNS: readonly string[] = Object.keys(Row.shape);

/** Reads a list of one's own commitments: CSV with a header, its columns in any order. Throws `bad-row`, which names the row. */
export function readOwnCommitments(text: string, file: string): readonly OwnCommitment[] {
  const [header, ...rows] = parseCsv(text, file);
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const unknown = names.filter((name) => !OWN_COLUMNS.includes(name));
  const missing = ['debtor', 'consequent'].filter((name) => !names.includes(name));
  if (unknown.length > 0 || missing.length > 0 || new Set(names).size < names.length) {
    const wrong = unknown[0] ?? missing[0];
    const which =
      unknown.length > 0 ? `"${wrong}" is none` : missing.length > 0 ? `${wrong} is missing` : 'one stands twice';
    throw fault(file, 1, `the columns are ${OWN_COLUMNS.join(', ')}; ${which}`);
  }
  return rows.map(({ cells, line }) => {
    if (cells.length !== names.length)
      throw fault(file, line, `it has ${cells.length} cells, the header ${names.length}`);
    const given = new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()]));
    const parsed = Row.safeParse(Object.fromEntries(OWN_COLUMNS.map((name) => [name, given.get(name) ?? ''])));
    const [issue] = parsed.success ? [] : parsed.error.issues;
    if (issue || !parsed.success) throw fault(file, line, `${issue?.path.join('.')} ${issue?.message}`);
    const { said_on: saidOn, ...rest } = parsed.data;
    return { ...rest, saidOn };
  });
}

function fault(file: string, line: number, message: string): OnRecordError {
  return new OnRecordError('bad-row', file, `${file}, line ${line}: ${message}`);
}
