import type { Command } from 'commander';
import { entryRecord, reportRecord } from '../app/records.ts';
import { sentencesOf } from '../app/sentences-of.ts';
import { STATEMENT_COLUMNS } from '../app/tables.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import type { ReportDetail } from '../ledger/reports.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable, printableLines } from './printable.ts';
import { reportHeading } from './report-heading.ts';
import { statementBlock } from './statement-block.ts';
import { type Style, styleFor } from './style.ts';

const HELP = `
The id of a statement has a dot in it, that of a report has none. First digits are enough.

Examples:
  $ onrecord show 3f29a1c08b44
  $ onrecord show 3f29a1c08b44 --text
  $ onrecord show 3f29a1c08b44.1204 --format json`;

type ShowCommandOptions = LedgerOption & OutputOptions & { readonly text?: boolean };

export function defineShow(command: Command): void {
  command.argument('<id>', 'the id of a report or of a statement, or its first digits');
  outputOptions(ledgerOption(command))
    .option('--text', 'print the canonical text of the report, unchanged')
    .addHelpText('after', HELP)
    .action(runShow);
}

async function runShow(id: string, options: ShowCommandOptions): Promise<void> {
  const ledger = openLedger(options.ledger, { create: false });
  try {
    if (id.includes('.')) await showStatement(ledger, id, options);
    else await showReport(await ledger.report(id), options);
  } finally {
    ledger.close();
  }
}

async function showReport(detail: ReportDetail, { format, color, text }: ShowCommandOptions): Promise<void> {
  if (text) return await print(process.stdout.isTTY ? printableLines(detail.text) : detail.text);
  if (format === 'json') return await printJson(reportRecord(detail));
  if (format !== 'table') return await printEntries(reportRecord(detail).statements, format, STATEMENT_COLUMNS);
  const style = styleFor(process.stdout, color);
  const read = { text: detail.text, sentences: sentencesOf(detail.text, detail.paragraphs) };
  const blocks = detail.statements.map((statement) => statementBlock(statement, read, style, shortId(statement.id)));
  const body = blocks.length === 0 ? ['  No statements found.'] : blocks;
  await print(`${[`${reportHeading(detail.report, style)}\n${facts(detail, style)}`, ...body].join('\n\n')}\n`);
}

async function showStatement(ledger: Ledger, id: string, { format, color, text }: ShowCommandOptions): Promise<void> {
  const entry = await ledger.statement(id);
  if (format === 'json') return await printJson(entryRecord(entry));
  if (format !== 'table') return await printEntries([entryRecord(entry)], format, STATEMENT_COLUMNS);
  const detail = await ledger.report(entry.report.id);
  if (text) return await print(process.stdout.isTTY ? printableLines(detail.text) : detail.text);
  const style = styleFor(process.stdout, color);
  const read = { text: detail.text, sentences: sentencesOf(detail.text, detail.paragraphs) };
  const block = statementBlock(entry.statement, read, style, entry.statement.id);
  await print(`${reportHeading(entry.report, style)}\n\n${block}\n`);
}

/** What the ledger knows of a report beside its heading, a line each. */
function facts({ report, versions, derivedBy }: ReportDetail, style: Style): string {
  const lines: [name: string, value: string | null][] = [
    ['id', report.id],
    ['author', report.author],
    ['address', report.url],
    ['path', report.path],
    ['version', versions.length > 1 ? `${report.version} of ${versions.length}` : null],
    ['added', report.added],
    ['read by', derivedBy],
    ['said', `${report.statements} statements in ${report.words} words`],
  ];
  return lines
    .flatMap(([name, value]) => (value === null ? [] : [`${style.paint(name.padEnd(9), 'faint')}${printable(value)}`]))
    .join('\n');
}

/** Twelve digits of the report are enough to name a statement. */
function shortId(id: string): string {
  return id.replace(/^(.{12}).*(\..*)$/, '$1$2');
}
