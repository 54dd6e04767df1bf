import numbers from '../../grammar/numbers.json' with { type: 'json' };
import words from './count-words.json' with { type: 'json' };

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numbers.small));
const LARGE: ReadonlyMap<string, number> = new Map(Object.entries(numbers.large));
export const MONTHS: ReadonlySet<string> = new Set(words.months);
/** Bounds, the longer wordings first. */
const BOUNDS = [
  ...[...words.more, ...words.moreThan].map((text) => [text, 'more'] as const),
  ...words.least.map((text) => [text, 'least'] as const),
  ...[...words.less, ...words.lessThan].map((text) => [text, 'less'] as const),
  ...words.most.map((text) => [text, 'most'] as const),
  ...words.about.map((text) => [text, 'about'] as const),
].sort(([a], [b]) => b.length - a.length);

const TOKEN = /[$€£¥]|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}'’]*(?:[-.][\p{L}\p{N}]+)*|[^\s]/gu;
/** By how much an estimate may be off. */
const ROUND = 0.1;

/** A word, number or mark of a sentence, in lower case, with its place in it. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    text: token.toLowerCase().replace('’', "'"),
    start: index,
    end: index + token.length,
  }));

/** "9th": a number that its ending follows at once. */
export const isOrdinal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].end === tokens[at + 1]?.start && /^\p{L}/u.test(tokens[at + 1].text);

/** "3,000", "two hundred", "1.5 million", "twenty-five"; null where no number begins. */
export function numberAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  let value = numeralOf(tokens[at].text);
  if (value === null) return null;
  let to = at + 1;
  for (let large = LARGE.get(tokens[to]?.text); large !== undefined; large = LARGE.get(tokens[++to]?.text))
    value *= large;
  return { value, to };
}

export function numeralOf(word: string): number | null {
  if (/^\p{N}/u.test(word)) {
    const value = Number(word.replaceAll(',', ''));
    return Number.isNaN(value) ? null : value;
  }
  const [tens, ones, ...rest] = word.split('-').map((part) => SMALL.get(part));
  if (tens === undefined || rest.length > 0) return null;
  return word.includes('-') ? (ones === undefined ? null : tens + ones) : tens;
}

/** A day of a month, a year. */
export const isDate = (tokens: readonly Token[], at: number, { value }: { readonly value: number }): boolean =>
  MONTHS.has(tokens[at - 1]?.text.replace('.', '') ?? '') ||
  (Number.isInteger(value) && value > 1700 && value < 2100 && !tokens[at].text.includes(','));

/** Null where none stands there. */
export type Bound = (typeof BOUNDS)[number][1] | null;

/** The bound that stands before a number, and where its words begin. */
export function boundBefore(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly bound: Bound; readonly from: number } {
  const { start } = tokens[at];
  const before = text
    .slice(Math.max(0, start - 24), start)
    .toLowerCase()
    .trimEnd();
  const found = BOUNDS.find(([words]) => before.endsWith(words) && !/\p{L}/u.test(before.at(-words.length - 1) ?? ' '));
  if (!found) return { bound: null, from: start };
  return { bound: found[1], from: text.toLowerCase().lastIndexOf(found[0], start) };
}

/** What a number with such a bound may be; both ends belong to it. */
export function rangeOf(value: number, bound: Bound): { readonly least: number; readonly most: number } {
  switch (bound) {
    case 'more':
      return { least: value * (1 + Number.EPSILON), most: Number.POSITIVE_INFINITY };
    case 'least':
      return { least: value, most: Number.POSITIVE_INFINITY };
    case 'less':
    case 'most':
      return { least: 0, most: value };
    case 'about':
      return { least: value * (1 - ROUND), most: value * (1 + ROUND) };
    case null:
      return { least: value, most: value };
  }
}
