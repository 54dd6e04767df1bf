import type { Comparison } from '../app/compare.ts';
import { partyWords } from '../app/fact-words.ts';
import type { Discrepancy } from '../model/comparison.ts';
import type { StatementRecord } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Of long words, the beginning. */
const LINES = 3;

/** Two reports in what they differ: the kind, and under it the words of each behind its number. */
export function discrepancyBlock(
  { kind, between, text }: Discrepancy,
  numberOf: (report: string) => string,
  style: Style,
): string {
  const sides = between.map((report, at) => numbered(numberOf(report), '', text[at] ?? '', style));
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
        return [numbered(numberOf(statement), `${printable(who)}: `, statement.content.text, style)];
      }),
    ])
    .join('\n');
}

function numbered(number: string, who: string, words: string, style: Style): string {
  const lead = `${number.padStart(6)}  `;
  const indent = ' '.repeat(columnsOf(lead));
  const room = (style.width - indent.length) * LINES - 2 * LINES;
  const told = truncate(who + printable(words), room);
  return lead + wrap([{ text: told, role: 'plain' }], style, indent).slice(indent.length);
}
