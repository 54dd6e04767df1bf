import { longDay, longDays } from './dates.ts';

/** A time of ISO 8601 in words: a day, month, year, interval or duration; what is none of these is left as it is. */
export function isoWords(value: string): string {
  const [from = '', to] = value.split('/');
  if (DAY.test(from) && to !== undefined && DAY.test(to)) return longDays(from, to);
  if (to !== undefined) return `${isoWords(from)} to ${isoWords(to)}`;
  if (DAY.test(value)) return longDay(value);
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value) ?? [];
  if (month !== undefined) return `${MONTHS[Number(month) - 1]} ${year}`;
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(value) ?? [];
  if (count === undefined || unit === undefined) return value;
  return `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
