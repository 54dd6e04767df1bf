import { AUX, NOUN, PROPN, VERB } from '../../grammar/tags.ts';
import { COMMA, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { dayNumber, exists, monthNumber, yearOf } from './calendar.ts';
import { CORES, monthNamed, WHICH } from './lexicon.ts';
import { dayOfYear, fixed, type Meaning, monthsOfYear, range } from './meaning.ts';
import { days, months, type Period, partOf, years } from './period.ts';
import { type Reach, type Spot, spot, textOf, wordAt } from './spot.ts';
import { yearAt } from './years.ts';

const [OF, THE, MAY, MARCH, YEAR] = ['of', 'the', 'may', 'march', 'year'].map(wordCode);
const BETWEEN_DAYS = wordSet('-', '–', '—', '‑', 'to', 'and', 'through', 'or', '/');
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

/** A year behind a date or a month, with or without a comma; null where there is none. */
function yearAfter(reach: Reach, at: number): { year: number; to: number } | null {
  const next = wordAt(reach, at) === COMMA || wordAt(reach, at) === OF ? at + 1 : at;
  const year = yearAt(reach, next);
  return year === null ? null : { year, to: next + 1 };
}

/** "next year", "of last year" behind a date or a month, as years from the report's; null where there is none. */
function relativeYearAfter(reach: Reach, at: number): { shift: number; to: number } | null {
  const next = wordAt(reach, at) === OF ? at + 1 : at;
  const which = WHICH.get(wordAt(reach, next));
  if (wordAt(reach, next + 1) !== YEAR || (which !== 'this' && which !== 'next' && which !== 'last')) return null;
  return { shift: which === 'next' ? 1 : which === 'last' ? -1 : 0, to: next + 2 };
}

const sideOfShift = (shift: number): 'back' | 'ahead' | null => (shift > 0 ? 'ahead' : shift < 0 ? 'back' : null);

/** What is meant once the report's year is known. */
const inYear =
  (shift: number, periodIn: (year: number) => Period | null): Meaning =>
  ({ day }) =>
    day === null ? null : periodIn(yearOf(day) + shift);

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
    const relative = relativeYearAfter(reach, at + 1);
    if (relative) {
      const meaning = inYear(relative.shift, (y) => months(monthNumber(y, month)));
      return spot({ from: at, to: relative.to, core: at, meaning, side: sideOfShift(relative.shift) });
    }
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
  const relative = year === null ? relativeYearAfter(reach, to) : null;
  if (relative) {
    const meaning = inYear(relative.shift, (y) =>
      exists(y, month, first) && exists(y, month, last)
        ? days(dayNumber(y, month, first), dayNumber(y, month, last))
        : null,
    );
    return spot({ from: start, to: relative.to, core: at, meaning, side: sideOfShift(relative.shift) });
  }
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

/** "by mid-century" is by its year 50. */
const MIDDLES: ReadonlyMap<string, Meaning> = new Map([
  ['century', inYear(0, (year) => years(Math.floor(year / 100) * 100 + 50))],
  ['year', inYear(0, (year) => partOf(years(year), 'middle', null))],
]);

/** "mid-May", "mid-2033", "mid-century", in one token. */
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
  const unit = MIDDLES.get(name);
  if (unit) return spot({ from: at, to: at + 1, core: at, meaning: unit });
  if (!/^\d{4}$/.test(name)) return null;
  return spot({
    from: at,
    to: at + 1,
    core: at,
    meaning: fixed(partOf(years(Number(name)), 'middle', null)),
    fixed: true,
  });
}
