import { type Command, Option } from 'commander';
import type { UnreadInput } from '../app/extract-one.ts';
import {
  NO_TOTALS,
  type Rederived,
  type RederivedTotals,
  rederive,
  rederivePreview,
  totalsAfter,
} from '../app/rederive.ts';
import { openLedger } from '../ledger/ledger.ts';
import { UNREAD } from './exit-codes.ts';
import { reportFailure } from './failures.ts';
import { type FilterOptions, filterOptions, type LedgerOption, ledgerOption, wholeNumber } from './options.ts';
import { print, printJson } from './output.ts';
import { reportHeading } from './report-heading.ts';
import { type Style, styleFor } from './style.ts';
import { wrap } from './wrap.ts';

const HELP = `
Reads the bytes that are kept of every report that another version of the program, its rules or its weights has read, and
shows what stands otherwise: statements and commitments that come, go or change, and what people decided that the machine
now reads otherwise. What they decided stands as they said. Nothing is changed without --apply.

Examples:
  $ onrecord rederive
  $ onrecord rederive --outlet Courier --format jsonl > changes.jsonl
  $ onrecord rederive --apply`;

type Options = LedgerOption &
  FilterOptions & {
    readonly apply?: boolean;
    readonly jobs?: number;
    readonly format: 'table' | 'json' | 'jsonl';
    readonly color: boolean;
  };

export function defineRederive(command: Command): void {
  filterOptions(ledgerOption(command))
    .option('--apply', 'put the new readings in the place of the old ones')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'jsonl']).default('table'))
    .option('--no-color', 'no colours (also: the environment variable NO_COLOR)')
    .option('--jobs <number>', 'worker threads', wholeNumber(1, 64))
    .addHelpText('after', HELP)
    .action(runRederive);
}

async function runRederive({ ledger: file, apply = false, jobs, format, color, ...rest }: Options): Promise<void> {
  const ledger = openLedger(file, { create: false });
  const style = styleFor(process.stdout, color);
  let totals = NO_TOTALS;
  const all: (Rederived | UnreadRecord)[] = [];
  try {
    const { outlet, speaker, act, since, until } = rest;
    const options = { filter: { outlet, speaker, act, since, until }, jobs };
    for await (const one of apply ? rederive(ledger, options) : rederivePreview(ledger, options)) {
      totals = totalsAfter(totals, one);
      if (one.kind === 'unread') {
        reportFailure(one.error, one.input);
        process.exitCode = UNREAD;
      }
      const record = recordOf(one);
      if (format === 'jsonl') await print(`${JSON.stringify(record)}\n`);
      else if (format === 'json') all.push(record);
      else if (one.kind === 'report' && !isSame(one)) await print(`${blockOf(one, style)}\n\n`);
    }
    if (format === 'json') await printJson({ reports: all, totals, applied: apply });
    else if (format === 'table') await print(`${summaryOf(totals, apply)}\n`);
  } finally {
    ledger.close();
  }
}

interface UnreadRecord {
  readonly kind: 'unread';
  readonly input: string;
  readonly code: string;
  readonly detail: string;
}

const recordOf = (one: Rederived | UnreadInput): Rederived | UnreadRecord =>
  one.kind === 'report' ? one : { kind: 'unread', input: one.input, code: one.error.code, detail: one.error.message };

const isSame = ({ statements, commitments, reviews }: Rederived): boolean =>
  statements.length + commitments.length + reviews.length === 0;

function blockOf({ report, statements, commitments, reviews, text }: Rederived, style: Style): string {
  const lines = [
    ...(text ? ['  the text itself is read otherwise'] : []),
    ...statements.map((edit) => lineOf('statement', edit, style)),
    ...commitments.map((edit) => lineOf('commitment', edit, style)),
    ...reviews.map(({ kind, id, becomes, fields }) => {
      const what = becomes === 'proposal' ? `the machine now reads otherwise: ${fields.join(', ')}` : BECOMES[becomes];
      return `  ! ${style.paint(`${kind} ${id}`, 'act')}, decided on: ${what}`;
    }),
  ];
  return [reportHeading(report, style), ...lines].join('\n');
}

const BECOMES = {
  missed: 'the machine no longer reads it',
  unplaced: 'the text no longer has its words',
  waiting: 'the machine no longer reads it, and what was decided waits until it does',
} as const;

interface Edit {
  readonly before: string | null;
  readonly after: string | null;
  readonly fields: readonly string[];
  readonly content: string;
}

function lineOf(kind: string, { before, after, fields, content }: Edit, style: Style): string {
  const sign = before === null ? '+' : after === null ? '-' : '~';
  const what = fields.length === 0 ? kind : `${kind}: ${fields.join(', ')}`;
  const words = wrap([{ text: content, role: 'plain' }], style, '      ');
  return `  ${sign} ${style.paint(what, 'act')} ${style.paint(after ?? before ?? '', 'faint')}\n${words}`;
}

function summaryOf(
  { reports, same, unread, statements, commitments, reviews }: RederivedTotals,
  apply: boolean,
): string {
  if (reports + unread === 0) return 'Every report was read by this version already.';
  const counts = ({ added, gone, changed }: RederivedTotals['statements']): string =>
    `${added} more, ${gone} fewer, ${changed} changed`;
  return [
    `${reports} reports read again, ${same} of them the same${unread > 0 ? `, ${unread} not read` : ''}.`,
    `Statements: ${counts(statements)}. Commitments: ${counts(commitments)}.`,
    reviews === 0
      ? 'Nothing that people decided is read otherwise.'
      : `Decided by people and read otherwise: ${reviews}; see: onrecord review.`,
    apply ? 'The new readings stand.' : 'Nothing was changed; --apply puts the new readings in place.',
  ].join('\n');
}
