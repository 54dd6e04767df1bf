import { relationSet } from '../../grammar/dependents.ts';
import { overlaps } from '../../grammar/ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Report } from '../../model/report.ts';
import { dayOfIso } from './calendar.ts';
import { directionOf } from './direction.ts';
import verbs from './directions.json' with { type: 'json' };
import type { Bound } from './lexicon.ts';
import type { Direction, Now } from './meaning.ts';
import { firstDay, isoPeriod, isWritable, lastDay, type Period } from './period.ts';
import type { Spot } from './spot.ts';
import { spotsIn } from './spotting.ts';

/** A time that a report names, with the words that name it. */
export interface Time extends TokenRange {
  /** The token that the tree hangs it on. */
  readonly core: number;
  /** ISO 8601 date, month, year or interval of these; a duration where it says how long. */
  readonly value: string;
  readonly kind: 'point' | 'duration';
  /** Null for a duration. */
  readonly period: Period | null;
  /** "by", "until", "before", "after", "since", "from", "within": the value is the time named, whatever stands before it. Null where nothing does. */
  readonly bound: Bound;
  /** Which way its clause looks. */
  readonly direction: Direction;
  readonly spot: Spot;
  /** What it was counted from. */
  readonly now: Now;
}

/** The times of a report that lie in tokens of it, in reading order. Those without a value (no date of the report to count from) are left out. */
export const timesIn = (analysis: Analysis, report: Report, range: TokenRange): readonly Time[] =>
  timesOf(analysis, report).filter((time) => overlaps(time, range));

const BEGINNING = wordSet(...verbs.beginning);
/** How a time hangs on what it dates: "Thursday's summit", "the Thursday summit". */
const OF_EVENT = relationSet('nmod:poss', 'compound');

/** The times of each analysis: several parts of the interpretation ask for them, statement by statement. */
const known = new WeakMap<Analysis, Read>();

interface Read {
  readonly times: readonly Time[];
  readonly dates: readonly TokenRange[];
}

/** All times of a report, in reading order. */
export const timesOf = (analysis: Analysis, report: Report): readonly Time[] => read(analysis, report).times;

/** What a report says of when, with or without a value, in reading order; lengths of time are not among it. */
export const datesOf = (analysis: Analysis, report: Report): readonly TokenRange[] => read(analysis, report).dates;

function read(analysis: Analysis, report: Report): Read {
  const found = known.get(analysis);
  if (found) return found;
  const spots = spotsIn(report.text, analysis);
  const times = readTimes(analysis, report, spots);
  const lengths = new Set(times.flatMap(({ kind, spot }) => (kind === 'duration' ? [spot] : [])));
  const all: Read = { times, dates: spots.filter((spot) => !lengths.has(spot)) };
  known.set(analysis, all);
  return all;
}

function readTimes(analysis: Analysis, report: Report, spots: readonly Spot[]): readonly Time[] {
  const day = dayOfIso(report.published);
  const { sentences } = analysis;
  let named: Period | null = null;
  let start: Period | null = null;
  let s = 0;
  const out: Time[] = [];
  for (const spot of spots) {
    while (sentences[s].to <= spot.from) s++;
    const told = sideOf(analysis, spot) ?? directionOf(analysis, spot.core, sentences[s]);
    // What lasts until then lies ahead, unless its verb says that it is over.
    const direction = told ?? (spot.bound === 'until' ? 'ahead' : null);
    const earlier = spot.bound === 'within' ? longBefore(out, sentences[s], day) : null;
    const time = timeAt(spot, { day: earlier ?? day, direction, named, start });
    if (!time) continue;
    if (time.period) named = time.period;
    if (time.period && begins(analysis, time)) start = time.period;
    out.push(time);
  }
  return out;
}

/** Which way a time looks by its own words, or by what it dates: "ahead of Thursday's summit". */
export function sideOf({ relations }: Analysis, { side, bound, core }: Spot): Direction {
  if (bound === 'since') return 'back';
  return side ?? (bound === 'before' && OF_EVENT.has(relations[core]) ? 'ahead' : null);
}

/** What an expression stands for, counted from `now`; null where that does not say it. */
export function timeAt(spot: Spot, now: Now): Time | null {
  const { from, to, core, bound } = spot;
  const { direction } = now;
  const period =
    spot.length !== null && (direction === 'back' || direction === null) ? null : (spot.meaning?.(now) ?? null);
  if (period && !isWritable(period)) return null;
  if (period) return { from, to, core, value: isoPeriod(period), kind: 'point', period, bound, direction, spot, now };
  return spot.length === null
    ? null
    : { from, to, core, value: spot.length, kind: 'duration', period: null, bound, direction, spot, now };
}

/** Days before the report from which on a sentence tells of another time. */
const LONG_AGO = 60;

/** The day that a deadline is counted from in a sentence about the past: "In 2016 they promised to open it within a year". */
function longBefore(times: readonly Time[], sentence: TokenRange, day: number | null): number | null {
  const last = times.at(-1);
  if (!last?.period || last.from < sentence.from || day === null || lastDay(last.period) > day - LONG_AGO) return null;
  return firstDay(last.period);
}

/** Whether something is said to begin at a time to come: "beginning next year", "will open in May". */
function begins({ heads, tokens }: Analysis, { spot, direction }: Time): boolean {
  if (direction === 'back' && spot.bound !== 'from') return false;
  return spot.bound === 'from' || (heads[spot.core] >= 0 && BEGINNING.has(tokens.words[heads[spot.core]]));
}
