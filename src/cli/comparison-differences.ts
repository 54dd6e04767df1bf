import type { Comparison } from '../app/compare.ts';
import { partyWords } from '../app/fact-words.ts';
import type { Discrepancy } from '../model/comparison.ts';
import type { StatementRecord } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Style } from './style.ts';
import { type Piece, wrap } from './wrap.ts';

/** Of long words, the beginning. */
const LINES = 3;

/** Two reports in what they differ: the kind, and under it the words of each behind its number, those marked that differ. */
export function discrepancyBlock(
  { kind, between, parts }: Discrepancy,
  numberOf: (report: string) => string,
  style: Style,
): string {
  // Where nothing is shared, a mark on everything tells nothing.
  const marked = parts.some((runs) => runs.some(({ text, shared }) => shared && /[\p{L}\p{N}]/u.test(text)));
  const sides = between.map((report, at) =>
    numbered(
      numberOf(report),
      (parts[at] ?? []).map(({ text, shared }) => ({ text, role: shared || !marked ? 'plain' : 'hit' })),
      style,
    ),
  );
  return [`  ${style.paint(kind, 'act')}`, ...sides].join('\n');
}

/** Statements that stand against others, each behind the number of its report, under two words for what they are. */
export function opposedBlock(
  sides: readonly (readonly [title: string, statements: readonly string[]])[],
  { statements }: Comparison,
  numberOf: (statement: StatementRecord) => string,
  style: Style,
): string {
  const said = new Map(statements.map((statement) => [statement.id, statement]));
  return sides
    .flatMap(([title, ids]) => [
      `  ${style.paint(title, 'act')}`,
      ...ids.flatMap((id) => {
        const statement = said.get(id);
        if (!statement) return [];
        const who = statement.speaker ? partyWords(statement.speaker) : 'nobody named';
        const words: Piece = { text: `${who}: ${statement.content.text}`, role: 'plain' };
        return [numbered(numberOf(statement), [words], style)];
      }),
    ])
    .join('\n');
}

function numbered(number: string, words: readonly Piece[], style: Style): string {
  const lead = `${number.padStart(6)}  `;
  const indent = ' '.repeat(columnsOf(lead));
  let room = (style.width - indent.length) * LINES - 2 * LINES;
  const told: Piece[] = [];
  for (const { text, role } of words) {
    if (room <= 0) break;
    const whole = printable(text);
    const shown = truncate(whole, room);
    told.push({ text: shown, role });
    room = shown === whole ? room - columnsOf(shown) : 0;
  }
  return lead + wrap(told, style, indent).slice(indent.length);
}
