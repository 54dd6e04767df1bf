import type { Command } from 'commander';
import { groundRecords } from '../app/grounds.ts';
import { type GroundedRecord, groundedRecord, reportRecord, statementRecord } from '../app/records.ts';
import { sentencesOf } from '../app/sentences-of.ts';
import { gatherStories } from '../app/stories.ts';
import { GROUND_COLUMNS, groundRows, STATEMENT_COLUMNS } from '../app/tables.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import type { ReportDetail } from '../ledger/reports.ts';
import type { Statement, StatementRecord } from '../model/statement.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { type Format, print, printEntries, printJson } from './output.ts';
import { printable, printableLines } from './printable.ts';
import { reportHeading } from './report-heading.ts';
import { reviewLines } from './review-lines.ts';
import { showCommitment } from './show-commitment.ts';
import { statementBlock } from './statement-block.ts';
import { printStory } from './stories.ts';
import { type Style, styleFor } from './style.ts';
import { groundLines } from './why.ts';

const HELP = `
The id of a statement has a dot in it, that of a commitment two, that of a report none, and that of a story begins with
"story:". First digits are enough; after "story:" those of any report of the story do as well.

Examples:
  $ onrecord show 3f29a1c08b44
  $ onrecord show 3f29a1c08b44 --text
  $ onrecord show 3f29a1c08b44.1204 --format json
  $ onrecord show 3f29a1c08b44.1204 --why
  $ onrecord show 3f29a1c08b44.1204.c1
  $ onrecord show story:3f29a1c08b44`;

type ShowCommandOptions = LedgerOption & OutputOptions & { readonly text?: boolean; readonly why?: boolean };

export function defineShow(command: Command): void {
  command.argument('<id>', 'the id of a report, statement, commitment or story, or its first digits');
  outputOptions(ledgerOption(command))
    .option('--text', 'print the canonical text of the report, unchanged')
    .option('--why', 'say which rule or model decided each field, and on which words')
    .addHelpText('after', HELP)
    .action(runShow);
}

async function runShow(id: string, options: ShowCommandOptions): Promise<void> {
  const ledger = openLedger(options.ledger, { create: false });
  try {
    if (id.startsWith('story:')) {
      await gatherStories(ledger);
      await printStory(await ledger.story(id), options);
    } else if (/\.c\d+$/.test(id)) await showCommitment(ledger, id, options);
    else if (id.includes('.')) await showStatement(ledger, id, options);
    else await showReport(await ledger.report(id), options);
  } finally {
    ledger.close();
  }
}

async function showReport(detail: ReportDetail, { format, color, text, why }: ShowCommandOptions): Promise<void> {
  if (text) return await printText(detail);
  const record = reportRecord(detail);
  const statements = why
    ? detail.statements.map((statement) => groundedRecord(statement, detail.report, detail.text))
    : record.statements;
  if (format === 'json') return await printJson({ ...record, statements });
  if (format !== 'table') return await printStatements(statements, format);
  const style = styleFor(process.stdout, color);
  const blocks = blocksOf(detail, detail.statements, shortId, why, style);
  const body = blocks.length === 0 ? ['  No statements found.'] : blocks;
  await print(`${[`${reportHeading(detail.report, style)}\n${facts(detail, style)}`, ...body].join('\n\n')}\n`);
}

async function showStatement(ledger: Ledger, id: string, options: ShowCommandOptions): Promise<void> {
  const { format, color, text, why } = options;
  const review = await ledger.statementReview(id);
  const { standing: statement, stands, mark, read, proposal, history } = review;
  const detail = await ledger.report(review.report);
  const { report } = detail;
  if (text) return await printText(detail);
  const record = {
    ...(why ? groundedRecord(statement, report, detail.text) : statementRecord(statement, report)),
    review: mark,
  };
  const looked = mark && { stands, read: read && statementRecord(read, report), proposal, history };
  if (format === 'json') return await printJson({ ...record, ...looked });
  if (format !== 'table') return await printStatements([record], format);
  const style = styleFor(process.stdout, color);
  const blocks = blocksOf(detail, [statement], (whole) => whole, why, style);
  const lines = reviewLines(review, style);
  const reviewed = lines.length === 0 ? [] : [lines.join('\n')];
  await print(`${[reportHeading(report, style), ...blocks, ...reviewed].join('\n\n')}\n`);
}

async function printText({ text }: ReportDetail): Promise<void> {
  await print(process.stdout.isTTY ? printableLines(text) : text);
}

/** Where grounds are asked for, a table has a row for each of them. */
async function printStatements(
  statements: readonly (StatementRecord | GroundedRecord)[],
  format: Exclude<Format, 'table' | 'json'>,
): Promise<void> {
  const grounded = statements.filter((statement) => 'grounds' in statement);
  if (format === 'csv' && grounded.length > 0) await printEntries(groundRows(grounded), format, GROUND_COLUMNS);
  else await printEntries(statements, format, STATEMENT_COLUMNS);
}

function blocksOf(
  { text, paragraphs }: ReportDetail,
  statements: readonly Statement[],
  idOf: (id: string) => string,
  why: boolean | undefined,
  style: Style,
): readonly string[] {
  const read = { text, sentences: sentencesOf(text, paragraphs) };
  return statements.map((statement) => {
    const block = statementBlock(statement, read, style, idOf(statement.id));
    return why ? `${block}\n\n${groundLines(groundRecords(statement, text), style)}` : block;
  });
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
