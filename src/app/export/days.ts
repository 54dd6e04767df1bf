/** Days, as ISO 8601 dates: the first, and the one after the last. */
export interface Days {
  readonly first: string;
  readonly after: string;
}

/**
 * The days of an ISO 8601 date, date and time, month, year, or interval between any of them: `2031-10` is all of October, `2031-12/2032-02`
 * ends with February. An interval that is open at one end (`../2031-10-03`) is the day at its other. Null for anything else, such as a duration.
 */
export function daysOf(value: string): Days | null {
  const [from, to, more] = value.split('/');
  if (from === undefined || more !== undefined) return null;
  if (to === undefined) return periodOf(from);
  const [first, last] = [periodOf(from), periodOf(to)];
  if (isOpen(from)) return last && { first: before(last.after), after: last.after };
  if (isOpen(to)) return first && { first: first.first, after: following(first.first) };
  return first && last && first.first < last.after ? { first: first.first, after: last.after } : null;
}

const isOpen = (end: string): boolean => end === '' || end === '..';

function periodOf(value: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const begin = new Date(`${first}T00:00:00Z`);
  // The thirty-first of a shorter month is taken for a day of the next, and so differs.
  if (Number.isNaN(begin.getTime()) || dayOf(begin) !== first) return null;
  const after = new Date(begin);
  if (day !== undefined) after.setUTCDate(after.getUTCDate() + 1);
  else if (month !== undefined) after.setUTCMonth(after.getUTCMonth() + 1);
  else after.setUTCFullYear(after.getUTCFullYear() + 1);
  return { first, after: dayOf(after) };
}

/** The day so many days later. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

const following = (day: string): string => daysLater(day, 1);
const before = (day: string): string => daysLater(day, -1);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
