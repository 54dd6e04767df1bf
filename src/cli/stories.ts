import { STORY_REPORT_COLUMNS } from '../app/tables.ts';
import type { StoryDay, StoryDetail, StoryReport, StorySpeaker, StorySummary } from '../ledger/stories.ts';
import type { OutputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';
import { type Style, styleFor } from './style.ts';
import { type Column, tableLine } from './table.ts';
import { wrap } from './wrap.ts';

export const STORY_TABLE: readonly Column<StorySummary>[] = [
  { name: 'ID', width: 18, role: 'faint', cell: ({ id }) => id },
  { name: 'FIRST', width: 10, role: 'plain', cell: ({ first }) => first },
  { name: 'LAST', width: 10, role: 'plain', cell: ({ last }) => last },
  { name: 'REPORTS', width: 7, role: 'plain', align: 'right', cell: ({ reports }) => String(reports) },
  { name: 'TITLE', width: null, role: 'title', cell: ({ title, id }) => title ?? id },
];

const TIMELINE_TABLE: readonly Column<StoryReport>[] = [
  { name: 'ID', width: 12, role: 'faint', cell: ({ id }) => id.slice(7, 19) },
  { name: 'OUTLET', width: 18, role: 'plain', cell: ({ outlet }) => outlet ?? '' },
  { name: 'TITLE', width: null, role: 'title', cell: ({ title, path, id }) => title ?? path ?? id },
];

/** A story for people: what it is, who speaks in it, and its reports day by day. */
export async function printStory(detail: StoryDetail, { format, color }: OutputOptions): Promise<void> {
  if (format === 'json') return await printJson(detail);
  if (format !== 'table') return await printEntries(reportsOf(detail), format, STORY_REPORT_COLUMNS);
  const style = styleFor(process.stdout, color);
  await print(`${heading(detail, style)}\n`);
  for (const day of detail.timeline) await print(`\n${dayBlock(day, style)}`);
}

const reportsOf = ({ timeline }: StoryDetail): readonly StoryReport[] => timeline.flatMap(({ reports }) => reports);

function heading({ story, timeline, speakers }: StoryDetail, style: Style): string {
  const { id, title, first, last, reports, outlets } = story;
  const dates = first === last ? first : `${first} to ${last}`;
  const counts = [counted(reports, 'report'), counted(outlets, 'outlet'), counted(timeline.length, 'day')].join(', ');
  const lines = [
    wrap([{ text: title ?? id, role: 'title' }], style, ''),
    style.paint(`${dates} · ${counts}`, 'faint'),
    id,
  ];
  if (speakers.length > 0) lines.push(wrap([{ text: speakers.map(named).join(', '), role: 'plain' }], style, ''));
  return lines.join('\n');
}

const named = ({ name, statements }: StorySpeaker): string => `${printable(name)} (${statements})`;
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const dayBlock = ({ day, reports }: StoryDay, style: Style): string =>
  [`${style.paint(day, 'act')}\n`, ...reports.map((report) => tableLine(TIMELINE_TABLE, report, style))].join('');
