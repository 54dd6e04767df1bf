import type { Command } from 'commander';
import { editRows, editsOf, type VersionEdits } from '../app/edits.ts';
import { EDIT_COLUMNS } from '../app/tables.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { TextRun } from '../model/comparison.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { day, reportHeading } from './report-heading.ts';
import { type Style, styleFor } from './style.ts';
import { type Piece, wrap } from './wrap.ts';

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
    if (format !== 'table') return await printEntries(edits.flatMap(editRows), format, EDIT_COLUMNS);
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

function editLines(edits: VersionEdits, style: Style): string {
  const heading = `${reportHeading(edits.after, style)}\n${style.paint(`was: ${day(edits.before.published) ?? 'undated'}, ${edits.before.id.slice(7, 19)}`, 'faint')}`;
  const rows = editRows(edits);
  if (rows.length === 0) return `${heading}\n\n  Nothing in its text has changed.\n`;
  const blocks = rows.map(({ what, before, after, parts }) =>
    [
      `  ${style.paint(what, 'act')}`,
      ...lineOf('-', before, parts?.[0], style),
      ...lineOf('+', after, parts?.[1], style),
    ].join('\n'),
  );
  return `${[heading, ...blocks].join('\n\n')}\n`;
}

/** The words that differ are marked. */
function lineOf(
  sign: '-' | '+',
  words: string | null,
  runs: readonly TextRun[] | undefined,
  style: Style,
): readonly string[] {
  if (words === null) return [];
  const indent = ' '.repeat(6);
  const pieces: readonly Piece[] = runs
    ? runs.map(({ text, shared }) => ({ text, role: shared ? 'plain' : 'hit' }))
    : [{ text: words, role: 'plain' }];
  return [`    ${sign} ${wrap(pieces, style, indent).slice(indent.length)}`];
}
