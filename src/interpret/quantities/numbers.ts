import { relationSet } from '../../grammar/dependents.ts';
import { figuresOf, isNumeral, NUMERALS, numberAt, type ReadNumber } from '../../grammar/numbers.ts';
import { PROPN, SYM } from '../../grammar/tags.ts';
import { COMMA, HYPHENS, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import { CLOCK, LABELS, SIGNS } from './lexicon.ts';

const [ONE, OF, A, IN, HALF] = ['one', 'of', 'a', 'in', 'half'].map(wordCode);
const [HYPHEN, BETWEEN, AND, FROM] = ['-', 'between', 'and', 'from'].map(wordCode);
const [PERCENT, SIGN, PER, CENT] = ['percent', '%', 'per', 'cent'].map(wordCode);
const TO = wordSet('to', '-', '–', '—', '‑');
const OR = wordCode('or');
const TIMES: ReadonlyMap<number, number> = new Map([
  [wordCode('twice'), 2],
  [wordCode('thrice'), 3],
]);
const MANY: ReadonlyMap<number, number> = new Map(
  Object.entries({
    dozens: 12,
    scores: 20,
    hundreds: 100,
    thousands: 1000,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  }).map(([word, value]) => [wordCode(word), value] as const),
);
const TENS = wordCode('tens');
/** Parts of a whole, by the word for one of them. */
const PARTS: ReadonlyMap<number, number> = new Map(
  ['third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap((word, i) => {
    const size = word === 'quarter' ? 4 : i < 1 ? 3 : i + 3;
    return [[wordCode(word), size] as const, [wordCode(`${word}s`), size] as const];
  }),
);
const HALVES = wordSet('half', 'halves');
const COUNTS = relationSet('nummod');
const OWNERS = wordSet('the', 'its', 'his', 'her', 'their', 'our', 'my', 'that', 'this', 'those', 'all');
const ORDINALS = wordSet('first', 'second', 'other', 'latter', 'last');
/** What "one" before it does not count: "one thing", "one day". */
const NO_COUNT = wordSet(
  ...[
    'thing',
    'way',
    'place',
    'word',
    'side',
    'hand',
    'day',
    'time',
    'reason',
    'example',
    'part',
    'kind',
    'sort',
    'point',
    'another',
    'moment',
  ],
);
const OLD = wordSet('old', 'olds');

/** Words that a quantity without figures begins with. */
export const STARTERS: ReadonlySet<number> = new Set([
  ...[A, HALF, TENS],
  ...NUMERALS,
  ...TIMES.keys(),
  ...MANY.keys(),
]);

/** A number or a range of them as the text gives it. */
export interface Counted extends TokenRange {
  readonly value: number;
  /** The upper end of a range; null for a single number. */
  readonly upTo: number | null;
  readonly kind: 'number' | 'share' | 'many' | 'times';
}

/** The number that begins at a token, before `end`; null where none does, or where it is the number of a name, a time or an age. */
export function countedAt(text: string, analysis: Analysis, at: number, end: number): Counted | null {
  const { tokens } = analysis;
  const word = tokens.words[at];
  const shape = tokens.shapes[at];
  const times = TIMES.get(word);
  if (times !== undefined) return { from: at, to: at + 1, value: times, upTo: null, kind: 'times' };
  const share = shareAt(analysis, at, end);
  if (share) return share;
  const many = manyAt(analysis, at, end);
  if (many) return many;
  if (shape !== SHAPE.number && !isNumeral(word) && !(word === A || word === HALF)) return null;
  const number = numberAt(text, tokens, at, end);
  return number && isQuantity(text, analysis, number, end) ? withRange(text, analysis, number, end) : null;
}

/** "a third of", "two-thirds", "half its", "one in five". */
function shareAt({ tokens }: Analysis, at: number, end: number): Counted | null {
  const { words } = tokens;
  const word = words[at];
  const share = (to: number, value: number): Counted => ({ from: at, to, value, upTo: null, kind: 'share' });
  if (HALVES.has(word)) {
    const next = at + 1 < end ? words[at + 1] : 0;
    return !ORDINALS.has(words[at - 1]) && (next === OF || OWNERS.has(next)) ? share(at + 1, 0.5) : null;
  }
  const number = word === A ? 1 : (SMALL_NUMBERS.get(word) ?? null);
  if (number === null || at + 1 >= end) return null;
  const next = HYPHENS.has(words[at + 1]) ? at + 2 : at + 1;
  const size = next < end ? PARTS.get(words[next]) : undefined;
  if (size !== undefined) {
    const follows = next + 1 < end ? words[next + 1] : 0;
    const ended = next + 1 >= end || tokens.shapes[next + 1] === SHAPE.mark;
    return number > 1 || follows === OF || OWNERS.has(follows) || (ended && number < size)
      ? share(next + 1, number / size)
      : null;
  }
  const of = words[at + 1] === IN && at + 2 < end ? SMALL_NUMBERS.get(words[at + 2]) : undefined;
  return of !== undefined && number < of ? share(at + 3, number / of) : null;
}

