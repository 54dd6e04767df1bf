import { type Command, Option } from 'commander';
import { allOfReview, REVIEW_COLUMNS, type ReviewItemRecord, whoOf, wordsOf } from '../app/review-records.ts';
import { openLedger } from '../ledger/ledger.ts';
import type { ReviewFilter } from '../ledger/review/queue.ts';
import { REVIEW_VERDICTS } from '../model/review.ts';
import { ACT_TYPES } from '../model/statement.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions, wholeNumber } from './options.ts';
import { print, printEntries } from './output.ts';
import { first, printTable } from './print-table.ts';
import { defineVerdicts } from './review-decide.ts';
import { styleFor } from './style.ts';
import type { Column } from './table.ts';

const HELP = `
Without a command it lists what waits for a person: what the machine now reads otherwise than somebody decided, then
commitments, then statements, those first whose act the machine is least sure of. What is decided stays when reports are
read again; "onrecord show ID" tells who decided what, and what the machine reads.

A field is set by its words, by offsets, or to null: content="we will reopen it", cue.spans=10-42, speaker=null.
Parts: speaker.name, .id, .kind, .role, .of (and of via); act.type, .also, .force; to.name, .id; condition.kind,
.polarity; when.value; form. Of commitments: debtor, creditor, antecedent, consequent, force, due.

Examples:
  $ onrecord review --story 3f29a1c08b44 --format jsonl
  $ onrecord review accept 3f29a1c08b44.1204 3f29a1c08b44.1377 --by "R. Castell"
  $ onrecord review correct 3f29a1c08b44.1204 --set speaker.name="Ilse Varga" --set act.type=deny --why "heard it"
  $ onrecord review correct 3f29a1c08b44.1204.c1 --set due=2031-12-31
  $ onrecord review reject 3f29a1c08b44.1530 --why "a caption"
  $ onrecord review add 3f29a1c08b44 --set content="an insult to us all" --set speaker="Bo Halm" --set act.type=criticise
  $ onrecord review add 3f29a1c08b44 --commitment --set consequent="we will reopen it" --set force=promise
  $ onrecord review withdraw 3f29a1c08b44.1204 --fields speaker`;

type QueueOptions = LedgerOption & OutputOptions & ReviewFilter & { readonly limit?: number };

export function defineReview(command: Command): void {
  // The commands below have options of the same names.
  command.enablePositionalOptions();
  outputOptions(ledgerOption(command))
    .addOption(
      new Option('--state <state>', 'what waits, or what was decided so')
        .choices(['waiting', ...REVIEW_VERDICTS])
        .default('waiting'),
    )
    .addOption(new Option('--kind <kind>', 'statements or commitments alone').choices(['statement', 'commitment']))
    .option('--report <id>', 'of one report')
    .option('--story <id>', 'of the reports of one story')
    .addOption(new Option('--act <type>', 'statements that are such an act').choices(ACT_TYPES))
    .option('--actor <name>', 'of those who speak or owe and have this in their name, or this id')
    .option('--assigned <name>', 'what is assigned to somebody')
    .option('--proposal', 'only what the machine now reads otherwise, or cannot be placed any more')
    .option('--limit <number>', 'at most so many (default: all; of a table 50)', wholeNumber(1, 1e9))
    .addHelpText('after', HELP)
    .action(runQueue);
  defineVerdicts(command);
  for (const sub of command.commands) sub.exitOverride();
}

/** A table is for looking at. */
const ROWS = 50;

async function runQueue({ ledger: file, format, color, limit, ...filter }: QueueOptions): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    const { state, kind, report, story, act, actor, assigned, proposal } = filter;
    const wanted: ReviewFilter = { state, kind, report, story, act, actor, assigned, proposal };
    const most = limit ?? (format === 'table' ? ROWS : Number.POSITIVE_INFINITY);
    const items = first(most, allOfReview(ledger, wanted));
    if (format !== 'table') return await printEntries(items, format, REVIEW_COLUMNS);
    const printed = await printTable(items, QUEUE_TABLE, styleFor(process.stdout, color), 'Nothing waits.');
    const { total } = await ledger.reviewQueue(wanted, { limit: 1 });
    if (total > printed) await print(`${total - printed} more; see --limit\n`);
  } finally {
    ledger.close();
  }
}

const QUEUE_TABLE: readonly Column<ReviewItemRecord>[] = [
  { name: 'ID', width: 20, role: 'faint', cell: ({ id }) => id.replace(/^(.{12})[^.]*(\..*)$/, '$1$2') },
  { name: 'WAITS', width: 10, role: 'plain', cell: ({ waits }) => waits },
  { name: 'WHO', width: 18, role: 'speaker', cell: (item) => whoOf(item) ?? '–' },
  { name: 'ACT', width: 9, role: 'act', cell: actOf },
  { name: 'WORDS', width: null, role: 'content', cell: wordsOf },
];

function actOf(item: ReviewItemRecord): string {
  return item.kind === 'statement' ? (item.statement.act?.type ?? '–') : item.commitment.force;
}
