import { relationSet, SUBJECT } from '../../grammar/dependents.ts';
import { NOUN, PROPN, VERB } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import type { Act } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { isAnnouncing } from './candidates.ts';
import { directionOf } from './direction.ts';
import { EVENT_KINDS } from './event-kinds.ts';
import { sentenceOf } from './place.ts';
import type { Time } from './times-in.ts';

const DEFINITE = wordSet('the', 'this', 'that', 'these', 'those', 'both');
const BEFORE_EVENT = wordSet('before', 'ahead', 'at', 'during', 'until', 'by', 'after');
const OF = wordCode('of');
const CASE = relationSet('case', 'mark');
const WHICH = wordCode('which');
/** Words before a time in which what is held on that day is looked for. */
const NEAR = 14;
/** Words between two mentions of one event, at most, where a report dates several of a kind. */
const CLOSE = 60;
const HIGHEST = 30;
const ADJ = TAGS.indexOf('ADJ');

/** Something held on a day, as the content of a statement speaks of it. */
export interface DatedEvent {
  /** The noun that speaks of it. */
  readonly mention: number;
  readonly time: Time;
}

/**
 * The day of what a statement says will be, where its words name it without its day and the report gives the day elsewhere:
 *
 *   The leaders will meet on Friday. … [The summit] will be short, Torl said.        They agreed to open the road before [the summit].
 *   not: A summit could help.        Torl left the summit early.
 */
export function eventIn(said: Said, act: Act, times: readonly Time[], content: TokenRange): DatedEvent | null {
  const { analysis, cue, speaker } = said;
  const { words } = analysis.tokens;
  const days = times.filter(isDayAhead);
  if (days.length === 0) return null;
  const before = Math.min(cue?.from ?? content.from, speaker?.from ?? content.from, content.from) - 1;
  for (let at = words[before] === WHICH ? before : content.from; at < content.to; at = Math.max(at + 1, content.from)) {
    const mention = words[at] === WHICH ? nounBefore(analysis, at) : at;
    const kind = mention === null ? undefined : EVENT_KINDS.get(words[mention]);
    if (mention === null || kind === undefined || !isMeant(said, act, mention, at, content)) continue;
    const time = timeOfKind(analysis, days, kind, mention);
    if (time) return { mention, time };
  }
  return null;
}

const isDayAhead = ({ direction, period }: Time): boolean =>
  (direction === 'ahead' || direction === 'due') && period?.grain === 'day' && period.first === period.last;

/** Whether the event is one that the content says something of that is still to come. */
function isMeant(said: Said, act: Act, mention: number, at: number, content: TokenRange): boolean {
  const { analysis, cue } = said;
  const { tags } = analysis.tokens;
  if ((tags[mention] !== NOUN && tags[mention] !== PROPN) || !isDefinite(analysis, mention)) return false;
  const role = mention === at ? roleOf(analysis, at, content) : 'subject';
  if (role === 'part') return isAnnouncing(said, act);
  const token = Math.max(at, content.from);
  return role !== null && directionOf(analysis, token, sentenceOf(analysis, token), cue) === 'ahead';
}

/** The noun that a relative pronoun stands for, where it is the one just before it: "the summit, which". */
function nounBefore({ tokens }: Analysis, pronoun: number): number | null {
  const at = tokens.tags[pronoun - 1] === NOUN ? pronoun - 1 : pronoun - 2;
  return at > 0 && tokens.tags[at] === NOUN ? at : null;
}

/** "The summit", "their summit meeting", "Monday's talks". */
function isDefinite({ tokens }: Analysis, noun: number): boolean {
  const { words } = tokens;
  for (let at = noun - 1; at >= 0 && at > noun - 5; at--) {
    if (DEFINITE.has(words[at]) || POSSESSIVE.has(words[at]) || GENITIVE.has(words[at])) return true;
    if (!isInner(tokens.tags[at])) return false;
  }
  return false;
}

const isInner = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === ADJ;

/** What an event is in the content: what will be, when something will be, or what the content names a part of; null for anything else. */
function roleOf(
  { tokens, heads, relations }: Analysis,
  noun: number,
  content: TokenRange,
): 'subject' | 'time' | 'part' | null {
  if (SUBJECT.has(relations[noun])) return 'subject';
  for (let k = noun - 1; k >= content.from && k > noun - 8; k--) {
    if (heads[k] !== noun || !CASE.has(relations[k])) continue;
    if (BEFORE_EVENT.has(tokens.words[k])) return 'time';
    const above = heads[noun];
    if (
      tokens.words[k] === OF &&
      tokens.tags[k - 1] === NOUN &&
      above >= content.from &&
      (heads[above] < content.from || heads[above] >= content.to)
    )
      return 'part';
  }
  return null;
}

/**
 * The time to come that dates something of a kind. Where the report dates several, the latest before the mention, if it is close by;
 * otherwise nobody knows which is meant.
 */
function timeOfKind(analysis: Analysis, times: readonly Time[], kind: number, mention: number): Time | null {
  const dated = times.filter((time) => dates(analysis, time, kind));
  const latest = dated.findLast((time) => time.to <= mention) ?? dated[0] ?? null;
  if (!latest || dated.every(({ value }) => value === latest.value)) return latest;
  return latest.to <= mention && mention - latest.to < CLOSE ? latest : null;
}

/** Whether a time stands in one clause with a word of a kind: "meet on Friday", "hold a summit on Friday", "Friday's vote". */
function dates(analysis: Analysis, { from, to, core }: Time, kind: number): boolean {
  const { tokens, heads } = analysis;
  const sentence = sentenceOf(analysis, from);
  const verb = verbOf(analysis, core);
  const end = Math.min(to + 3, sentence.to);
  for (let at = Math.max(sentence.from, from - NEAR); at < end; at++) {
    if (EVENT_KINDS.get(tokens.words[at]) !== kind) continue;
    if (at === verb || heads[core] === at || (tokens.tags[at] < VERB && verbOf(analysis, at) === verb)) return true;
  }
  return false;
}

/** The verb that a word hangs on, over nouns; -1 where there is none. */
function verbOf({ tokens, heads }: Analysis, token: number): number {
  let at = heads[token];
  for (let steps = 0; at >= 0 && tokens.tags[at] < VERB && steps < HIGHEST; steps++) at = heads[at];
  return at;
}
