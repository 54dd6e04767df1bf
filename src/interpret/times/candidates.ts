import { tagSet } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Act, ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { directionOf } from './direction.ts';
import verbs from './directions.json' with { type: 'json' };
import { type Bound, CORES, type Core } from './lexicon.ts';
import type { Direction } from './meaning.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { placeOf, sentenceOf } from './place.ts';
import { sideOf, type Time, timeAt } from './times-in.ts';

const ANNOUNCING = wordSet(...verbs.announcing);
const DIRECTED: ReadonlySet<ActType> = new Set<ActType>([
  ...(['promise', 'offer', 'threaten', 'agree', 'announce', 'propose', 'predict', 'demand', 'urge'] as const),
]);
const [HAD, OF] = ['had', 'of'].map(wordCode);
const LASTING = wordSet('for', 'over');
const ENDS: ReadonlySet<Bound> = new Set<Bound>(['by', 'until']);
const PREDICATE = tagSet('VERB', 'VERB:past', 'VERB:present', 'VERB:ing', 'VERB:participle', 'AUX', 'ADJ');
/** Days before the report from which on a speech is of another time than it. */
const LONG_AGO = 60;
/** Days that a date to come may lie before the report: what was announced for it is still printed. */
const LATE = 10;
/** Days within which a report quotes a speech. */
const QUOTED_WITHIN = 31;
const GRAINS = { day: 0, month: 1, year: 2 } as const;

/** A time that may be when what is said is due or will happen. */
export interface Candidate extends TokenRange {
  readonly time: Time;
  readonly value: string;
  readonly period: Period | null;
  /** How far it is from the main clause of the content; the nearest counts. */
  readonly depth: number;
  readonly rule: string;
}

/**
 * The times of a content, or of its clause just outside, that look ahead. What is said between quotation marks is counted from the day it was
 * said, where the report gives that; so is what was said long ago.
 */
export function candidatesOf(
  said: Said,
  act: Act,
  times: readonly Time[],
  own: Time | null,
  today: number | null,
): readonly Candidate[] {
  const { analysis, cue } = said;
  const announcing = isAnnouncing(said, act);
  return times.flatMap((time): Candidate[] => {
    const place = placeOf(said, time);
    const side = place && sideOf(analysis, time.spot);
    if (!place || side === 'back') return [];
    if (place.onCue && !announcing) return [];
    const clause = place.onCue
      ? 'ahead'
      : (side ?? directionOf(analysis, time.core, sentenceOf(analysis, time.core), cue));
    if (clause === 'back' || (clause !== 'ahead' && clause !== 'due' && (place.attribute || place.outside))) return [];
    if (place.outside && place.depth > (time.bound === null ? 0.5 : 1)) return [];
    const direction = clause ?? (announcing ? 'ahead' : null);
    const day = saidOn(said, time, own, today);
    const counted = timeAt(time.spot, { ...time.now, day, direction: direction ?? 'ahead' });
    if (clause === null && counted?.period && day !== null && firstDay(counted.period) <= day) return [];
    if (!counted || !isDue(analysis, counted, direction === 'due' ? 'ahead' : direction, day)) return [];
    if (!counted.period && !announcing) return [];
    if (day !== today && isFiner(counted.period, own?.period ?? null)) return [];
    if (isEarlier(said) && day === today && !time.spot.fixed) return [];
    const { from, to, value, period } = counted;
    const rule = day === today ? 'time in the content' : 'time in the content, from the day of the speech';
    // "the clash of 14 May": the noun's own time.
    const isNouns = analysis.tokens.words[from - 1] === OF;
    const depth = place.depth + (period ? 0 : 5) + (place.outside ? 0.5 : 0) + (isNouns ? 0.5 : 0);
    return [{ from, to, time: counted, value, period, depth, rule }];
  });
}

/** Whether a cue looks ahead, so that a time in what it names does too: "announced a vote on Friday". */
export function isAnnouncing({ analysis, cue }: Said, { type }: Act): boolean {
  if (DIRECTED.has(type)) return true;
  for (let at = cue?.from ?? 0; at < (cue?.to ?? 0); at++) if (ANNOUNCING.has(analysis.tokens.words[at])) return true;
  return false;
}

/** Whether it was said before what the report is about, nobody knows when: "had urged". */
const isEarlier = ({ analysis, cue }: Said): boolean => cue !== null && analysis.tokens.words[cue.from] === HAD;

/** Whether a time tells more than the one that it is counted from. */
const isFiner = (time: Period | null, from: Period | null): boolean =>
  time !== null && from !== null && GRAINS[time.grain] < GRAINS[from.grain];

/** The day that a time is counted from. */
function saidOn({ analysis }: Said, time: Time, own: Time | null, today: number | null): number | null {
  if (!own?.period || own.direction === 'ahead' || (time.spot.fixed && time.direction !== 'ahead')) return today;
  const { grain, first, last } = own.period;
  const day = firstDay(own.period);
  if (today === null) return day;
  if (day < today - LONG_AGO) return lastDay(own.period) < today ? day : today;
  const { starts } = analysis.tokens;
  const isQuoted = analysis.quotations.some(({ start, end }) => start <= starts[time.core] && starts[time.core] < end);
  const isKnown = grain === 'day' && first === last && day <= today && day > today - QUOTED_WITHIN;
  return isQuoted && isKnown ? day : today;
}

/** Whether a time is one at which something is due or will happen, counted from `day`. */
function isDue(analysis: Analysis, time: Time, direction: Direction, day: number | null): boolean {
  const { period, bound, from, spot, value } = time;
  const { tokens } = analysis;
  if (!period) return direction === 'ahead' && LASTING.has(tokens.words[from]) && !value.startsWith('PT');
  if (day === null) return direction === 'ahead';
  const kind = kindOf(tokens, time);
  if (lastDay(period) < day)
    return direction === 'ahead' && kind === 'month' && period.grain === 'day' && lastDay(period) >= day - LATE;
  if (direction === 'ahead') return true;
  if (direction === null) return firstDay(period) > day && spot.fixed;
  // The present tense speaks of what will be with a time of its own: "Talks resume on Friday", not "an announcement in May is welcome".
  const isOwn = spot.fixed || ENDS.has(bound) || isOfPredicate(analysis, time.core);
  if (!isOwn || spot.length !== null || kind === 'season') return false;
  return firstDay(period) > day || ENDS.has(bound) || (kind === 'weekday' && bound === null);
}

const isOfPredicate = ({ heads, tokens }: Analysis, core: number): boolean =>
  heads[core] < 0 || PREDICATE.has(tokens.tags[heads[core]]);

/** What kind of word a time is built around: the first in it that is one. */
function kindOf({ words }: Tokens, { from, to }: Time): Core['kind'] | null {
  for (let at = from; at < to; at++) {
    const core = CORES.get(words[at]);
    if (core) return core.kind;
  }
  return null;
}
