import { dayNumber, exists, mondayOf, monthNumber, monthOf, plusMonths, weekdayOf, yearOf } from './calendar.ts';
import { days, firstDay, joined, lastDay, months, type Part, type Period, partOf, years } from './period.ts';

/**
 * Which way an expression looks: back to what has happened, ahead to what will; `present` where the clause is in the present tense,
 * which with a time mostly speaks of what will; null where its clause does not tell.
 */
export type Direction = 'back' | 'ahead' | 'present' | null;

/** What an expression is counted from. */
export interface Now {
  /** The day of the report, or of the speech that is quoted; null when it is not known. */
  readonly day: number | null;
  readonly direction: Direction;
  /** When something is said to begin, for "in its first year"; null where nothing is. */
  readonly start: Period | null;
  /** The latest time named before, for "that day" and "two years later"; null where there is none. */
  readonly named: Period | null;
}

/** What an expression stands for, once it is known what it is counted from; null where that is missing. */
export type Meaning = (now: Now) => Period | null;

/** The unit of a length, as its length in `base` units. */
export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Which of several that come again: "this", "next", "last"; null where only the clause tells. */
export type Which = 'this' | 'next' | 'last' | null;

export const fixed =
  (period: Period): Meaning =>
  () =>
    period;

/** Of what begins with one of `first`, in ascending order, the one that fits: the first that is not over, the last that has begun, or the nearest. */
function fitting(
  candidates: readonly Period[],
  day: number,
  direction: Direction,
  slack: { ahead: number; back: number },
) {
  if (direction === 'ahead' || direction === 'present')
    return candidates.find((c) => lastDay(c) >= day - slack.ahead) ?? null;
  if (direction === 'back') return candidates.findLast((c) => firstDay(c) <= day + slack.back) ?? null;
  const distance = (c: Period): number => Math.max(firstDay(c) - day, day - lastDay(c), 0);
  return candidates.reduce<Period | null>((best, c) => (best && distance(best) <= distance(c) ? best : c), null);
}

const NO_SLACK = { ahead: 0, back: 0 };
/** Days: what is announced for a date is still printed some days after it; what has happened, a day before it by another clock. */
const DATE_SLACK = { ahead: 10, back: 1 };

/** A day of each year: "3 May". Leap days come every four years. */
export const yearly =
  (dayIn: (year: number) => number | null): Meaning =>
  ({ day, direction }) => {
    if (day === null) return null;
    const year = yearOf(day);
    const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((shift) => {
      const at = dayIn(year + shift);
      return at === null ? [] : [days(at)];
    });
    return fitting(candidates, day, direction, DATE_SLACK);
  };

export const dayOfYear = (month: number, day: number): Meaning =>
  yearly((year) => (exists(year, month, day) ? dayNumber(year, month, day) : null));

/** `count` months of each year from `month` on: a month, a season, a quarter. */
export const monthsOfYear =
  (month: number, count: number, which: Which): Meaning =>
  ({ day, direction }) => {
    if (day === null) return null;
    const year = yearOf(day);
    const candidates = [-2, -1, 0, 1, 2].map((shift) => {
      const first = monthNumber(year + shift, month);
      return months(first, first + count - 1);
    });
    if (which === 'next') {
      // "next spring" of somebody who speaks in February is not the one that begins in March.
      const soon = count > 1 && month < 11 ? (year + 1) * 12 : monthOf(day) + 1;
      return candidates.find((c) => c.first >= soon) ?? null;
    }
    if (which === 'last') return candidates.findLast((c) => c.last < monthOf(day)) ?? null;
    if (which === 'this')
      return (
        candidates.find((c) => lastDay(c) >= day && month > 9) ??
        candidates.find((c) => yearOf(firstDay(c)) === year) ??
        null
      );
    return fitting(candidates, day, direction, NO_SLACK);
  };

/**
 * A day of the week. "Next Friday" is that of the next week, Monday to Sunday; "last Friday" the latest before yesterday.
 * `early` is "early Saturday" or "Saturday, local time": in what has happened, the day after the report, by another clock.
 */
export const weekday =
  (weekdayNumber: number, which: Which, early = false): Meaning =>
  ({ day, direction }) => {
    if (day === null) return null;
    const ahead = (weekdayNumber - weekdayOf(day) + 7) % 7;
    const back = (7 - ahead) % 7;
    if (which === 'next') return days(mondayOf(day) + 7 + weekdayNumber);
    if (which === 'last') return days(day - (back < 2 ? back + 7 : back));
    if (direction === 'ahead' || direction === 'present') return days(day + ahead);
    if (early && ahead === 1) return days(day + 1);
    if (direction === 'back') return days(day - back);
    return days(which === 'this' || ahead <= back ? day + ahead : day - back);
  };

/** A day of the week that another expression names: "Friday of next week". */
export const weekdayIn =
  (weekdayNumber: number, week: Meaning): Meaning =>
  (now) => {
    const found = week(now);
    return found && days(mondayOf(firstDay(found)) + weekdayNumber);
  };

/** The unit that holds a day, or one some units after or before it. */
export function unitAt(unit: Unit, day: number, shift: number): Period {
  switch (unit) {
    case 'week':
      return days(mondayOf(day) + 7 * shift, mondayOf(day) + 7 * shift + 6);
    case 'weekend':
      return days(mondayOf(day) + 7 * shift + 5, mondayOf(day) + 7 * shift + 6);
    case 'month':
      return months(monthOf(day) + shift);
    case 'quarter': {
      const first = (Math.floor(monthOf(day) / 3) + shift) * 3;
      return months(first, first + 2);
    }
    case 'year':
      return years(yearOf(day) + shift);
    case 'decade': {
      const first = (Math.floor(yearOf(day) / 10) + shift) * 10;
      return years(first, first + 9);
    }
    case 'century': {
      const first = (Math.floor((yearOf(day) - 1) / 100) + shift) * 100 + 1;
      return years(first, first + 99);
    }
    default:
      return days(day + (unit === 'day' ? shift : 0));
  }
}

