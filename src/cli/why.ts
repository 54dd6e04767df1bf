import type { GroundRecord } from '../app/grounds.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import { FACT_NAMES } from './statement-facts.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

const INDENT = '      ';
const GAP = '  ';
/** Columns that a value may take. */
const MOST_OF_VALUE = 28;

/** What each field was decided by, a line each: field, value, rule, and the words with their offsets. */
export function groundLines(grounds: readonly GroundRecord[], style: Style): string {
  if (grounds.length === 0) return `${INDENT}${style.paint('No grounds are kept of this statement.', 'faint')}`;
  const rows = grounds.map(({ field, value, rule, spans }) => ({
    cells: [field, truncate(printable(value ?? '–'), MOST_OF_VALUE), rule],
    words: spans.map(({ start, end, text }) => `“${text}” ${start}–${end}`).join(', '),
  }));
  const widest = [0, 1, 2].map((at) => Math.max(...rows.map(({ cells }) => columnsOf(cells[at]!))));
  const widths = [Math.max(widest[0]!, FACT_NAMES - GAP.length), ...widest.slice(1)];
  return rows.map(({ cells, words }) => groundLine(cells, widths, words, style)).join('\n');
}

/** Where the words do not fit beside the other columns, they stand on lines of their own, under the value. */
function groundLine(cells: readonly string[], widths: readonly number[], words: string, style: Style): string {
  const [field = '', value = '', rule = ''] = cells.map((cell, at) => cell + ' '.repeat(widths[at]! - columnsOf(cell)));
  const line = `${INDENT}${style.paint(field, 'faint')}${GAP}${value}${GAP}${style.paint(rule, 'cue')}`;
  const used = columnsOf([INDENT, field, GAP, value, GAP, rule, GAP].join(''));
  const beside = style.width - used >= columnsOf(printable(words));
  if (beside) return `${line}${GAP}${printable(words)}`;
  const under = INDENT + ' '.repeat(columnsOf(field) + GAP.length);
  return `${line.trimEnd()}\n${wrap([{ text: words, role: 'plain' }], style, under)}`;
}
