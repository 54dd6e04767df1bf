import { relationSet } from '../../grammar/dependents.ts';
import { sentenceAt } from '../../grammar/ranges.ts';
import { NOUN, PROPN } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import { directionOf } from './direction.ts';
import events from './events.json' with { type: 'json' };
import type { Time } from './times-in.ts';

const KINDS: ReadonlyMap<number, number> = new Map(
  events.kinds.flatMap((words, kind) => words.map((word) => [wordCode(word), kind] as const)),
);
const DEFINITE = wordSet('the', 'this', 'that', 'these', 'those', 'both');
const BEFORE_EVENT = wordSet('before', 'ahead', 'at', 'during', 'until', 'by', 'after', 'for');
const OF = wordCode('of');
const CASE = relationSet('case', 'mark');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const WHICH = wordSet('which', 'that');
/** Words before a time in which what is held on that day is looked for. */
const NEAR = 14;
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
export function eventIn({ analysis, cue }: Said, times: readonly Time[], content: TokenRange): DatedEvent | null {
  const { tokens } = analysis;
  const isAhead = (at: number): boolean =>
    directionOf(analysis, at, sentenceAt(analysis.sentences, at) ?? content, cue) === 'ahead';
  for (let at = content.from; at < content.to; at++) {
    const mention = WHICH.has(tokens.words[at]) ? nounBefore(analysis, at) : at;
    const kind = mention === null ? undefined : KINDS.get(tokens.words[mention]);
    if (mention === null || kind === undefined || (tokens.tags[mention] !== NOUN && tokens.tags[mention] !== PROPN))
      continue;
    const role = mention === at ? roleOf(analysis, at, content) : 'subject';
    if (!role || !isDefinite(analysis, mention) || (role !== 'part' && !isAhead(at))) continue;
    const time = timeOfKind(analysis, times, kind, mention);
    if (time) return { mention, time };
  }
  return null;
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
    if (tokens.words[k] === OF && above >= content.from && (heads[above] < content.from || heads[above] >= content.to))
      return 'part';
  }
  return null;
}

/** The latest time to come before the mention that dates something of a kind, else the first after it. */
function timeOfKind(analysis: Analysis, times: readonly Time[], kind: number, mention: number): Time | null {
  const dated = times.filter(
    (time) => (time.direction === 'ahead' || time.direction === 'present') && dates(analysis, time, kind),
  );
  return dated.findLast((time) => time.to <= mention) ?? dated[0] ?? null;
}

/** Whether what stands before a time in its sentence, or right behind it ("Friday's vote"), is of a kind. */
function dates({ tokens, sentences }: Analysis, { from, to, period }: Time, kind: number): boolean {
  if (period?.grain !== 'day' || period.first !== period.last) return false;
  const sentence = sentences.find((s) => s.from <= from && from < s.to);
  const start = Math.max(sentence?.from ?? from, from - NEAR);
  for (let at = from - 1; at >= start; at--) if (KINDS.get(tokens.words[at]) === kind) return true;
  for (let at = to; at < Math.min(to + 3, sentence?.to ?? to); at++)
    if (KINDS.get(tokens.words[at]) === kind) return true;
  return false;
}