/** "this week", "next month", "last year". */
export const shifted =
  (unit: Unit, shift: number): Meaning =>
  ({ day }) =>
    day === null ? null : unitAt(unit, day, shift);

/** "the weekend", "the coming one or the one just over. */
export const weekend: Meaning = ({ day, direction }) =>
  day === null ? null : unitAt('weekend', day, direction === 'back' && weekdayOf(day) < 5 ? -1 : 0);

/** So many units before or after a day: exact to the unit; hours and minutes to the day. */
export function offsetFrom(day: number, unit: Unit, count: number): Period {
  switch (unit) {
    case 'minute':
    case 'hour':
      return days(day + Math.trunc(count / (unit === 'hour' ? 24 : 1440)));
    case 'day':
      return days(day + Math.round(count));
    case 'week':
    case 'weekend':
      return days(day + Math.round(count * 7));
    case 'month':
      return months(monthOf(day) + Math.round(count));
    case 'quarter':
      return months(monthOf(day) + Math.round(count * 3));
    default: {
      const inYears = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      return Number.isInteger(inYears) ? years(yearOf(day) + inYears) : months(monthOf(day) + Math.round(inYears * 12));
    }
  }
}

/** "in ten days", "five years ago". */
export const offset =
  (unit: Unit, count: number): Meaning =>
  ({ day }) =>
    day === null ? null : offsetFrom(day, unit, count);

/** "within a month": the day on which it is over. */
export const deadline =
  (unit: Unit, count: number): Meaning =>
  ({ day }) =>
    day === null ? null : unit === 'month' ? days(plusMonths(day, count)) : offsetFrom(day, unit, count);

/** "over the next two years", "in the past ten days": up to `count` units from the day on, or back from it. */
export const stretch =
  (unit: Unit, count: number): Meaning =>
  ({ day }) => {
    if (day === null) return null;
    const end = offsetFrom(day, unit, count);
    const start = offsetFrom(day, unit, 0);
    return count < 0
      ? { ...end, last: start.first }
      : { ...end, first: end.grain === start.grain ? start.first : monthOf(day) };
  };

/** How many of a unit are meant where the plural has no number: "in the coming days". By convention. */
const VAGUE: Readonly<Partial<Record<Unit, number>>> = { day: 7, week: 4, month: 6, year: 5 };

/** "in the coming days", "within weeks", "in recent months"; null of units without a convention. */
export const vague =
  (unit: Unit, sign: 1 | -1): Meaning =>
  ({ day }) => {
    if (day === null) return null;
    if (unit === 'hour' || unit === 'minute') return days(day);
    const count = VAGUE[unit];
    if (count === undefined) return null;
    if (unit === 'day' || unit === 'week') {
      const length = unit === 'day' ? count : count * 7;
      return sign > 0 ? days(day + 1, day + length) : days(day - length, day - 1);
    }
    return stretch(unit, sign * count)({ day, direction: null, named: null, start: null });
  };

/** So many units after or before what was named last: "the next day", "two years later", "that month". */
export const fromNamed =
  (unit: Unit, count: number): Meaning =>
  ({ named }) => {
    if (!named || (named.first !== named.last && unit !== 'week')) return null;
    if (named.grain === 'day') return count === 0 ? unitAt(unit, named.first, 0) : offsetFrom(named.first, unit, count);
    if (unit === 'year' || unit === 'decade') return offsetFrom(firstDay(named), unit, count);
    return unit === 'month' && named.grain === 'month' ? months(named.first + count) : null;
  };

/** "the following winter": the first that begins after what was named last; the one before it; or that of its year. */
export const seasonFromNamed =
  (month: number, shift: 1 | 0 | -1): Meaning =>
  ({ named }) => {
    if (!named) return null;
    const first = yearOf(firstDay(named));
    const candidates = [-1, 0, 1, 2].map((year) =>
      months((first + year) * 12 + month, (first + year) * 12 + month + 2),
    );
    if (shift > 0) return candidates.find((c) => firstDay(c) > lastDay(named)) ?? null;
    if (shift < 0) return candidates.findLast((c) => lastDay(c) < firstDay(named)) ?? null;
    return candidates.find((c) => lastDay(c) >= firstDay(named)) ?? null;
  };

/** "in its first year": of what begins then. */
export const firstUnit =
  (unit: Unit): Meaning =>
  ({ start }) =>
    start && (unit === 'year' || start.grain !== 'year') ? unitAt(unit, firstDay(start), 0) : null;

export const part =
  (of: Meaning, which: Part): Meaning =>
  (now) => {
    const whole = of(now);
    return whole && partOf(whole, which, now.day);
  };

/** From one to another: what has no year of its own takes that of the other. `sure` tells which of them has. */
export const range =
  (a: Meaning, b: Meaning, sure: { readonly a: boolean; readonly b: boolean }): Meaning =>
  (now) => {
    if (sure.b && !sure.a) {
      const last = b(now);
      const first = last && a({ ...now, day: lastDay(last), direction: 'back' });
      return first && last && joined(first, last);
    }
    const first = a(now);
    const last =
      first && b({ ...now, day: sure.b ? now.day : firstDay(first), direction: sure.b ? now.direction : 'ahead' });
    return first && last && firstDay(last) >= firstDay(first) ? joined(first, last) : null;
  };
