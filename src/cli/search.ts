import { type Command, Option } from 'commander';
import { partyWords } from '../app/fact-words.ts';
import { type HitRecord, hitRecord } from '../app/records.ts';
import { HIT_COLUMNS } from '../app/tables.ts';
import { openLedger } from '../ledger/ledger.ts';
import { type LedgerOption, ledgerOption, type OutputOptions, outputOptions, wholeNumber } from './options.ts';
import { print, printEntries } from './output.ts';
import { printable } from './printable.ts';
import { day } from './report-heading.ts';
import { type Style, styleFor } from './style.ts';
import { wrap } from './wrap.ts';

const HELP = `
All words must occur, in any case and with any ending; "words between quotation marks" stand together; guarant* begins
with; -word must not occur; one OR other. Where there are no colours, *what was found* is between stars.

Examples:
  $ onrecord search "security guarantee"
  $ onrecord search 'ceasefire -prisoners' --kind statement
  $ onrecord search '"pull back" OR withdraw*' --format jsonl`;

type SearchCommandOptions = LedgerOption &
  OutputOptions & { readonly kind?: 'report' | 'statement'; readonly limit: number };

export function defineSearch(command: Command): void {
  command.argument('<query...>', 'what to look for');
  outputOptions(ledgerOption(command))
    .addOption(new Option('--kind <kind>', 'only these').choices(['report', 'statement']))
    .option('--limit <number>', 'at most so many, 1 to 500', wholeNumber(1, 500), 20)
    .addHelpText('after', HELP)
    .action(runSearch);
}

async function runSearch(query: readonly string[], options: SearchCommandOptions): Promise<void> {
  const { format, kind, limit } = options;
  const ledger = openLedger(options.ledger, { create: false });
  try {
    const hits = (await ledger.search({ query: query.join(' '), kind, limit })).map(hitRecord);
    if (format !== 'table') return await printEntries(hits, format, HIT_COLUMNS);
    const style = styleFor(process.stdout, options.color);
    await print(hits.length === 0 ? 'Nothing found.\n' : grouped(hits, style));
  } finally {
    ledger.close();
  }
}

/** Statements first: what was said is what is looked for most. */
function grouped(hits: readonly HitRecord[], style: Style): string {
  const groups: [title: string, hits: readonly HitRecord[]][] = [
    ['Statements', hits.filter(({ kind }) => kind === 'statement')],
    ['Reports', hits.filter(({ kind }) => kind === 'report')],
  ];
  return groups
    .filter(([, found]) => found.length > 0)
    .map(
      ([title, found]) =>
        `${style.paint(title, 'title')}\n\n${found.map((hit) => hitBlock(hit, style)).join('\n\n')}\n`,
    )
    .join('\n');
}

function hitBlock(hit: HitRecord, style: Style): string {
  const snippet = wrap(
    hit.snippet.map(({ text, hit: found }) => ({ text, role: found ? 'hit' : 'plain' })),
    style,
    '    ',
  );
  if (hit.kind === 'report') {
    const { id, title, path, outlet, published } = hit.report;
    return `  ${heading([printable(title ?? path ?? id), outlet, day(published), id.slice(7, 19)], style)}\n${snippet}`;
  }
  const { id, speaker, act, report } = hit.statement;
  const who = speaker === null ? 'nobody named' : printable(partyWords(speaker));
  const shortId = id.replace(/^(.{12}).*(\..*)$/, '$1$2');
  return `  ${heading([who, act?.type ?? null, report.outlet, day(report.published), shortId], style)}\n${snippet}`;
}

function heading([first = '', ...rest]: readonly (string | null)[], style: Style): string {
  const about = rest.filter((part) => part !== null).map((part) => ` · ${printable(part)}`);
  return style.paint(first ?? '', 'speaker') + style.paint(about.join(''), 'faint');
}
