import { Argument, type Command, Option } from 'commander';
import { allCommitments, allReports, allStatements } from '../app/all.ts';
import { COMMITMENT_COLUMNS, type CommitmentRecord } from '../app/commitment-records.ts';
import { partyWords } from '../app/fact-words.ts';
import { allStories, gatherStories } from '../app/stories.ts';
import { REPORT_COLUMNS, STATEMENT_COLUMNS, STORY_COLUMNS } from '../app/tables.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { Filter, ReportSummary, Reviewed } from '../ledger/listing.ts';
import type { StatementRecord } from '../model/statement.ts';
import { lastDayOf } from '../model/time.ts';
import { type CommitmentOptions, commitmentFilter, commitmentOptions } from './commitment-options.ts';
import {
  type FilterOptions,
  filterOptions,
  type LedgerOption,
  ledgerOption,
  type OutputOptions,
  outputOptions,
  wholeNumber,
} from './options.ts';
import { printEntries } from './output.ts';
import { first, printTable } from './print-table.ts';
import { day } from './report-heading.ts';
import { STORY_TABLE } from './stories.ts';
import { styleFor } from './style.ts';
import type { Column } from './table.ts';

const HELP = `
Newest publication first, of stories the newest activity. The first digits of an id are enough for "onrecord show".

Examples:
  $ onrecord list
  $ onrecord list statements --speaker "foreign minister" --since 2025-11-01
  $ onrecord list statements --act promise --speaker person:ilse-varga
  $ onrecord list stories --least 2
  $ onrecord list statements --outlet Courier --format csv > courier.csv
  $ onrecord list commitments --debtor Varga --state active --due-before 2025-12-31`;

type ListCommandOptions = LedgerOption &
  OutputOptions &
  FilterOptions &
  CommitmentOptions & { readonly limit?: number; readonly least?: number; readonly reviewed?: Reviewed };

const REVIEWED: readonly Reviewed[] = ['any', 'none', 'accepted', 'corrected', 'added'];

const WHAT = ['reports', 'statements', 'commitments', 'stories'] as const;

export function defineList(command: Command): void {
  command.addArgument(new Argument('[what]', 'what to list').choices(WHAT).default('reports'));
  commitmentOptions(filterOptions(outputOptions(ledgerOption(command))))
    .option('--limit <number>', 'at most so many (default: all)', wholeNumber(1, 1e9))
    .addOption(new Option('--reviewed <how>', 'with a statement that people have decided on so').choices(REVIEWED))
    .option('--least <number>', 'stories of so many reports or more', wholeNumber(1, 1e9))
    .addHelpText('after', HELP)
    .action(runList);
}

async function runList(what: (typeof WHAT)[number], options: ListCommandOptions): Promise<void> {
  const { format, limit = Number.POSITIVE_INFINITY, least, outlet, speaker, act, since, until, reviewed } = options;
  const ledger = openLedger(options.ledger, { create: false });
  const filter: Filter = { outlet, speaker, act, since, until, reviewed };
  const style = styleFor(process.stdout, options.color);
  try {
    if (what === 'reports') {
      const reports = first(limit, allReports(ledger, filter));
      if (format === 'table') await printTable(reports, REPORT_TABLE, style, 'No reports.');
      else await printEntries(reports, format, REPORT_COLUMNS);
    } else if (what === 'stories') {
      await gatherStories(ledger);
      const stories = first(limit, allStories(ledger, { ...filter, least }));
      if (format === 'table') await printTable(stories, STORY_TABLE, style, 'No stories.');
      else await printEntries(stories, format, STORY_COLUMNS);
    } else if (what === 'commitments') {
      const commitments = first(limit, allCommitments(ledger, { outlet, since, until, ...commitmentFilter(options) }));
      if (format === 'table') await printTable(commitments, COMMITMENT_TABLE, style, 'No commitments.');
      else await printEntries(commitments, format, COMMITMENT_COLUMNS);
    } else {
      const statements = first(limit, allStatements(ledger, filter));
      if (format === 'table') await printTable(statements, STATEMENT_TABLE, style, 'No statements.');
      else await printEntries(statements, format, STATEMENT_COLUMNS);
    }
  } finally {
    ledger.close();
  }
}

const REPORT_TABLE: readonly Column<ReportSummary>[] = [
  { name: 'ID', width: 12, role: 'faint', cell: ({ id }) => id.slice(7, 19) },
  { name: 'PUBLISHED', width: 10, role: 'plain', cell: ({ published }) => day(published)?.slice(0, 10) ?? '' },
  { name: 'OUTLET', width: 18, role: 'plain', cell: ({ outlet }) => outlet ?? '' },
  { name: 'TITLE', width: null, role: 'title', cell: ({ title, path, id }) => title ?? path ?? id },
  { name: 'STATEMENTS', width: 10, role: 'plain', align: 'right', cell: ({ statements }) => String(statements) },
];

const STATEMENT_TABLE: readonly Column<StatementRecord>[] = [
  { name: 'ID', width: 18, role: 'faint', cell: ({ id }) => id.replace(/^(.{12}).*(\..*)$/, '$1$2') },
  { name: 'WHO', width: 20, role: 'speaker', cell: ({ speaker }) => speaker?.name ?? speaker?.text ?? '–' },
  { name: 'ACT', width: 9, role: 'act', cell: ({ act }) => act?.type ?? '–' },
  { name: 'CONTENT', width: null, role: 'content', cell: ({ content }) => content.text },
];

const COMMITMENT_TABLE: readonly Column<CommitmentRecord>[] = [
  { name: 'ID', width: 17, role: 'faint', cell: ({ id }) => id.replace(/^(.{8})[^.]*(\..*)$/, '$1$2') },
  {
    name: 'DEBTOR → CREDITOR',
    width: 20,
    role: 'speaker',
    cell: ({ debtor, creditor }) => `${partyWords(debtor)}${creditor ? ` → ${partyWords(creditor)}` : ''}`,
  },
  { name: 'FORCE', width: 9, role: 'act', cell: ({ force }) => force },
  {
    name: 'WHAT, ON WHICH CONDITION',
    width: null,
    role: 'content',
    cell: ({ consequent, antecedent }) => consequent.text + (antecedent ? ` [${antecedent.text}]` : ''),
  },
  { name: 'DUE', width: 10, role: 'plain', cell: ({ due }) => (due === null ? '' : (lastDayOf(due) ?? due)) },
  { name: 'STATE', width: 11, role: 'plain', cell: ({ state }) => state },
];
