import { relationSet } from '../../grammar/dependents.ts';
import { PROPN } from '../../grammar/tags.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import { directionOf } from './direction.ts';
import { CORES } from './lexicon.ts';
import type { Direction } from './meaning.ts';
import { firstDay, lastDay, type Period } from './period.ts';
import { type Time, timeAt } from './times-in.ts';

/** Relations that a clause of its own hangs by. */
const CLAUSE = relationSet('ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'list');
const RELATIVE = relationSet('acl:relcl', 'advcl:relcl');
const JOINED = relationSet('conj');
const ATTRIBUTE = relationSet('compound', 'nummod', 'amod', 'nmod:unmarked');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const FOR = wordCode('for');
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
    if (depth === null || time.bound === 'since') return [];
    const direction = directionOf(analysis, time.core, sentenceOf(analysis, time.core), cue);
    if (direction === 'back') return [];
    const day = saidOn(said, time, own, today);
    const counted = timeAt(time.spot, { ...time.now, day, direction: direction ?? 'ahead' });
    if (!counted || !isDue(analysis, counted, direction, day)) return [];
    const { from, to, value, period } = counted;
    const rule = day === today ? 'time in the content' : 'time in the content, from the day of the speech';
    return [{ from, to, time: counted, value, period, depth: depth + (period ? 0 : 5), rule }];
  });
}

const sentenceOf = ({ sentences }: Analysis, token: number): TokenRange =>
  sentences.find(({ to }) => to > token) ?? sentences[sentences.length - 1];

/** The day that a time is counted from. */
function saidOn({ analysis }: Said, time: Time, own: Time | null, today: number | null): number | null {
  if (!own?.period || own.direction === 'ahead') return today;
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

/** How many clauses lie between a time and the main clause of what is said; null for one in a relative clause, which is beside the point. */
function depthOf({ analysis, cue, contents }: Said, { core }: Time): number | null {
  const { heads, relations, tokens } = analysis;
  const index = Math.max(
    0,
    contents.findIndex((content) => holds(content, core)),
  );
  const content = contents[index];
  let depth = sentencesBefore(analysis, contents[0], core);
  if (ATTRIBUTE.has(relations[core]) && heads[core] >= 0 && !isMonthOrDay(analysis, core)) {
    // "the 2040 strategy" dates no act; "the 2040 games will be …" does.
    if (!SUBJECT.has(relations[heads[core]])) return null;
    depth += 1;
  }
  let at = core;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = heads[at];
    if (above < 0 || (cue && holds(cue, above))) return depth;
    if (!holds(content, above) && holds(content, at)) return depth;
    if (RELATIVE.has(relations[at])) return null;
    if (CLAUSE.has(relations[at])) depth += 1;
    else if (JOINED.has(relations[at])) depth += 0.25;
    at = above;
  }
  return tokens.length > 0 ? depth : null;
}

const isMonthOrDay = ({ tokens }: Analysis, core: number): boolean => {
  const kind = CORES.get(tokens.words[core])?.kind;
  return kind === 'month' || kind === 'weekday' || tokens.tags[core] === PROPN;
};

function sentencesBefore({ sentences }: Analysis, content: TokenRange, token: number): number {
  let count = 0;
  for (const { to } of sentences) if (to > content.from && to <= token) count++;
  return count;
}

/** Whether a time is one at which something is due or will happen, counted from `day`. */
function isDue({ tokens }: Analysis, time: Time, direction: Direction, day: number | null): boolean {
  const { period, bound, core, from } = time;
  if (!period) return direction === 'ahead' && tokens.words[from] === FOR;
  if (day === null) return direction === 'ahead';
  const kind = CORES.get(tokens.words[core])?.kind;
  if (lastDay(period) < day) return kind === 'month' && period.grain === 'day' && lastDay(period) >= day - LATE;
  if (direction !== 'present') return true;
  return firstDay(period) > day || bound === 'by' || bound === 'until' || bound === 'from' || kind === 'weekday';
}
