import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE } from '../../model/analysis.ts';
import { decadeAt, figuresAt, midAt, monthAt } from './dates.ts';
import { HOLIDAYS, holidayAt } from './holidays.ts';
import { APPROXIMATE, BOUNDS, type Bound, CORES, type Core, HALVES, PARTS } from './lexicon.ts';
import { part, range } from './meaning.ts';
import type { Part } from './period.ts';
import { type Reach, type Spot, wordAt } from './spot.ts';
import { unitAt } from './units.ts';
import { dayPartAt, deicticAt, quarterAt, seasonAt, weekdayAt } from './weekdays.ts';

const [OF, IN, ON, THE, HALF, BETWEEN, FROM, AND, OR, TO, AS, AHEAD_OF] = [
  ...['of', 'in', 'on', 'the', 'half', 'between', 'from', 'and', 'or', 'to', 'as', 'ahead'],
].map(wordCode);
const ENDS_DECADE = wordCode('0s');
const MID = wordCode('mid');
const [HYPHEN_UNIT, Q_UNIT] = [45, 113];
const TO_WORDS = wordSet('to', 'through', 'until', 'till', 'thru');
const DASHES = wordSet('-', '–', '—', '‑');

/** The expressions of time in the sentences of a report, in reading order; ranges ("from Monday to Friday") are one. */
export function spotsIn(text: string, { tokens, sentences, heads }: Analysis): Spot[] {
  const out: Spot[] = [];
  for (const sentence of sentences) inSentence({ text, tokens, ...sentence }, out);
  return out.map((found) => ({ ...found, core: topOf(heads, found) }));
}

/** The word of an expression that hangs on none of its others: in "April 21" the day may hang on the month, or the month on the day. */
function topOf(heads: Int32Array, { from, to, core }: Spot): number {
  let at = core;
  for (let steps = 0; steps < to - from && heads[at] >= from && heads[at] < to; steps++) at = heads[at];
  return at;
}

function inSentence(sentence: Reach, out: Spot[]): void {
  const { tokens, to } = sentence;
  let from = sentence.from;
  let last: Spot | null = null;
  for (let at = from; at < to; at++) {
    const core = CORES.get(tokens.words[at]);
    if (core === undefined && !isCandidate(sentence, at)) continue;
    const reach: Reach = { ...sentence, from };
    const found = core ? coreAt(reach, at, core) : otherAt(reach, at);
    if (!found) continue;
    const whole = withBound(sentence, withPart(reach, found));
    const both: Spot | null = last && ranged(sentence, last, whole);
    if (both) out[out.length - 1] = both;
    else out.push(whole);
    const latest: Spot = both ?? whole;
    last = latest;
    from = latest.to;
    at = latest.to - 1;
  }
}

/** What is no word of the list but may be a time: figures, "1990s", "mid-May", holidays. */
function isCandidate({ text, tokens }: Reach, at: number): boolean {
  const shape = tokens.shapes[at];
  if (shape === SHAPE.number)
    return tokens.ends[at] - tokens.starts[at] === 4 || tokens.ends[at] - tokens.starts[at] === 10;
  if (tokens.suffixes2[at] === ENDS_DECADE) return true;
  if (tokens.prefixes3[at] === MID) return text.charCodeAt(tokens.starts[at] + 3) === HYPHEN_UNIT;
  if (shape === SHAPE.alphanumeric) return (text.charCodeAt(tokens.starts[at]) | 32) === Q_UNIT;
  return shape !== SHAPE.lower && HOLIDAYS.has(tokens.words[at]);
}

function otherAt(reach: Reach, at: number): Spot | null {
  const { tokens } = reach;
  if (tokens.shapes[at] === SHAPE.number) return figuresAt(reach, at);
  if (tokens.suffixes2[at] === ENDS_DECADE) return decadeAt(reach, at);
  if (tokens.prefixes3[at] === MID) return midAt(reach, at);
  if (tokens.shapes[at] === SHAPE.alphanumeric) return quarterAt(reach, at);
  const holidays = HOLIDAYS.get(tokens.words[at]);
  return holidays ? holidayAt(reach, at, holidays) : null;
}

