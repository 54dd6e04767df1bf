import { stem } from '../../text/stem.ts';
import type { Told } from '../story.ts';
import words from './count-words.json' with { type: 'json' };
import type { Side } from './difference.ts';
import { bodyBefore, fateOf, isBody } from './fates.ts';
import {
  boundBefore,
  isDate,
  isOrdinal,
  MONTHS,
  numberAt,
  numeralOf,
  rangeOf,
  type Token,
  tokensOf,
} from './numerals.ts';

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

const [ENDS, PASSED, IDLE] = [words.ends, words.passed, words.idle.map(stem)].map(
  (list): ReadonlySet<string> => new Set(list),
);
/** Words between a number and what it counts, at most. */
const FAR = 5;
/**
 * What is counted in a sentence: "41 Coralian-owned vessels", "46 of our vessels", "over 20 missile tests", "two sailors"; and what is measured:
 * "$3 million", "41 percent", "within sixty days".
 *
 *   not: dates and years, ages, clock times; nor what is counted everywhere, "two sides"
 */
export function countedIn(sentence: Told): readonly Counted[] {
  const tokens = tokensOf(sentence.text);
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
