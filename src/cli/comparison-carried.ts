import type { Comparison } from '../app/compare.ts';
import { partyWords } from '../app/fact-words.ts';
import type { Form, ReportReference, StatementRecord } from '../model/statement.ts';
import { columnsOf, printable, truncate } from './printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** How a report carries a statement; a report that does not has the last. */
const MARKS: Readonly<Record<Form | 'missing', string>> = { direct: '“', mixed: '±', indirect: '~', missing: '·' };
export const CARRIED_LEGEND = '“ word for word   ± in part   ~ in other words   · not';

/** Columns of one report in the table, and of the words beside them at least. */
const [COLUMN, LEAST] = [3, 44];
/** Of a long content, the beginning. */
const LINES = 2;

/** Statements that several reports carry as a table: a line or two of words each, and in the columns of the reports how they carry it. */
export function carriedBlocks(
  { carried, statements }: Comparison,
  reports: readonly ReportReference[],
  style: Style,
): readonly string[] {
  const said = new Map(statements.map((statement) => [statement.id, statement]));
  const room = style.width - reports.length * COLUMN - 2;
  const groups = carried.map((origins) => ({
    members: origins.statements.flatMap((id) => said.get(id) ?? []),
    origins,
  }));
  const wide = room < LEAST;
  const blocks = groups.map(({ members, origins: from }) => {
    const marks = reports.map(({ id }) => members.find(({ report }) => report.id === id)?.form ?? 'missing');
    const first = longest(members);
    const who = first.speaker ? partyWords(first.speaker) : 'nobody named';
    const words = `${printable(who)}${first.act ? ` — ${first.act.type}` : ''}: ${printable(first.content.text)}`;
    const text = beside(words, wide ? style.width : room, style);
    const columns = wide
      ? [
          `      ${reports.flatMap((_, at) => (marks[at] === 'missing' ? [] : [`${at + 1}${MARKS[marks[at]]}`])).join(' ')}`,
        ]
      : [];
    if (!wide)
      text[0] = text[0].padEnd(text[0].length + room - columnsOf(text[0])) + row(marks.map((form) => MARKS[form]));
    return [...text, ...columns, ...originLine(from, members, reports, style)].join('\n');
  });
  const heading = `${' '.repeat(wide ? 0 : room)}${row(reports.map((_, at) => String(at + 1)))}`;
  return blocks.length === 0 ? [] : [...(wide ? [] : [style.paint(heading, 'faint')]), ...blocks];
}

const row = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.padStart(COLUMN))
    .join('')
    .trimEnd();

/** The fullest report of it. */
const longest = (members: readonly StatementRecord[]): StatementRecord =>
  members.reduce((most, each) => (each.content.text.length > most.content.text.length ? each : most));

function beside(words: string, width: number, style: Style): string[] {
  const told = truncate(words, (width - 4) * LINES - 2 * LINES);
  return wrap([{ text: told, role: 'plain' }], { ...style, width }, '    ')
    .split('\n')
    .map((line, at) => (at === 0 ? `  ${line.slice(4)}` : line));
}

/** From how many hands it comes, where reports share one, and why they do. */
function originLine(
  { origins }: Comparison['carried'][number],
  members: readonly StatementRecord[],
  reports: readonly ReportReference[],
  style: Style,
): readonly string[] {
  const numberOf = (id: string): number => {
    const report = members.find((statement) => statement.id === id)?.report.id;
    return reports.findIndex((each) => each.id === report) + 1;
  };
  const why = origins.flatMap(({ statements, because }) => {
    const numbers = [...new Set(statements.map(numberOf))].sort((a, b) => a - b);
    if (numbers.length < 2) return [];
    const reasons = because.flatMap(({ kind, name, statements: [a, b] }) =>
      numberOf(a) === numberOf(b) ? [] : [name === null ? kind : `${kind}: ${name}`],
    );
    return [`${numbers.join(', ')} one (${printable([...new Set(reasons)].join('; '))})`];
  });
  if (why.length === 0) return [];
  const count = `${origins.length} ${origins.length === 1 ? 'origin' : 'origins'}`;
  return [style.paint(wrap([{ text: `${count}: ${why.join('; ')}`, role: 'plain' }], style, '    '), 'faint')];
}
