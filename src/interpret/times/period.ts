import { calendarDay, firstOfMonth, lastOfMonth, monthOf, yearOf } from './calendar.ts';

/** Days, months or years from a first to a last one, as `calendar.ts` numbers them. */
export interface Period {
  readonly grain: 'day' | 'month' | 'year';
  readonly first: number;
  readonly last: number;
}

export const days = (first: number, last = first): Period => ({ grain: 'day', first, last });
export const months = (first: number, last = first): Period => ({ grain: 'month', first, last });
export const years = (first: number, last = first): Period => ({ grain: 'year', first, last });

export function firstDay({ grain, first }: Period): number {
  return grain === 'day' ? first : firstOfMonth(grain === 'month' ? first : first * 12);
}

export function lastDay({ grain, last }: Period): number {
  return grain === 'day' ? last : lastOfMonth(grain === 'month' ? last : last * 12 + 11);
}

/**
 * From the first of one to the last of another. Where they differ in kind, a part of a month or a year counts as the whole ("May or early
 * June"), and a single day makes it days.
 */
export function joined(a: Period, b: Period): Period {
  if (a.grain === b.grain) return { ...a, last: b.last };
  if (isDay(a) || isDay(b)) return days(firstDay(a), lastDay(b));
  return a.grain === 'year' || b.grain === 'year'
    ? years(yearOf(firstDay(a)), yearOf(lastDay(b)))
    : months(monthOf(firstDay(a)), monthOf(lastDay(b)));
}

const isDay = ({ grain, first, last }: Period): boolean => grain === 'day' && first === last;

/** Which part of a longer stretch is meant. `later` and `earlier` count from the report's day where that lies in it. */
export type Part =
  | 'start'
  | 'end'
  | 'early'
  | 'middle'
  | 'late'
  | 'first half'
  | 'second half'
  | 'later'
  | 'earlier'
  | 'rest';

/**
 * A part of a period, by convention: thirds of a month (1 to 10, 11 to 20, 21 to its end), of a year (four months) and of a decade;
 * Monday and Tuesday, Tuesday to Thursday, Thursday to Sunday of a week. The start and the end are one day (one year of a decade).
 */
export function partOf(period: Period, part: Part, now: number | null): Period {
  const { grain, first, last } = period;
  if (part === 'start') return last - first >= 9 && grain === 'year' ? years(first) : days(firstDay(period));
  if (part === 'end') return last - first >= 9 && grain === 'year' ? years(last) : days(lastDay(period));
  if (part === 'later' || part === 'earlier' || part === 'rest') return sideOf(period, part !== 'earlier', now);
  if (grain === 'year' && first === last) return cut(months(first * 12, first * 12 + 11), part);
  if (grain === 'month' && first === last) return ofMonth(period, part);
  if (grain === 'day' && last - first === 6) return ofWeek(period, part);
  return last > first ? cut(period, part) : period;
}

function sideOf(period: Period, later: boolean, now: number | null): Period {
  if (now === null || now < firstDay(period) || now > lastDay(period)) return period;
  const whole =
    period.grain === 'year'
      ? months(period.first * 12, period.last * 12 + 11)
      : period.grain === 'month'
        ? days(firstDay(period), lastDay(period))
        : period;
  const at = whole.grain === 'month' ? monthOf(now) : now;
  return later ? { ...whole, first: at } : { ...whole, last: at };
}

function ofMonth(period: Period, part: Part): Period {
  const first = firstDay(period);
  const last = lastDay(period);
  switch (part) {
    case 'early':
      return days(first, first + 9);
    case 'middle':
      return days(first + 10, first + 19);
    case 'first half':
      return days(first, first + 14);
    case 'second half':
      return days(first + 15, last);
    default:
      return days(first + 20, last);
  }
}

function ofWeek({ first, last }: Period, part: Part): Period {
  if (part === 'early') return days(first, first + 1);
  return part === 'middle' ? days(first + 1, first + 3) : days(first + 3, last);
}

/** Thirds or halves of what has no convention of its own; of ten years 4, 3 and 3. */
function cut(period: Period, part: Part): Period {
  const { first, last } = period;
  const length = last - first + 1;
  const half = Math.ceil(length / 2);
  const [one, two] = [Math.ceil(length / 3), Math.ceil((length * 2) / 3)];
  switch (part) {
    case 'first half':
      return { ...period, last: first + half - 1 };
    case 'second half':
      return { ...period, first: first + half };
    case 'early':
      return { ...period, last: first + one - 1 };
    case 'middle':
      return { ...period, first: first + one, last: first + two - 1 };
    default:
      return { ...period, first: first + two };
  }
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function isoOf(grain: Period['grain'], at: number): string {
  if (grain === 'year') return digits(at, 4);
  if (grain === 'month') return `${digits(Math.floor(at / 12), 4)}-${digits((at % 12) + 1, 2)}`;
  const { year, month, day } = calendarDay(at);
  return `${digits(year, 4)}-${digits(month + 1, 2)}-${digits(day, 2)}`;
}

/** ISO 8601: a date, month or year, or an interval of them. */
export const isoPeriod = ({ grain, first, last }: Period): string =>
  first === last ? isoOf(grain, first) : `${isoOf(grain, first)}/${isoOf(grain, last)}`;
