import { figuresOf } from '../../grammar/numbers.ts';
import { ADP, AUX, NOUN, NUM, PROPN, VERB } from '../../grammar/tags.ts';
import { COMMA, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { dayNumber, dayOfIso, exists, monthNumber } from './calendar.ts';
import { CORES, monthNamed, PARTS, WHICH, YEAR_BEFORE } from './lexicon.ts';
import { dayOfYear, fixed, type Meaning, monthsOfYear, range } from './meaning.ts';
import { days, months, partOf, years } from './period.ts';
import { type Reach, type Spot, spot, textOf, wordAt } from './spot.ts';

const [OF, THE, MAY, MARCH, THAN] = ['of', 'the', 'may', 'march', 'than'].map(wordCode);
const LATER = wordSet('later', 'earlier', 'sooner');
const BETWEEN_DAYS = wordSet('-', '–', '—', '‑', 'to', 'and', 'through', 'or', '/');
const HYPHENS = wordSet('-', '–', '‑', '/');
const BEFORE_MONTH = wordSet(
  'in',
  'of',
  'by',
  'until',
  'till',
  'since',
  'from',
  'during',
  'next',
  'last',
  'this',
  'early',
  'late',
  'to',
  'or',
  'and',
  'through',
  'between',
  'before',
  'after',
  'for',
  'mid',
  '-',
);
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

/** The day of a month that a token gives: "3", "03", "3rd"; null for other tokens. */
function dayAt(reach: Reach, at: number): number | null {
  if (at < reach.from || at >= reach.to) return null;
  const { text, tokens } = reach;
  const shape = tokens.shapes[at];
  if (shape !== SHAPE.number && shape !== SHAPE.alphanumeric) return null;
  const start = tokens.starts[at];
  const first = text.charCodeAt(start) - 48;
  const second = text.charCodeAt(start + 1) - 48;
  const two = tokens.ends[at] - start > 1 && second >= 0 && second <= 9;
  const day = two ? first * 10 + second : first;
  if (first < 0 || first > 9 || day < 1 || day > 31) return null;
  const rest = tokens.ends[at] - start - (two ? 2 : 1);
  if (rest === 0) return day;
  return rest === 2 && /^(?:st|nd|rd|th)$/i.test(text.slice(tokens.ends[at] - 2, tokens.ends[at])) ? day : null;
}

/** A year of four figures, 1000 to 2199; null for other tokens. */
export function yearAt({ text, tokens, from, to }: Reach, at: number): number | null {
  if (at < from || at >= to || tokens.ends[at] - tokens.starts[at] !== 4 || tokens.shapes[at] !== SHAPE.number)
    return null;
  const year = figuresOf(text, tokens, at);
  return year !== null && year >= 1000 && year < 2200 && text.charCodeAt(tokens.starts[at] + 1) !== 44 ? year : null;
}

/** A year behind a date or a month, with or without a comma; null where there is none. */
function yearAfter(reach: Reach, at: number): { year: number; to: number } | null {
  const next = wordAt(reach, at) === COMMA || wordAt(reach, at) === OF ? at + 1 : at;
  const year = yearAt(reach, next);
  return year === null ? null : { year, to: next + 1 };
}

/**
 * A date or a month, around the month's name.
 *
 *   29 November 2032 · Nov. 29 · the 3rd of May · 1-5 March · March 1 to 5 · next March · mid-May is `midAt`
 *   not: Kestria may act · They march through the town
 */
export function monthAt(reach: Reach, at: number, month: number): Spot | null {
  const { tokens } = reach;
  const { words, shapes, tags } = tokens;
  if (shapes[at] === SHAPE.lower || shapes[at] === SHAPE.mixed) return null;
  const before = dayBefore(reach, at, month);
  const withDay = before === undefined ? dayAfter(reach, at, month) : before;
  return withDay === undefined ? monthAlone() : withDay;

  function monthAlone(): Spot | null {
    const word = wordAt(reach, at - 1);
    const year = yearAfter(reach, at + 1);
    if (year)
      return spot({
        from: at,
        to: year.to,
        core: at,
        meaning: fixed(months(monthNumber(year.year, month))),
        fixed: true,
      });
    if (tags[at] === AUX || tags[at] >= VERB) return null;
    if ((words[at] === MAY || words[at] === MARCH || tags[at] !== PROPN) && !BEFORE_MONTH.has(word)) return null;
    if (isPartOfName(reach, at)) return null;
    const which = WHICH.get(word);
    const simple = which === 'this' || which === 'next' || which === 'last' ? which : null;
    return spot({
      from: simple ? at - 1 : at,
      to: at + 1,
      core: at,
      meaning: monthsOfYear(month, 1, simple),
      side: simple === 'next' ? 'ahead' : simple === 'last' ? 'back' : null,
    });
  }
}

/** "3 May", "the 3rd of May 2033", "1 and 5 March"; null for a day that no month has, undefined where there is none. */
function dayBefore(reach: Reach, at: number, month: number): Spot | null | undefined {
  const last = wordAt(reach, at - 1) === OF ? at - 2 : at - 1;
  const day = dayAt(reach, last);
  if (day === null) return undefined;
  const year = yearAfter(reach, at + 1);
  const first = BETWEEN_DAYS.has(wordAt(reach, last - 1)) ? dayAt(reach, last - 2) : null;
  const ranged = first !== null && first < day;
  const from = ranged ? last - 2 : last;
  return dated(reach, { from, to: year?.to ?? at + 1, at }, [ranged ? first : day, day], month, year?.year ?? null);
}

/** "May 3", "March 4th, 2025", "March 1 to 5". */
function dayAfter(reach: Reach, at: number, month: number): Spot | null | undefined {
  const day = dayAt(reach, at + 1);
  if (day === null) return undefined;
  const second = BETWEEN_DAYS.has(wordAt(reach, at + 2)) ? dayAt(reach, at + 3) : null;
  const ranged = second !== null && second > day && !isCounted(reach, at + 3) && !isMonth(reach, at + 4);
  const end = ranged ? at + 4 : at + 2;
  const year = yearAfter(reach, end);
  return dated(reach, { from: at, to: year?.to ?? end, at }, [day, ranged ? second : day], month, year?.year ?? null);
}

/** Whether a noun of what is counted follows: "to 5 ships". */
const isCounted = ({ tokens, to }: Reach, at: number): boolean => at + 1 < to && tokens.tags[at + 1] === NOUN;
const isMonth = (reach: Reach, at: number): boolean => CORES.get(wordAt(reach, at))?.kind === 'month';

function dated(
  reach: Reach,
  { from, to, at }: { from: number; to: number; at: number },
  [first, last]: readonly [number, number],
  month: number,
  year: number | null,
): Spot | null {
  const start = wordAt(reach, from - 1) === THE && from < at ? from - 1 : from;
  if (year === null) {
    const one = dayOfYear(month, first);
    const meaning: Meaning = first === last ? one : range(one, dayOfYear(month, last), { a: false, b: false });
    return first <= 31 && exists(2000, month, last) ? spot({ from: start, to, core: at, meaning }) : null;
  }
  if (!exists(year, month, first) || !exists(year, month, last)) return null;
  const period = days(dayNumber(year, month, first), dayNumber(year, month, last));
  return spot({ from: start, to, core: at, meaning: fixed(period), fixed: true });
}

/** Whether a name goes on behind or before a month or a weekday: "April Rusk", "the Sunday Lantern". */
export function isPartOfName({ tokens, from, to }: Reach, at: number): boolean {
  const { tags, shapes, words } = tokens;
  const isName = (token: number): boolean =>
    token >= from && token < to && tags[token] === PROPN && shapes[token] !== SHAPE.number && !CORES.has(words[token]);
  return (
    isName(at + 1) || (isName(at - 1) && tags[at - 1] === PROPN && shapes[at - 1] === SHAPE.initial && isName(at - 2))
  );
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

/** "mid-May", "mid-2033", in one token. */
export function midAt(reach: Reach, at: number): Spot | null {
  const name = textOf(reach, at).slice(4).toLowerCase();
  const month = monthNamed(name);
  if (month !== null) {
    const year = yearAfter(reach, at + 1);
    const whole = year ? fixed(months(monthNumber(year.year, month))) : monthsOfYear(month, 1, null);
    const meaning: Meaning = (now) => {
      const found = whole(now);
      return found && partOf(found, 'middle', now.day);
    };
    return spot({ from: at, to: year?.to ?? at + 1, core: at, meaning, fixed: year !== null });
  }
  if (!/^\d{4}$/.test(name)) return null;
  return spot({
    from: at,
    to: at + 1,
    core: at,
    meaning: fixed(partOf(years(Number(name)), 'middle', null)),
    fixed: true,
  });
}
