import { OnRecordError } from '../../model/error.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/**
 * The rows of a CSV text; empty lines are passed over. An apostrophe that leads a formula, as `csvLine` writes it, is taken away again.
 * Throws `bad-row` for a quotation mark that is never closed, or stands beside text. Source: RFC 4180.
 */
export function parseCsv(text: string, file: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [cells, line, begin]: [string[], number, number] = [[], 1, 1];
  const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const at = CELL.lastIndex;
    const found = CELL.exec(text);
    if (found === null) {
      throw new OnRecordError('bad-row', file, `${file}, line ${line}: a quotation mark is not closed, or not doubled`);
    }
    const [whole, quoted, bare = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).replace(/^'(?=[=+\-@\t\r])/, ''));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: begin });
    if (end === '' || at === text.length || CELL.lastIndex === text.length) return rows;
    [cells, begin] = [[], line];
  }
}
