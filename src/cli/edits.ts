import type { Command } from 'commander';
import { editsOf, type VersionEdits } from '../app/edits.ts';
import { speakerWords } from '../app/fact-words.ts';
import type { Columns } from '../app/tables.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { StatementRecord } from '../model/statement.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { day, reportHeading } from './report-heading.ts';
import { type Style, styleFor } from './style.ts';
import { wrap } from './wrap.ts';

const HELP = `
A report that is seen again at its address with another text is a new version of it. What became of its facts, its
paragraphs and its statements from each version to the next is listed: "-" before, "+" after.

Examples:
  $ onrecord edits 3f29a1c08b44
  $ onrecord edits 3f29a1c08b44 --format json`;

export function defineEdits(command: Command): void {
  command.argument('<report>', 'the id of any version of the report, or its first digits');
  outputOptions(ledgerOption(command)).addHelpText('after', HELP).action(runEdits);
}

async function runEdits(id: string, { ledger: file, format, color }: LedgerOption & OutputOptions): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    const edits = await editsOf(ledger, id);
    if (format === 'json') return await printJson(edits);
    if (format !== 'table') return await printEntries(edits.flatMap(rowsOf), format, COLUMNS);
    const style = styleFor(process.stdout, color);
    await print(
      edits.length === 0
        ? 'One text alone was seen at its address.\n'
        : edits.map((each) => editLines(each, style)).join('\n'),
    );
  } finally {
    ledger.close();
  }
}

/** One change, for tables. */
interface Row {
  readonly report: string;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

const COLUMNS: Columns<Row> = [
  ['report', ({ report }) => report],
  ['what', ({ what }) => what],
  ['before', ({ before }) => before],
  ['after', ({ after }) => after],
];

function rowsOf({ after: { id }, facts, paragraphs, statements }: VersionEdits): readonly Row[] {
  return [
    ...facts.map(({ field, before, after }) => ({ report: id, what: field, before, after })),
    ...paragraphs.map(({ before, after }) => ({
      ...{ report: id, what: 'paragraph' },
      before: before?.text ?? null,
      after: after?.text ?? null,
    })),
    ...statements.map(({ before, after, fields }) => ({
      ...{ report: id, what: `statement${fields.length > 0 ? `: ${fields.join(', ')}` : ''}` },
      before: before && wordsOf(before),
      after: after && wordsOf(after),
    })),
  ];
}

/** Who says what, and what kind of act it is. */
const wordsOf = ({ speaker, content, act }: StatementRecord): string =>
  `${speaker ? speakerWords(speaker) : 'nobody named'}: ${content.text}${act ? ` (${act.force ?? act.type})` : ''}`;

function editLines(edits: VersionEdits, style: Style): string {
  const heading = `${reportHeading(edits.after, style)}\n${style.paint(`was: ${day(edits.before.published) ?? 'undated'}, ${edits.before.id.slice(7, 19)}`, 'faint')}`;
  const rows = rowsOf(edits);
  if (rows.length === 0) return `${heading}\n\n  Nothing in its text has changed.\n`;
  const blocks = rows.map(({ what, before, after }) =>
    [`  ${style.paint(what, 'act')}`, ...lineOf('-', before, style), ...lineOf('+', after, style)].join('\n'),
  );
  return `${[heading, ...blocks].join('\n\n')}\n`;
}

function lineOf(sign: '-' | '+', words: string | null, style: Style): readonly string[] {
  if (words === null) return [];
  const indent = ' '.repeat(6);
  return [`    ${sign} ${wrap([{ text: words, role: 'plain' }], style, indent).slice(indent.length)}`];
}
