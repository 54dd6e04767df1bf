import { numberBefore } from '../../grammar/numbers.ts';
import { POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { yearOf } from './calendar.ts';
import { yearAt } from './dates.ts';
import { AHEAD, APPROXIMATE, BACK, FEW, NOT_DATED, ORDINALS, WHICH } from './lexicon.ts';
import {
  deadline,
  firstUnit,
  fixed,
  fromNamed,
  type Meaning,
  monthsOfYear,
  offset,
  part,
  shifted,
  stretch,
  type Unit,
  vague,
  weekend,
} from './meaning.ts';
import { months, years } from './period.ts';
import { type Reach, type Spot, spot, textOf, wordAt } from './spot.ts';

const [THE, OF, A, AN, ONE, HALF] = ['the', 'of', 'a', 'an', 'one', 'half'].map(wordCode);
const [AGO, LATER, FROM, NOW, OLD, HYPHEN] = ['ago', 'later', 'from', 'now', 'old', '-'].map(wordCode);
const [IN, WITHIN, FOR, EARLIER, BEFORE, TIME, OVER, YEAR, FIRST] = [
  'in',
  'within',
  'for',
  'earlier',
  'before',
  'time',
  'over',
  'year',
  'first',
].map(wordCode);
const ENDS = wordSet('end', 'close');
const GENITIVES = wordSet("'s", '’s', "'", '’');
/** Years of their own beginning: what they hold is not known. */
const OWN_YEARS = wordSet(
  'fiscal',
  'financial',
  'school',
  'academic',
  'tax',
  'budget',
  'legislative',
  'marketing',
  'crop',
);
const CALENDAR = wordCode('calendar');

/** What a unit of time is part of: the one that is meant, a number of them, or a part of a year. Null for "The week was hard". */
export function unitAt(reach: Reach, at: number, unit: Unit, plural: boolean): Spot | null {
  if (wordAt(reach, at + 1) === HYPHEN && wordAt(reach, at + 2) === OLD) return null;
  if (wordAt(reach, at + 1) === OLD) return null;
  const found = plural
    ? (countedAt(reach, at, unit) ?? uncountedAt(reach, at, unit))
    : (partOfYear(reach, at, unit) ?? pointedAt(reach, at, unit) ?? countedAt(reach, at, unit));
  return found ?? (unit === 'year' ? fiscalYear(reach, at) : null);
}

/** "the first quarter of 2031", "the fourth quarter", "the second half of 2032", "the second half of the year". */
function partOfYear(reach: Reach, at: number, unit: Unit): Spot | null {
  if (unit === 'century') return centuryAt(reach, at);
  if (unit !== 'quarter') return null;
  const ordinal = ORDINALS.get(wordAt(reach, at - 1));
  if (ordinal === undefined) return null;
  const from = wordAt(reach, at - 2) === THE ? at - 2 : at - 1;
  const yearToken = wordAt(reach, at + 1) === OF ? at + 2 : at + 1;
  const year = yearAt(reach, yearToken);
  const month = (ordinal - 1) * 3;
  const which = WHICH.get(wordAt(reach, yearToken));
  if (year === null && (which || wordAt(reach, yearToken) === THE) && wordAt(reach, yearToken + 1) === YEAR) {
    const shift = which === 'next' ? 1 : which === 'last' ? -1 : 0;
    const meaning: Meaning = ({ day }) => {
      const first = day === null ? 0 : (yearOf(day) + shift) * 12 + month;
      return day === null ? null : months(first, first + 2);
    };
    return spot({ from, to: yearToken + 2, core: at, meaning });
  }
  if (year === null) return spot({ from, to: at + 1, core: at, meaning: monthsOfYear(month, 3, null) });
  const first = year * 12 + month;
  return spot({ from, to: yearToken + 1, core: at, meaning: fixed(months(first, first + 2)), fixed: true });
}

const ORDINAL_CENTURIES: Readonly<Record<string, number>> = {
  ...{ sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20 },
};

/** "the 19th century", "the twentieth century". */
function centuryAt(reach: Reach, at: number): Spot | null {
  if (at - 1 < reach.from) return null;
  const word = textOf(reach, at - 1).toLowerCase();
  const found = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  const number = found ? Number(found[1]) : ORDINAL_CENTURIES[word];
  if (number === undefined || number < 1) return null;
  const period = years((number - 1) * 100 + 1, number * 100);
  return spot({ from: at - 1, to: at + 1, core: at, meaning: fixed(period), fixed: true });
}

/** "this week", "the following day", "that month", "the weekend", "by the end of the year", "year-end". */
function pointedAt(reach: Reach, at: number, unit: Unit): Spot | null {
  const before = wordAt(reach, at - 1);
  if (OWN_YEARS.has(before)) return null;
  const calendar = before === CALENDAR;
  const pointer = calendar ? at - 2 : at - 1;
  if (wordAt(reach, at - 1) === FIRST && POSSESSIVE.has(wordAt(reach, at - 2)))
    return spot({ from: at - 2, to: at + 1, core: at, meaning: firstUnit(unit) });
  const which = WHICH.get(wordAt(reach, pointer));
  const meaning = which ? pointed(unit, which) : null;
  if (meaning) {
    if (wordAt(reach, at + 1) === OF) return null;
    const double = AHEAD.has(wordAt(reach, pointer - 1)) || WHICH.get(wordAt(reach, pointer - 1)) === 'this';
    const side = which === 'next' ? 'ahead' : which === 'last' ? 'back' : null;
    const long = side && wordAt(reach, pointer - 1) === THE && STRETCHED.has(wordAt(reach, pointer - 2));
    return spot({
      ...{ from: double || long ? pointer - 1 : pointer, to: at + 1, core: at, side },
      meaning: long ? stretch(unit, side === 'ahead' ? 1 : -1) : meaning,
    });
  }
  const here = unit === 'weekend' ? weekend : shifted(unit, 0);
  if ((wordAt(reach, at + 1) === HYPHEN || GENITIVES.has(wordAt(reach, at + 1))) && ENDS.has(wordAt(reach, at + 2)))
    return spot({ from: at, to: at + 3, core: at + 2, meaning: part(here, 'end') });
  if (before !== THE || unit === 'minute' || unit === 'hour' || unit === 'day') return null;
  if (unit === 'weekend' || isPartOf(reach, at - 2)) return spot({ from: at - 1, to: at + 1, core: at, meaning: here });
  return null;
}

/** "over the next decade": from now on, not the one that comes after this. */
const STRETCHED = wordSet('over', 'in', 'within', 'during', 'throughout', 'for');

/** Whether "end of", "later in" or the like stands there. */
const PART_NOUNS = wordSet(
  ...[
    'end',
    'close',
    'start',
    'beginning',
    'outset',
    'middle',
    'rest',
    'remainder',
    'half',
    'early',
    'late',
    'later',
    'earlier',
    'quarter',
  ],
);
const isPartOf = (reach: Reach, at: number): boolean =>
  (wordAt(reach, at) === OF || wordAt(reach, at) === IN) && PART_NOUNS.has(wordAt(reach, at - 1));

function pointed(unit: Unit, which: 'this' | 'next' | 'last' | 'after' | 'before' | 'same'): Meaning | null {
  const small = unit === 'minute' || unit === 'hour';
  switch (which) {
    case 'after':
      return small ? null : fromNamed(unit, 1);
    case 'before':
      return small ? null : fromNamed(unit, -1);
    case 'same':
      return small ? null : fromNamed(unit, 0);
    case 'next':
      return small ? null : unit === 'day' ? fromNamed(unit, 1) : shifted(unit, 1);
    default:
      return small || unit === 'day' ? null : shifted(unit, which === 'last' ? -1 : 0);
  }
}

/** What stands around a number of units: where it begins, and what leads it in. */
interface Counted {
  readonly from: number;
  /** Null where the number is vague. */
  readonly count: number | null;
  readonly lead: number;
  readonly article: boolean;
}

function countBefore(reach: Reach, at: number): Counted | null {
  const end = wordAt(reach, at - 1) === HYPHEN ? at - 1 : at;
  const number = numberBefore(reach.text, reach.tokens, end, reach.from);
  const before = wordAt(reach, end - 1);
  if (number) return { from: number.from, count: number.value, lead: number.from - 1, article: false };
  if ((before === A || before === AN) && wordAt(reach, end - 2) === HALF)
    return { from: end - 2, count: 0.5, lead: end - 3, article: false };
  if (before === HALF && wordAt(reach, end - 2) === A)
    return { from: end - 2, count: 0.5, lead: end - 3, article: false };
  if (before === A || before === AN) return { from: end - 1, count: 1, lead: end - 2, article: true };
  if (FEW.has(before)) return { from: end - 1, count: null, lead: end - 2, article: false };
  if (before === OF && FEW.has(wordAt(reach, end - 2)))
    return { from: end - 2, count: null, lead: end - 3, article: false };
  return null;
}

/**
 * A number of units, as far as it is from now or as long as it is.
 *
 *   five years ago · within 100 days · in ten months · over the next two years · two days later · for three weeks · a 10-month course
 *   not: 3 million a year · twice a week
 */
function countedAt(reach: Reach, at: number, unit: Unit): Spot | null {
  if (unit === 'weekend' || (unit === 'quarter' && wordAt(reach, at + 1) === OF)) return null;
  const counted = countBefore(reach, at);
  if (!counted) return null;
  const { count, article } = counted;
  let lead = counted.lead;
  const of = (
    meaning: Meaning | null,
    from: number,
    to: number,
    { length = null, side = null }: Partial<Pick<Spot, 'length' | 'side'>> = {},
  ): Spot => spot({ from: Math.max(from, reach.from), to, core: at, meaning, length, side });
  const sized = (sign: 1 | -1): Meaning => (count === null ? vague(unit, sign) : offset(unit, sign * count));
  const after = wordAt(reach, at + 1);
  if (after === AGO) return of(sized(-1), counted.from, at + 2, { side: 'back' });
  if (after === FROM && wordAt(reach, at + 2) === NOW) return of(sized(1), counted.from, at + 3, { side: 'ahead' });
  if (GENITIVES.has(after) && wordAt(reach, at + 2) === TIME)
    return of(sized(1), counted.from, at + 3, { side: 'ahead' });
  if (after === LATER) return of(count === null ? null : fromNamed(unit, count), counted.from, at + 2);
  if (after === EARLIER || (after === BEFORE && article))
    return of(count === null ? null : fromNamed(unit, -count), counted.from, at + 2);
  while (lead > reach.from && (APPROXIMATE.has(wordAt(reach, lead)) || wordAt(reach, lead) === A)) lead--;
  const word = wordAt(reach, lead);
  const start = wordAt(reach, lead - 1) === THE ? lead - 1 : lead;
  const leading = wordAt(reach, start - 1);
  if (AHEAD.has(word)) {
    const sure = leading === WITHIN ? deadline : stretch;
    return of(count === null ? vague(unit, 1) : sure(unit, count), start, at + 1);
  }
  if (BACK.has(word))
    return of(count === null ? vague(unit, -1) : stretch(unit, -count), start, at + 1, { side: 'back' });
  if (word === WITHIN) return of(count === null ? vague(unit, 1) : deadline(unit, count), lead, at + 1);
  const length = count === null ? null : isoLength(unit, count);
  if (wordAt(reach, at - 1) === HYPHEN) return length ? of(null, counted.from, at + 1, { length }) : null;
  if (word === IN) return of(sized(1), lead, at + 1, { length });
  if (article && word !== FOR && word !== OVER) return null;
  return length && !(wordAt(reach, counted.from) === ONE && unit === 'day')
    ? of(null, word === FOR ? lead : counted.from, at + 1, { length })
    : null;
}

/** "in the coming days", "within weeks", "weeks ago"; null for "for weeks". */
function uncountedAt(reach: Reach, at: number, unit: Unit): Spot | null {
  const before = wordAt(reach, at - 1);
  const from = wordAt(reach, at - 2) === THE ? at - 2 : at - 1;
  if (NOT_DATED.has(before)) return null;
  if (AHEAD.has(before)) return spot({ from, to: at + 1, core: at, meaning: vague(unit, 1), side: 'ahead' });
  if (BACK.has(before)) return spot({ from, to: at + 1, core: at, meaning: vague(unit, -1), side: 'back' });
  if (before === WITHIN) return spot({ from: at - 1, to: at + 1, core: at, meaning: vague(unit, 1) });
  if (wordAt(reach, at + 1) === AGO)
    return spot({ from: at, to: at + 2, core: at, meaning: vague(unit, -1), side: 'back' });
  return null;
}

/** "fiscal year 2033"; null for "the next fiscal year", whose beginning differs between countries. */
function fiscalYear(reach: Reach, at: number): Spot | null {
  const year = yearAt(reach, at + 1);
  if (year === null || !OWN_YEARS.has(wordAt(reach, at - 1))) return null;
  return spot({ from: at - 1, to: at + 2, core: at, meaning: fixed(years(year)), fixed: true });
}

/** ISO 8601 duration; null for a part of a unit that it has no word for. */
function isoLength(unit: Unit, count: number): string | null {
  const whole = Number.isInteger(count);
  switch (unit) {
    case 'minute':
      return `PT${Math.round(count)}M`;
    case 'hour':
      return whole ? `PT${count}H` : `PT${Math.round(count * 60)}M`;
    case 'day':
      return whole ? `P${count}D` : `PT${Math.round(count * 24)}H`;
    case 'week':
      return whole ? `P${count}W` : `P${Math.round(count * 7)}D`;
    case 'month':
      return whole ? `P${count}M` : null;
    case 'quarter':
      return `P${Math.round(count * 3)}M`;
    case 'weekend':
      return null;
    default: {
      const inYears = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      return Number.isInteger(inYears) ? `P${inYears}Y` : `P${Math.round(inYears * 12)}M`;
    }
  }
}
