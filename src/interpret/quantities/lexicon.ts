import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Quantity } from '../../model/quantity.ts';
import words from './quantity-words.json' with { type: 'json' };

export type Approximation = NonNullable<Quantity['approximation']>;

/** A word or phrase that tells how exact a number is. */
export interface Hedge {
  readonly words: readonly number[];
  readonly approximation: Approximation;
}

const KINDS: readonly Approximation[] = ['about', 'at-least', 'at-most', 'more-than', 'less-than', 'nearly'];
const kindOf = (name: string): Approximation => KINDS.find((kind) => kind === name) ?? 'about';
const hedge = ([kind, phrase]: readonly string[]): Hedge => ({
  words: phrase.split(' ').map(wordCode),
  approximation: kindOf(kind),
});

/** Before a number, longer ones first; each list ends with the word next to the number. */
export const HEDGES: readonly Hedge[] = [
  ...words.phrases,
  ...Object.entries(words.approximations).flatMap(([kind, list]) => list.map((word) => [kind, word])),
]
  .map(hedge)
  .sort((a, b) => b.words.length - a.words.length);
export const HEDGES_BEHIND: readonly Hedge[] = words.behind.map(hedge);
/** Last words of the hedges before a number, for a quick no. */
export const HEDGE_ENDS: ReadonlySet<number> = new Set(HEDGES.map((one) => one.words[one.words.length - 1]));

const codes = (of: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(of).map(([word, code]) => [wordCode(word), code]));

export const SIGNS = codes(words.signs);
export const CURRENCY_CODES = codes(Object.fromEntries(words.codes.map((code) => [code, code.toUpperCase()])));
export const CURRENCY_NOUNS = codes(words.nouns);
/** Nouns of currencies, plural, by the nationality before them. */
export const NATIONAL: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map(
  Object.entries(words.national).map(([noun, of]) => [wordCode(noun), codes(of)]),
);

export const PER_ADVERBS = codes(words.per);
export const PER_WORDS = wordSet(...words.perWords);
export const PER_UNITS = codes(Object.fromEntries(words.perUnits.map((unit) => [unit, unit])));
export const LABELS = wordSet(...words.labels);
export const CLOCK = wordSet(...words.clock);

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(words.irregular));
const UNCHANGED: ReadonlySet<string> = new Set(words.invariable);

/**
 * The singular of a noun in lower case: soldiers → soldier, cities → city, boxes → box, people → person; a noun that is none stays as it is.
 */
export function singular(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known) return known;
  if (UNCHANGED.has(noun) || noun.length < 4 || !noun.endsWith('s') || /(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
