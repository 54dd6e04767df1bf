import { relationSet } from '../../grammar/dependents.ts';
import { VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, RELATIONS, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Act, ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { directionOf } from './direction.ts';
import verbs from './directions.json' with { type: 'json' };
import { type Bound, CORES, type Core } from './lexicon.ts';
import type { Direction } from './meaning.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { sideOf, type Time, timeAt } from './times-in.ts';

/** Relations that a clause of its own hangs by. */
const CLAUSE = relationSet('ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'list');
const RELATIVE = relationSet('acl:relcl', 'advcl:relcl');
const JOINED = relationSet('conj');
const ATTRIBUTE = relationSet('compound', 'nummod', 'amod', 'nmod:unmarked');
const CCOMP = RELATIONS.indexOf('ccomp');
const POSSESSIVE_OF = RELATIONS.indexOf('nmod:poss');
const FOR = wordCode('for');
const ANNOUNCING = wordSet(...verbs.announcing);
const DIRECTED: ReadonlySet<ActType> = new Set<ActType>([
  ...(['promise', 'offer', 'threaten', 'agree', 'announce', 'propose', 'predict', 'demand', 'urge'] as const),
]);
const HIGHEST = 40;
/** Days before the report from which on a speech is of another time than it. */
const LONG_AGO = 60;
/** Days that a date to come may lie before the report: what was announced for it is still printed. */
const LATE = 10;
/** Days within which a report quotes a speech. */
const QUOTED_WITHIN = 31;

/** A time that may be when what is said is due or will happen. */
export interface Candidate extends TokenRange {
  readonly time: Time;
  readonly value: string;
  readonly period: Period | null;
  /** Clauses between it and the main clause of the content. */
  readonly depth: number;
  readonly rule: string;
}

const holds = ({ from, to }: TokenRange, token: number): boolean => from <= token && token < to;

/** The times that belong to the telling itself: "said on Thursday". */
export function cueTimes({ analysis, cue, contents, sentence }: Said, times: readonly Time[]): readonly Time[] {
  if (!cue) return [];
  return times.filter(
    (time) =>
      holds(sentence, time.from) &&
      !contents.some((content) => holds(content, time.core)) &&
      firstMet(analysis, time.core, cue, contents) === 'cue',
  );
}

/** What a token hangs on first on its way up: the cue or the content; null where neither. */
function firstMet(
  { heads }: Analysis,
  token: number,
  cue: TokenRange | null,
  contents: readonly TokenRange[],
): 'cue' | 'content' | null {
  let at = heads[token];
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (cue && holds(cue, at)) return 'cue';
    if (contents.some((content) => holds(content, at))) return 'content';
    at = heads[at];
  }
  return null;
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
  const { analysis, cue, contents, sentence } = said;
  return times.flatMap((time): Candidate[] => {
    const inside = contents.some((content) => holds(content, time.core));
    if (!inside && !(holds(sentence, time.core) && firstMet(analysis, time.core, cue, contents) === 'content'))
      return [];
    const depth = depthOf(said, time);
    const side = sideOf(analysis, time.spot);
    if (depth === null || side === 'back') return [];
    const clause = side ?? directionOf(analysis, time.core, sentenceOf(analysis, time.core), cue);
    const direction = clause ?? (isAnnouncing(said, act) ? 'ahead' : null);
    if (direction === 'back') return [];
    const day = saidOn(said, time, own, today);
    if (!inside && (depth > 0.5 || direction !== 'ahead' || clause === null)) return [];
    if (isAttribute(analysis, time.core) && clause !== 'ahead') return [];
    const counted = timeAt(time.spot, { ...time.now, day, direction: direction ?? 'ahead' });
    if (counted && !counted.period && !isAnnouncing(said, act)) return [];
    if (!counted || !isDue(analysis, counted, direction, day)) return [];
    if (day !== today && isFiner(counted.period, own?.period ?? null)) return [];
    const { from, to, value, period } = counted;
    const rule = day === today ? 'time in the content' : 'time in the content, from the day of the speech';
    return [{ from, to, time: counted, value, period, depth: depth + (period ? 0 : 5), rule }];
  });
}

/** Whether a cue looks ahead, so that a time in what it names does too: "announced a vote on Friday". */
function isAnnouncing({ analysis, cue }: Said, { type }: Act): boolean {
  if (DIRECTED.has(type)) return true;
  for (let at = cue?.from ?? 0; at < (cue?.to ?? 0); at++) if (ANNOUNCING.has(analysis.tokens.words[at])) return true;
  return false;
}

const GRAINS = { day: 0, month: 1, year: 2 } as const;

/** Whether a time tells more than the one that it is counted from. */
const isFiner = (time: Period | null, from: Period | null): boolean =>
  time !== null && from !== null && GRAINS[time.grain] < GRAINS[from.grain];

const sentenceOf = ({ sentences }: Analysis, token: number): TokenRange =>
  sentences.find(({ to }) => to > token) ?? sentences[sentences.length - 1];

/** The day that a time is counted from. */
function saidOn({ analysis }: Said, time: Time, own: Time | null, today: number | null): number | null {
  if (!own?.period || own.direction === 'ahead' || (time.spot.fixed && time.direction !== 'ahead')) return today;
  const day = firstDay(own.period);
  if (today === null || day < today - LONG_AGO) return lastDay(own.period) < (today ?? Infinity) ? day : today;
  const { starts } = analysis.tokens;
  const quoted = analysis.quotations.some(({ start, end }) => start <= starts[time.core] && starts[time.core] < end);
  return quoted &&
    own.period.first === own.period.last &&
    own.period.grain === 'day' &&
    day <= today &&
    day > today - QUOTED_WITHIN
    ? day
    : today;
}

/** How many clauses lie between a time and the main clause of what is said; null for one in a relative clause,
 * which is beside the point, unless that passes on what somebody said: "the notice, which said that …". */
function depthOf({ analysis, cue, contents }: Said, { core }: Time): number | null {
  const { heads, relations } = analysis;
  const index = Math.max(
    0,
    contents.findIndex((content) => holds(content, core)),
  );
  const content = contents[index];
  let depth = sentencesBefore(analysis, contents[0], core);
  const attribute = isAttribute(analysis, core);
  let told = false;
  let at = core;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = heads[at];
    if (above < 0 || (cue && holds(cue, above)) || (!holds(content, above) && holds(content, at)))
      return !attribute ? depth : depth < 1 && steps === 2 ? depth + 1 : null;
    if (RELATIVE.has(relations[at]) && !told) return null;
    if (CLAUSE.has(relations[at])) depth += 1;
    if (relations[at] === CCOMP) told = true;
    else if (JOINED.has(relations[at])) depth += 0.25;
    at = above;
  }
  return null;
}

