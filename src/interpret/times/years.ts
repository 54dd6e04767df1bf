import { figuresOf } from '../../grammar/numbers.ts';
import { ADP, NOUN, NUM, PROPN } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { dayOfIso } from './calendar.ts';
import { CORES, PARTS, YEAR_BEFORE } from './lexicon.ts';
import { fixed } from './meaning.ts';
import { days, years } from './period.ts';
import { type Reach, type Spot, spot, textOf, wordAt } from './spot.ts';

const [THE, THAN] = ['the', 'than'].map(wordCode);
const HYPHENS = wordSet('-', '–', '‑', '/');
const OWNER = wordSet('the', 'its', 'his', 'her', 'their', 'our', "'s", '’s', 'a', 'this', 'that');
const NOT_A_YEAR = wordSet(
  'about',
  'some',
  'nearly',
  'almost',
  'over',
  'than',
  'least',
  'most',
  'roughly',
  'approximately',
  '$',
  '€',
  '£',
);
const TIME_LENGTHS = wordSet('years', 'days', 'months', 'weeks', 'hours', 'minutes', 'percent', '%');
const LATER = wordSet('later', 'earlier', 'sooner');

/** A year of four figures, 1000 to 2199; null for other tokens. */
export function yearAt({ text, tokens, from, to }: Reach, at: number): number | null {
  if (at < from || at >= to || tokens.ends[at] - tokens.starts[at] !== 4 || tokens.shapes[at] !== SHAPE.number)
    return null;
  const year = figuresOf(text, tokens, at);
  return year !== null && year >= 1000 && year < 2200 && text.charCodeAt(tokens.starts[at] + 1) !== 44 ? year : null;
}

/** Figures: a year, years joined by a hyphen, a date in ISO 8601, a decade. */
export function figuresAt(reach: Reach, at: number): Spot | null {
  const { tokens } = reach;
  const width = tokens.ends[at] - tokens.starts[at];
  if (width === 10) {
    const day = dayOfIso(textOf(reach, at));
    return day === null ? null : spot({ from: at, to: at + 1, core: at, meaning: fixed(days(day)), fixed: true });
  }
  const year = yearAt(reach, at);
  if (year === null) return null;
  const last = HYPHENS.has(wordAt(reach, at + 1)) ? secondYear(reach, at + 2, year) : null;
  if (last !== null) return spot({ from: at, to: at + 3, core: at, meaning: fixed(years(year, last)), fixed: true });
  return isYear(reach, at) ? spot({ from: at, to: at + 1, core: at, meaning: fixed(years(year)), fixed: true }) : null;
}

/** The second of "1950-53" and "2026–2030". */
function secondYear(reach: Reach, at: number, first: number): number | null {
  const { text, tokens } = reach;
  const full = yearAt(reach, at);
  if (full !== null) return full > first ? full : null;
  if (at >= reach.to || tokens.ends[at] - tokens.starts[at] !== 2 || tokens.shapes[at] !== SHAPE.number) return null;
  const two = figuresOf(text, tokens, at);
  if (two === null || tokens.starts[at] !== tokens.ends[at - 1]) return null;
  const year = Math.floor(first / 100) * 100 + two;
  return year > first ? year : null;
}

/**
 * Whether four figures name a year: behind a word that years stand behind, or before what is named after the year.
 *
 *   in 2031 · the 1994 memorandum · by 2040        not: some 2,000 people · about 2000 soldiers · 2030 crowns
 */
function isYear(reach: Reach, at: number): boolean {
  const { tokens, to } = reach;
  const before = wordAt(reach, at - 1);
  if (before === THAN && LATER.has(wordAt(reach, at - 2))) return true;
  if (NOT_A_YEAR.has(before) || TIME_LENGTHS.has(wordAt(reach, at + 1))) return false;
  if (YEAR_BEFORE.has(before)) return !(at + 1 < to && tokens.tags[at + 1] === NUM);
  if (OWNER.has(before)) return at + 1 < to && tokens.tags[at + 1] !== NUM;
  const after = at + 1 < to ? tokens.tags[at + 1] : -1;
  return (
    tokens.tags[at - 1] === PROPN &&
    !CORES.has(before) &&
    after !== NOUN &&
    after !== NUM &&
    after !== ADP &&
    at > reach.from
  );
}

/** "the 1990s", "the '80s", "80s"; a decade of two figures is of the century before this one from "30s" on. Not "in her 30s". */
export function decadeAt(reach: Reach, at: number): Spot | null {
  const found = /^(['’]?)(\d{2}|\d{4})['’]?s$/.exec(textOf(reach, at));
  if (!found?.[2].endsWith('0')) return null;
  const number = Number(found[2]);
  if (number < 100 && !found[1] && wordAt(reach, at - 1) !== THE && !PARTS.has(wordAt(reach, at - 1))) return null;
  const first = number >= 1000 ? number : number >= 30 ? 1900 + number : 2000 + number;
  return spot({ from: at, to: at + 1, core: at, meaning: fixed(years(first, first + 9)), fixed: true });
}
