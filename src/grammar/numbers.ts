import { wordCode } from '../learn/hash.ts';
import { SHAPE, type TokenRange, type Tokens } from '../model/analysis.ts';
import numbers from './numbers.json' with { type: 'json' };
import { HYPHENS, wordSet } from './words.ts';

const codes = (words: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(words).map(([word, value]) => [wordCode(word), value]));

const SMALL = codes(numbers.small);
const LARGE = codes(numbers.large);
const LETTERS = codes(numbers.letters);
const [AND, HALF, QUARTER, HYPHEN, HUNDRED] = ['and', 'half', 'quarter', '-', 'hundred'].map(wordCode);
const A = wordSet('a', 'an');

/** A number as words or figures give it. */
export interface ReadNumber extends TokenRange {
  readonly value: number;
}

/** Words that a number is written in. */
export const NUMERALS: readonly number[] = [...SMALL.keys(), ...LARGE.keys()];
/** Whether a word can be part of a number that is written in words. */
export const isNumeral = (word: number): boolean => SMALL.has(word) || LARGE.has(word);

/**
 * The number that begins at a token, before `end`; null where none does.
 *
 *   3,000 · 1.5 million · 2bn · twenty-five · two hundred and fifty · a dozen · half a million · two and a half
 *   not: a · first · 18:30 · 5th
 */
export function numberAt(text: string, tokens: Tokens, at: number, end: number): ReadNumber | null {
  const { words } = tokens;
  if (at >= end) return null;
  if (A.has(words[at])) {
    const large = at + 1 < end ? LARGE.get(words[at + 1]) : undefined;
    return large === undefined ? null : multiplied(tokens, { from: at, to: at + 2, value: large }, end);
  }
  if (words[at] === HALF && at + 2 < end && A.has(words[at + 1])) {
    const large = LARGE.get(words[at + 2]);
    return large === undefined ? null : { from: at, to: at + 3, value: large / 2 };
  }
  const figures = tokens.shapes[at] === SHAPE.number ? figuresOf(text, tokens, at) : null;
  if (figures === null) return SMALL.has(words[at]) ? inWords(tokens, at, end) : null;
  const letters = at + 1 < end && tokens.ends[at] === tokens.starts[at + 1] ? LETTERS.get(words[at + 1]) : undefined;
  if (letters !== undefined) return { from: at, to: at + 2, value: figures * letters };
  return withHalf(tokens, multiplied(tokens, { from: at, to: at + 1, value: figures }, end), end);
}

/** The number that ends just before a token; null where none does. */
export function numberBefore(text: string, tokens: Tokens, end: number, from: number): ReadNumber | null {
  const { words, shapes } = tokens;
  let start = end;
  while (start > from && end - start < 8 && isPart(words[start - 1], shapes[start - 1])) start--;
  for (; start < end; start++) {
    const found = numberAt(text, tokens, start, end);
    if (found?.to === end) return found;
  }
  return null;
}

const isPart = (word: number, shape: number): boolean =>
  shape === SHAPE.number ||
  isNumeral(word) ||
  LETTERS.has(word) ||
  A.has(word) ||
  HYPHENS.has(word) ||
  word === AND ||
  word === HALF;

/** The value of a token of figures, "3,000", "0.5"; null for what is no plain number: "18:30", "9/11". */
export function figuresOf(text: string, { starts, ends }: Tokens, at: number): number | null {
  let value = 0;
  let scale = 0;
  for (let i = starts[at]; i < ends[at]; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      value = value * 10 + unit - 48;
      scale *= 10;
    } else if (unit === 46 && scale === 0) scale = 1;
    else if (unit !== 44) return null;
  }
  return scale > 1 ? value / scale : value;
}

/** "twenty-five", "two hundred and fifty thousand". */
function inWords(tokens: Tokens, from: number, end: number): ReadNumber {
  const { words } = tokens;
  let at = from;
  let total = 0;
  let group = 0;
  while (at < end) {
    const word = words[at];
    const small = SMALL.get(word);
    const large = LARGE.get(word);
    if (small !== undefined && (group % 10 === 0 || at === from) && (group % 100 === 0 || small < 10)) group += small;
    else if (large !== undefined && group > 0 && word === HUNDRED) group *= large;
    else if (large !== undefined && group > 0) {
      total += group * large;
      group = 0;
    } else if (!joinsNumerals(words, at, end, group)) break;
    at++;
  }
  return withHalf(tokens, { from, to: at, value: total + group }, end);
}

/** The hyphen of "twenty-five", the "and" of "two hundred and fifty". */
const joinsNumerals = (words: Int32Array, at: number, end: number, group: number): boolean =>
  at + 1 < end &&
  SMALL.has(words[at + 1]) &&
  ((words[at] === HYPHEN && group >= 20) || (words[at] === AND && group >= 100 && group % 100 === 0));

function multiplied({ words }: Tokens, read: ReadNumber, end: number): ReadNumber {
  let { to, value } = read;
  for (; to < end; to++) {
    const large = LARGE.get(words[to]);
    if (large === undefined) break;
    value *= large;
  }
  return { from: read.from, to, value };
}

/** "two and a half", "three and a quarter". */
function withHalf({ words }: Tokens, read: ReadNumber, end: number): ReadNumber {
  const { to } = read;
  if (to + 2 >= end || words[to] !== AND || !A.has(words[to + 1])) return read;
  const share = words[to + 2] === HALF ? 0.5 : words[to + 2] === QUARTER ? 0.25 : 0;
  return share ? { ...read, to: to + 3, value: read.value + share } : read;
}