/** Whether a time stands before what it dates: "Monday's vote", "the 2040 games". Of the main clause's own parts it may tell when. */
function isAttribute({ heads, relations, tokens }: Analysis, core: number): boolean {
  const above = heads[core];
  return (
    above > core && (ATTRIBUTE.has(relations[core]) || (tokens.tags[above] < VERB && relations[core] === POSSESSIVE_OF))
  );
}

function sentencesBefore({ sentences }: Analysis, content: TokenRange, token: number): number {
  let count = 0;
  for (const { to } of sentences) if (to > content.from && to <= token) count++;
  return count;
}

/** What kind of word a time is built around: the first in it that is one. */
function kindOf({ words }: Tokens, { from, to }: Time): Core['kind'] | null {
  for (let at = from; at < to; at++) {
    const core = CORES.get(words[at]);
    if (core) return core.kind;
  }
  return null;
}

/** Whether a time is one at which something is due or will happen, counted from `day`. */
function isDue({ tokens }: Analysis, time: Time, direction: Direction, day: number | null): boolean {
  const { period, bound, from, spot, value } = time;
  if (!period) return direction === 'ahead' && tokens.words[from] === FOR && !value.startsWith('PT');
  if (day === null) return direction === 'ahead';
  const kind = kindOf(tokens, time);
  if (lastDay(period) < day)
    return direction === 'ahead' && kind === 'month' && period.grain === 'day' && lastDay(period) >= day - LATE;
  if (direction === 'ahead') return true;
  if (direction === 'present')
    return firstDay(period) > day || ENDS.has(bound) || (kind === 'weekday' && bound === null);
  return firstDay(period) > day && spot.fixed;
}

const ENDS: ReadonlySet<Bound> = new Set<Bound>(['by', 'until']);
