import { type Command, Option } from 'commander';
import { today } from '../app/life.ts';
import { readScale, type Scale } from '../app/scales.ts';
import { type ActorRecord, actorRecord, TRACK_COLUMNS } from '../app/track-record.ts';
import { openLedger } from '../ledger/ledger.ts';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { FORCES, type Force } from '../model/statement.ts';
import { isoDate, type LedgerOption, ledgerOption, type OutputOptions, outputOptions } from './options.ts';
import { print, printEntries, printJson } from './output.ts';
import { printable } from './printable.ts';
import { type Style, styleFor } from './style.ts';

const HELP = `
Each commitment counts once, however often it was voiced. Kept is a share of those that were rated, satisfied or
violated, with Wilson's interval at 95 %; how many could not be rated, and why, stands beside it. What nobody decided
counts as the report that voices it tells.

Examples:
  $ onrecord track state:TIR
  $ onrecord track Varga --about "lighthouse" --since 2025-01-01 --force promise
  $ onrecord track Varga --scale politifact --as-of 2025-12-31 --format json`;

type TrackOptions = LedgerOption &
  OutputOptions & {
    readonly asOf?: string;
    readonly about?: string;
    readonly since?: string;
    readonly until?: string;
    readonly force?: Force;
    readonly outlet?: string;
    readonly scale?: string;
  };

export function defineTrack(command: Command): void {
  command.argument('<actor>', 'a part of a name, or the whole id of an actor');
  outputOptions(ledgerOption(command))
    .option('--about <words>', 'only commitments with these words')
    .addOption(new Option('--force <force>', 'only those that bind so').choices(FORCES))
    .option('--outlet <name>', 'only of outlets whose name has this in it')
    .option('--since <date>', 'voiced on this day or later', isoDate)
    .option('--until <date>', 'voiced on this day or before', isoDate)
    .option('--as-of <date>', 'on which day it is asked what is overdue (default: today)', isoDate)
    .option('--scale <name>', 'also in the ratings of a scale: its id, or a file with one of your own')
    .addHelpText('after', HELP)
    .action(runTrack);
}

async function runTrack(actor: string, options: TrackOptions): Promise<void> {
  const { ledger: file, format, color, about, since, until, force, outlet, asOf = today() } = options;
  const scale = options.scale === undefined ? null : await readScale(options.scale);
  const ledger = openLedger(file, { create: false });
  try {
    const record = await actorRecord(ledger, actor, asOf, { about, since, until, force, outlet });
    const ratings = scale && ratingsOf(record, scale);
    if (format === 'json') return await printJson(scale ? { ...record, scale: scale.id, ratings } : record);
    if (format !== 'table') return await printEntries([record], format, TRACK_COLUMNS);
    await print(recordLines(record, ratings, styleFor(process.stdout, color)));
  } finally {
    ledger.close();
  }
}

/** How many commitments have each rating; what has no rating in the scale is told by its state. */
function ratingsOf({ states }: ActorRecord, { from }: Scale): Readonly<Record<string, number>> {
  const ratings: Record<string, number> = {};
  for (const state of COMMITMENT_STATES) {
    if (states[state] === 0) continue;
    const rating = from[state] ?? `no rating (${state})`;
    ratings[rating] = (ratings[rating] ?? 0) + states[state];
  }
  return ratings;
}

function recordLines(record: ActorRecord, ratings: Readonly<Record<string, number>> | null, style: Style): string {
  const { commitments, repeated, states, due, rated, unrated, decided, waiting, kept, debtors, asOf } = record;
  const named = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none';
  const lines: readonly (readonly [name: string, value: string])[] = [
    [
      'whose',
      debtors.map(({ name, id, commitments: n }) => `${name}${id === null ? '' : ` (${id})`}: ${n}`).join('; '),
    ],
    ['commitments', `${commitments}${repeated > 0 ? `, and ${repeated} voicings of them again` : ''}`],
    ['states', named({ ...states })],
    ['ratings', ratings === null ? '' : named(ratings)],
    [
      'due',
      `${due.over} over by ${asOf}, ${due.overdue} of them still open; ${due.ahead} ahead; ${due.none} without a time`,
    ],
    [
      'rated',
      `${rated} of ${commitments}${rated > 0 ? `; ${decided} of them decided, the others as reports tell` : ''}`,
    ],
    ['not rated', `${commitments - rated} of ${commitments}: ${named({ ...unrated })}`],
    ['waiting', waiting === 0 ? '' : `${waiting} of these have evidence that nobody has decided on`],
    ['kept', keptWords(kept)],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${style.paint(name.padEnd(13), 'faint')}${printable(value)}\n`)
    .join('');
}

/** `3 of 4 rated, 75 % (30 to 95 %)`. */
function keptWords({ count, of, share, low, high }: ActorRecord['kept']): string {
  if (share === null || low === null || high === null) return 'nothing rated';
  const percent = (part: number): string => String(Math.round(100 * part));
  return `${count} of ${of} rated, ${percent(share)} % (${percent(low)} to ${percent(high)} %)`;
}
