import numbers from '../../grammar/numbers.json' with { type: 'json' };
import { stem } from '../../text/stem.ts';
import type { Told } from '../story.ts';
import words from './count-words.json' with { type: 'json' };
import type { Side } from './difference.ts';
import { bodyBefore, fateOf, isBody } from './fates.ts';

/** How many of something a report has. */
export interface Counted extends Side {
  /** Both ends belong to it; equal for an exact number. */
  readonly least: number;
  readonly most: number;
  /** Stems of the words that say what is counted, its noun last. */
  readonly what: readonly string[];
  /** What became of those who are counted, "killed"; null where nothing is told. */
  readonly fate: string | null;
  readonly sentence: Told;
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numbers.small));
const LARGE: ReadonlyMap<string, number> = new Map(Object.entries(numbers.large));
const [ENDS, PASSED, MONTHS, IDLE] = [words.ends, words.passed, words.months, words.idle.map(stem)].map(
  (list): ReadonlySet<string> => new Set(list),
);
/** Bounds, the longer wordings first. */
const BOUNDS = [
  ...[...words.more, ...words.moreThan].map((text) => [text, 'more'] as const),
  ...words.least.map((text) => [text, 'least'] as const),
  ...[...words.less, ...words.lessThan].map((text) => [text, 'less'] as const),
  ...words.most.map((text) => [text, 'most'] as const),
  ...words.about.map((text) => [text, 'about'] as const),
].sort(([a], [b]) => b.length - a.length);

const TOKEN = /[$€£¥]|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}'’]*(?:[-.][\p{L}\p{N}]+)*|[^\s]/gu;
/** Words between a number and what it counts, at most. */
const FAR = 5;
/** By how much an estimate may be off. */
const ROUND = 0.1;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is counted in a sentence: "41 Coralian-owned vessels", "46 of our vessels", "over 20 missile tests", "two sailors"; and what is measured:
 * "$3 million", "41 percent", "within sixty days".
 *
 *   not: dates and years, ages, clock times; nor what is counted everywhere, "two sides"
 */
export function countedIn(sentence: Told): readonly Counted[] {
  const tokens: Token[] = [...sentence.text.matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text: text.toLowerCase().replace('’', "'"),
    start: index,
    end: index + text.length,
  }));
  const found: Counted[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const number = numberAt(tokens, at);
    if (!number || isOrdinal(tokens, at)) continue;
    const { start, end } = { start: tokens[at].start, end: tokens[number.to - 1].end };
    const fate = fateOf(sentence.text, { start, end });
    const body = bodyBefore(sentence.text, start);
    const unit = unitOf(tokens, at, number);
    const counted = unit ?? (body === null ? nounAfter(tokens, number.to) : { what: [body], to: number.to });
    if ((counted || fate) && (unit || !isDate(tokens, at, number))) {
      const { bound, from } = boundBefore(sentence.text, tokens, unit?.from ?? at);
      found.push({
        report: sentence.report,
        start: sentence.start + from,
        end: sentence.start + Math.max(fate?.end ?? 0, counted ? tokens[counted.to - 1].end : 0),
        ...rangeOf(number.value * (unit?.times ?? 1), bound),
        what: counted?.what ?? [],
        fate: fate?.fate ?? null,
        sentence,
      });
    }
    at = number.to - 1;
  }
  return found;
}

/** "9th": a number that its ending follows at once. */
const isOrdinal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at].end === tokens[at + 1]?.start && /^\p{L}/u.test(tokens[at + 1].text);

