import { relationSet } from '../../grammar/dependents.ts';
import { DET, NOUN, PROPN, PUNCT, tagSet } from '../../grammar/tags.ts';
import { HYPHENS } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import {
  CURRENCY_CODES,
  CURRENCY_NOUNS,
  NATIONAL,
  PER_ADVERBS,
  PER_UNITS,
  PER_WORDS,
  SIGNS,
  singular,
} from './lexicon.ts';
import type { Counted } from './numbers.ts';

const [OF, PERCENT, PER, CENT, SIGN, POINT, POINTS, TIMES, PERCENTAGE] = [
  ...['of', 'percent', 'per', 'cent', '%', 'point', 'points', 'times', 'percentage'],
].map(wordCode);
const DETERMINER = tagSet('DET', 'PRON', 'PART');
const BETWEEN = tagSet('ADJ', 'ADV', 'VERB:participle', 'VERB:ing', 'PROPN', 'VERB');
const NAMES_UNIT = relationSet('nummod', 'compound');
/** Words between a number and what it counts, at most. */
const FAR = 5;

/** What a number measures, and which words say so. */
export interface Measure extends TokenRange {
  readonly unit: string | null;
  readonly currency: string | null;
}

const textOf = (text: string, { tokens }: Analysis, at: number): string =>
  text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();

/** What a number counts: money by its sign or noun, percent, or the noun that it stands with; the range takes these words in. */
export function measureOf(text: string, analysis: Analysis, counted: Counted, end: number): Measure {
  const { words } = analysis.tokens;
  const { from, to } = counted;
  const sign = from > 0 ? (SIGNS.get(words[from - 1]) ?? CURRENCY_CODES.get(words[from - 1])) : undefined;
  if (sign) return { from: from - 1, to, unit: null, currency: sign };
  const plain: Measure = { from, to, unit: null, currency: null };
  if (counted.kind === 'times') return { ...plain, unit: 'time' };
  if (to >= end) return plain;
  const next = words[to];
  if (next === SIGN || next === PERCENT) return { ...plain, to: to + 1, unit: 'percent' };
  if (next === PER && words[to + 1] === CENT) return { ...plain, to: to + 2, unit: 'percent' };
  if (next === PERCENTAGE && (words[to + 1] === POINT || words[to + 1] === POINTS))
    return { ...plain, to: to + 2, unit: 'percentage point' };
  return money(analysis, plain, end) ?? counting(text, analysis, counted, end) ?? plain;
}

/** "2.5 million euros", "600 Canadian dollars", "90 million USD"; not "40 pounds of flour". */
function money({ tokens }: Analysis, plain: Measure, end: number): Measure | null {
  const { words } = tokens;
  const { to } = plain;
  const code = CURRENCY_CODES.get(words[to]) ?? SIGNS.get(words[to]);
  if (code && tokens.shapes[to] !== SHAPE.lower) return { ...plain, to: to + 1, currency: code };
  for (let at = to; at < Math.min(to + 3, end); at++) {
    const national = NATIONAL.get(words[at]);
    const named = at > to ? national?.get(words[at - 1]) : undefined;
    if (named) return { ...plain, to: at + 1, currency: named };
    const noun = at === to ? CURRENCY_NOUNS.get(words[at]) : undefined;
    if (noun && tokens.tags[at] !== PROPN && words[at + 1] !== OF) return { ...plain, to: at + 1, currency: noun };
  }
  return null;
}

/** "3,000 young people", "the 28-point plan", "22 of the licences", "a third of its force". */
function counting(text: string, analysis: Analysis, counted: Counted, end: number): Measure | null {
  const { tokens, heads, relations } = analysis;
  const { words, tags, shapes } = tokens;
  const { from, to, kind } = counted;
  const unit = (at: number): Measure => ({
    from,
    to: at + 1,
    unit: singular(textOf(text, analysis, at)),
    currency: null,
  });
  if (words[to] === TIMES) return { from, to: to + 1, unit: 'time', currency: null };
  if (HYPHENS.has(words[to]))
    return to + 1 < end && tags[to + 1] === NOUN && tokens.starts[to + 1] === tokens.ends[to] ? unit(to + 1) : null;
  let at = to;
  if (words[at] === OF) {
    at++;
    while (at < end && DETERMINER.has(tags[at])) at++;
  } else if (kind === 'share') while (at < end && DETERMINER.has(tags[at])) at++;
  const last = Math.min(at + FAR, end);
  // What the tree says it counts.
  if (words[to] !== OF)
    for (let k = from; k < to; k++) {
      const head = heads[k];
      if (head >= at && head < last && NAMES_UNIT.has(relations[k]) && tags[head] === NOUN && isOpen(tokens, at, head))
        return unit(lastOf(analysis, head, end));
    }
  while (at < last && BETWEEN.has(tags[at]) && !(tags[at] === PROPN && !isNounNext(tags, at + 1, last))) at++;
  if (at >= last || tags[at] !== NOUN || PER_ADVERBS.has(words[at])) {
    const isNation =
      at < last && tags[at] === PROPN && shapes[at] !== SHAPE.lower && textOf(text, analysis, at).endsWith('s');
    return isNation ? unit(at) : null;
  }
  return unit(lastOf(analysis, at, end));
}

const isNounNext = (tags: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    if (tags[at] === NOUN) return true;
    if (!BETWEEN.has(tags[at])) return false;
  }
  return false;
};

/** Whether nothing but what describes a noun stands between; the tagger takes some names of peoples for articles. */
function isOpen({ tags, shapes }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isPeople = tags[at] === DET && shapes[at] === SHAPE.capital;
    if (tags[at] !== NOUN && tags[at] !== PUNCT && !BETWEEN.has(tags[at]) && !isPeople) return false;
  }
  return true;
}

/** The last of the nouns that follow each other: "police officers". */
function lastOf({ tokens, heads }: Analysis, at: number, end: number): number {
  let last = at;
  while (last + 1 < end && tokens.tags[last + 1] === NOUN && heads[last] === last + 1) last++;
  return last;
}

/** "a year", "per day", "annually" behind a quantity; null where it is no rate. */
export function rateAt({ tokens }: Analysis, at: number, end: number): { per: string; to: number } | null {
  if (at >= end) return null;
  const adverb = PER_ADVERBS.get(tokens.words[at]);
  if (adverb) return { per: adverb, to: at + 1 };
  const unit = PER_WORDS.has(tokens.words[at]) && at + 1 < end ? PER_UNITS.get(tokens.words[at + 1]) : undefined;
  return unit ? { per: unit === 'head' || unit === 'capita' ? 'person' : unit, to: at + 2 } : null;
}