const SMALL_NUMBERS: ReadonlyMap<number, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, i) => [wordCode(word), i + 1] as const,
  ),
);

/** "hundreds of", "tens of thousands of": the lower end of what that can be. */
function manyAt({ tokens }: Analysis, at: number, end: number): Counted | null {
  const { words } = tokens;
  const first = words[at] === TENS ? 10 : MANY.get(words[at]);
  if (first === undefined) return null;
  const second = at + 2 < end && words[at + 1] === OF ? MANY.get(words[at + 2]) : undefined;
  if (second !== undefined) return { from: at, to: at + 3, value: first * second, upTo: null, kind: 'many' };
  return words[at] === TENS ? null : { from: at, to: at + 1, value: first, upTo: null, kind: 'many' };
}

/**
 * Whether a number counts or measures something.
 *
 *   40 people · 0.5 percent        not: Article 5 · the Falcon 737 · 10 a.m. · 54-year-old · no one · Torl, 54,
 */
function isQuantity(
  text: string,
  { tokens, heads, relations }: Analysis,
  { from, to }: ReadNumber,
  end: number,
): boolean {
  const { words, tags, shapes } = tokens;
  const before = from > 0 ? from - 1 : from;
  if (to < end && CLOCK.has(words[to])) return false;
  if (words[from] === ONE && to === from + 1)
    return COUNTS.has(relations[from]) && heads[from] > from && words[to] !== OF && !NO_COUNT.has(words[heads[from]]);
  if (LABELS.has(words[before]) && from > 0) return false;
  // The number of a name: "the Falcon 737", "Covid-19".
  if (from > 1 && words[before] === HYPHEN && shapes[from - 2] !== SHAPE.number && !isNumeral(words[from - 2]))
    return false;
  const isName = shapes[before] !== SHAPE.lower && tags[before] === PROPN;
  if (
    from > 0 &&
    isName &&
    (heads[from] === before || heads[before] === from) &&
    tokens.starts[from] - tokens.ends[before] < 2
  )
    return false;
  if (words[to] === HYPHEN && to + 3 < end + 2 && OLD.has(words[to + 3])) return false;
  if (to + 1 < end && OLD.has(words[to + 1])) return false;
  // An age between commas.
  if (words[before] === COMMA && to < end && words[to] === COMMA && tags[before - 1] === PROPN) return false;
  if (shapes[from] === SHAPE.number && figuresOf(text, tokens, from) === null) return false;
  return !isScore(text, tokens, from, to);
}

/** "3-2". */
function isScore(text: string, tokens: Analysis['tokens'], from: number, to: number): boolean {
  const { words, shapes } = tokens;
  const number = (at: number): number | null =>
    at >= 0 && at < tokens.length && shapes[at] === SHAPE.number ? figuresOf(text, tokens, at) : null;
  const own = number(from);
  if (own === null) return false;
  const next = HYPHENS.has(words[to]) && tokens.starts[to] === tokens.ends[to - 1] ? number(to + 1) : null;
  const last =
    from > 1 && HYPHENS.has(words[from - 1]) && tokens.starts[from] === tokens.ends[from - 1] ? number(from - 2) : null;
  return (next !== null && next <= own) || (last !== null && last >= own);
}

/** Behind the "percent" of a number, if it has one. */
function percentEnd(words: Int32Array, at: number): number {
  if (words[at] === PERCENT || words[at] === SIGN) return at + 1;
  return words[at] === PER && words[at + 1] === CENT ? at + 2 : at;
}

/** "5 to 7", "between 2 and 3 million", "20-30", "1 percent to 2 percent", "two or three": upwards only, and not what rises "from 5 to 7". */
function withRange(text: string, { tokens }: Analysis, first: ReadNumber, end: number): Counted {
  const { words, tags } = tokens;
  const alone: Counted = { from: first.from, to: first.to, value: first.value, upTo: null, kind: 'number' };
  const at = percentEnd(words, first.to);
  if (at + 1 >= end) return alone;
  const lead = SIGNS.has(words[first.from - 1]) ? first.from - 2 : first.from - 1;
  if (words[lead] === FROM) return alone;
  const joins = TO.has(words[at]) || words[at] === OR || (words[at] === AND && words[lead] === BETWEEN);
  if (!joins) return alone;
  const start = SIGNS.has(words[at + 1]) || tags[at + 1] === SYM ? at + 2 : at + 1;
  const second = numberAt(text, tokens, start, end);
  if (!second || (tokens.shapes[start] !== SHAPE.number && !isNumeral(words[start]))) return alone;
  const base = tokens.shapes[start] === SHAPE.number ? figuresOf(text, tokens, start) : null;
  const scale =
    base && second.value > base && first.value < base * 10 && first.to === first.from + 1 ? second.value / base : 1;
  const value = first.value * scale;
  if (at > first.to && percentEnd(words, second.to) === second.to) return alone;
  return second.value > value ? { ...alone, value, to: second.to, upTo: second.value } : alone;
}