/** What is measured and not counted: money by its sign, shares, lengths of time in hours; null for anything else. */
function unitOf(
  tokens: readonly Token[],
  at: number,
  { to }: { readonly to: number },
): { readonly what: readonly string[]; readonly from: number; readonly to: number; readonly times: number } | null {
  const sign = tokens[at - 1]?.text ?? ' ';
  if (SIGNS.includes(sign)) return { what: [sign], from: at - 1, to, times: 1 };
  const [next, after] = [tokens[to]?.text ?? '', tokens[to + 1]?.text ?? ''];
  if (next === '%' || next === 'percent') return { what: ['%'], from: at, to: to + 1, times: 1 };
  if (next === 'per' && after === 'cent') return { what: ['%'], from: at, to: to + 2, times: 1 };
  const hours = HOURS.get(next);
  if (hours === undefined || NO_LENGTH.has(after)) return null;
  return { what: ['hour'], from: at, to: to + 1, times: hours };
}

const SIGNS = '$€£¥';
const HOURS: ReadonlyMap<string, number> = new Map(Object.entries(words.hours));
const NO_LENGTH: ReadonlySet<string> = new Set(words.noLength);

/** "3,000", "two hundred", "1.5 million", "twenty-five"; null where no number begins. */
function numberAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | null {
  let value = numeralOf(tokens[at].text);
  if (value === null) return null;
  let to = at + 1;
  for (let large = LARGE.get(tokens[to]?.text); large !== undefined; large = LARGE.get(tokens[++to]?.text))
    value *= large;
  return { value, to };
}

function numeralOf(word: string): number | null {
  if (/^\p{N}/u.test(word)) {
    const value = Number(word.replaceAll(',', ''));
    return Number.isNaN(value) ? null : value;
  }
  const [tens, ones, ...rest] = word.split('-').map((part) => SMALL.get(part));
  if (tens === undefined || rest.length > 0) return null;
  return word.includes('-') ? (ones === undefined ? null : tens + ones) : tens;
}

/** The words of what is counted up to its noun; null where none is found near by. */
function nounAfter(
  tokens: readonly Token[],
  from: number,
): { readonly what: readonly string[]; readonly to: number } | null {
  const what: string[] = [];
  let to = from;
  for (let at = from; at < tokens.length && at < from + FAR; at++) {
    const { text } = tokens[at];
    if (PASSED.has(text) && what.length === 0) continue;
    if (!/^\p{L}/u.test(text) || ENDS.has(text) || numeralOf(text) !== null) break;
    what.push(stem(text));
    to = at + 1;
    // A plural ends what is counted: "41 Coralian-owned vessels".
    if (/[^su]s$/.test(text) && !/'s$/.test(text)) break;
  }
  // "nine crew members": a crew of nine.
  if (what.length > 1 && what.at(-1) === 'member' && isBody(what[what.length - 2])) what.pop();
  const noun = what.at(-1);
  return noun === undefined || what.some((word) => IDLE.has(word)) || MONTHS.has(what[0]) ? null : { what, to };
}

const isDate = (tokens: readonly Token[], at: number, { value }: { readonly value: number }): boolean =>
  MONTHS.has(tokens[at - 1]?.text.replace('.', '') ?? '') ||
  (Number.isInteger(value) && value > 1700 && value < 2100 && !tokens[at].text.includes(','));

type Bound = (typeof BOUNDS)[number][1] | null;

/** The bound that stands before a number, and where its words begin. */
function boundBefore(
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

function rangeOf(value: number, bound: Bound): { readonly least: number; readonly most: number } {
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

/** The number itself. */
export const countOf = ({ least, most }: Counted): number => (least > 0 ? least : most);

/** A round number and an exact one near it are one count: "3,000" and "2,950". */
const NEAR = 0.05;

/** Whether there is a number that both may mean. */
export function meet(a: Counted, b: Counted): boolean {
  if (a.least <= b.most && b.least <= a.most) return true;
  const [x, y] = [a.least, b.least];
  const round = x % 100 === 0 || y % 100 === 0;
  if (round && Math.abs(x - y) <= NEAR * Math.max(x, y)) return true;
  // "41 percent", "41.3 percent"
  const [whole, exact] = Number.isInteger(x) ? [x, y] : [y, x];
  return Number.isInteger(whole) && !Number.isInteger(exact) && Math.round(exact) === whole;
}
