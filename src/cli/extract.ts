import type { Command } from 'commander';
import { extract } from '../app/extract.ts';
import type { ExtractedReport, UnreadInput } from '../app/extract-one.ts';
import { statementRecord } from '../app/records.ts';
import { sentencesOf } from '../app/sentences-of.ts';
import { STATEMENT_COLUMNS } from '../app/tables.ts';
import type { StatementRecord } from '../model/statement.ts';
import { UNREAD } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { readInputs } from './inputs.ts';
import { untilInterrupted } from './interrupt.ts';
import {
  type OutputOptions,
  outputOptions,
  type ReadingOptions,
  readingOptions,
  type StatedOptions,
  statedOptions,
} from './options.ts';
import { print, printEntries } from './output.ts';
import { type Progress, startProgress } from './progress.ts';
import { reportHeading } from './report-heading.ts';
import { statementBlock } from './statement-block.ts';
import { type Style, styleFor } from './style.ts';

type ExtractCommandOptions = OutputOptions & StatedOptions & ReadingOptions;

const HELP = `
For people, a statement is its speaker, cue and form, then the sentence that holds it. On a terminal the three parts
have colours; elsewhere [the speaker], <the cue> and {the content} are between marks.

Examples:
  $ onrecord extract report.txt
  $ onrecord extract --format jsonl press/ > statements.jsonl
  $ curl -s https://news.example/story | onrecord extract - --outlet "The Example" --published 2025-11-29`;

export function defineExtract(command: Command): void {
  command.argument('<path...>', 'files, folders, http(s) addresses, or - for standard input');
  readingOptions(statedOptions(outputOptions(command)))
    .addHelpText('after', HELP)
    .action(runExtract);
}

async function runExtract(paths: readonly string[], options: ExtractCommandOptions): Promise<void> {
  const inputs = await readInputs(paths, options);
  const progress = await startProgress(inputs.length);
  const reports = readable(untilInterrupted(extract(inputs, { jobs: options.jobs })), progress);
  const { format } = options;
  if (format === 'table') await printBlocks(reports, styleFor(process.stdout, options.color), progress);
  else await printEntries(records(reports), format, STATEMENT_COLUMNS);
  progress.stop();
}

/** Names what could not be read on standard error, and gives the rest. */
async function* readable(
  extracted: AsyncIterable<ExtractedReport | UnreadInput>,
  progress: Progress,
): AsyncGenerator<ExtractedReport> {
  for await (const one of extracted) {
    progress.step();
    if (one.kind === 'report') {
      yield one;
      continue;
    }
    progress.around(() => reportFailure(one.error, one.input));
    process.exitCode = UNREAD;
  }
}

async function* records(reports: AsyncIterable<ExtractedReport>): AsyncGenerator<StatementRecord> {
  for await (const { report, statements } of reports) {
    for (const statement of statements) yield statementRecord(statement, report);
  }
}

async function printBlocks(reports: AsyncIterable<ExtractedReport>, style: Style, progress: Progress): Promise<void> {
  let first = true;
  for await (const { report, statements } of reports) {
    const read = { text: report.text, sentences: sentencesOf(report.text, report.paragraphs) };
    const blocks = statements.map((statement) => statementBlock(statement, read, style, null));
    const body = blocks.length === 0 ? ['  No statements found.'] : blocks;
    const text = `${first ? '' : '\n'}${[reportHeading(report, style), ...body].join('\n\n')}\n`;
    first = false;
    if (process.stdout.isTTY) progress.around(() => process.stdout.write(text));
    else await print(text);
  }
}