function coreAt(reach: Reach, at: number, core: Core): Spot | null {
  switch (core.kind) {
    case 'month':
      return holidayOf(reach, at) ?? monthAt(reach, at, core.value);
    case 'weekday':
      return weekdayAt(reach, at, core.value);
    case 'season':
      return seasonAt(reach, at, core.value);
    case 'deictic':
      return deicticAt(reach, at, core.value);
    case 'day part':
      return dayPartAt(reach, at);
    case 'unit':
      return unitAt(reach, at, core.unit, core.plural);
  }
}

/** "May Day". */
function holidayOf(reach: Reach, at: number): Spot | null {
  const holidays = HOLIDAYS.get(wordAt(reach, at));
  return holidays ? holidayAt(reach, at, holidays) : null;
}

const AT_ONCE: ReadonlySet<Part> = new Set(['early', 'late', 'later', 'earlier']);

/** "early next month", "late in the year", "the end of October", "the second half of 2032". */
function withPart(reach: Reach, found: Spot): Spot {
  const { meaning } = found;
  if (!meaning) return found;
  const first =
    wordAt(reach, found.from) === THE
      ? found.from
      : wordAt(reach, found.from - 1) === THE
        ? found.from - 1
        : found.from;
  const before = wordAt(reach, first - 1);
  const direct = PARTS.get(wordAt(reach, found.from - 1));
  if (direct && AT_ONCE.has(direct))
    return {
      ...found,
      from: found.from - 1,
      meaning: part(meaning, direct),
      side: direct === 'earlier' ? 'back' : found.side,
    };
  if (before !== OF && before !== IN && before !== ON) return found;
  const noun = wordAt(reach, first - 2);
  const which = noun === HALF ? halfNamed(reach, first - 3) : PARTS.get(noun);
  if (!which || (before !== OF && !AT_ONCE.has(which))) return found;
  const start = noun === HALF ? first - 3 : first - 2;
  const from = wordAt(reach, start - 1) === THE ? start - 1 : start;
  return {
    ...found,
    from,
    core: AT_ONCE.has(which) ? found.core : first - 2,
    meaning: part(meaning, which),
    side: which === 'earlier' ? 'back' : found.side,
  };
}

function halfNamed(reach: Reach, at: number): Part | undefined {
  const half = HALVES.get(wordAt(reach, at));
  return half === undefined ? undefined : half === 1 ? 'first half' : 'second half';
}

/** The "by", "until", "since" that leads a time in, over "about" and "the". */
function withBound(sentence: Reach, found: Spot): Spot {
  let at = found.from - 1;
  while (at > sentence.from && (wordAt(sentence, at) === THE || APPROXIMATE.has(wordAt(sentence, at)))) at--;
  const bound: Bound =
    BOUNDS.get(wordAt(sentence, at)) ?? BOUNDS.get(wordAt(sentence, found.from)) ?? asOf(sentence, at);
  return bound ? { ...found, bound } : found;
}

/** "as of Monday", "ahead of Thursday". */
function asOf(sentence: Reach, at: number): Bound {
  if (wordAt(sentence, at) !== OF) return null;
  const before = wordAt(sentence, at - 1);
  return before === AS ? 'from' : before === AHEAD_OF ? 'before' : null;
}

/** "from Monday to Thursday", "between February and December 2029", "2032–2036", "May or early June"; null for two times. */
function ranged(sentence: Reach, a: Spot, b: Spot): Spot | null {
  const join = wordAt(sentence, a.to);
  const start = wordAt(sentence, a.to + 1) === FROM || wordAt(sentence, a.to + 1) === THE ? a.to + 2 : a.to + 1;
  if (!a.meaning || !b.meaning || (b.from !== a.to + 1 && b.from !== start)) return null;
  const lead = wordAt(sentence, a.from - 1);
  const isRange =
    TO_WORDS.has(join) ||
    DASHES.has(join) ||
    (join === AND && lead === BETWEEN) ||
    (join === OR && isLonger(a) && isLonger(b));
  if (!isRange || (join === TO && lead !== FROM && !isLonger(a))) return null;
  const meaning = range(a.meaning, b.meaning, { a: a.fixed, b: b.fixed });
  return { ...a, to: b.to, meaning, length: null, fixed: a.fixed || b.fixed, bound: null };
}

/** Whether a time is of the calendar, not one that is counted: "May", "2032", "Monday". */
const isLonger = ({ length, meaning }: Spot): boolean => length === null && meaning !== null;
