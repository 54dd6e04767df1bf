/**
 * The calendar as whole numbers: a day is its distance from 1 January 1970, a month its distance from January of year 0, a year itself.
 * `Temporal` would do the same, but not every browser has it, and it makes an object for each step.
 * Source of the two conversions: Hinnant, "chrono-compatible low-level date algorithms" (2013), for the proleptic Gregorian calendar.
 */

/** Months count from 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayNumber(year: number, month: number, day: number): number {
  const y = month < 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function calendarDay(number: number): CalendarDay {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (shifted + 2) % 12;
  return {
    year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 for Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The Monday of a day's week. */
export const mondayOf = (day: number): number => day - weekdayOf(day);

export const monthNumber = (year: number, month: number): number => year * 12 + month;

/** The month that a day lies in. */
export function monthOf(day: number): number {
  const { year, month } = calendarDay(day);
  return monthNumber(year, month);
}

export const yearOf = (day: number): number => calendarDay(day).year;
export const firstOfMonth = (month: number): number => dayNumber(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
export const lastOfMonth = (month: number): number => firstOfMonth(month + 1) - 1;

/** Whether the calendar has such a day. */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 0 && month < 12 && day >= 1 && day <= lastOfMonth(monthNumber(year, month)) - dayNumber(year, month, 1) + 1;

/** The same day of another month, or that month's last. */
export function plusMonths(day: number, months: number): number {
  const date = calendarDay(day);
  const month = monthNumber(date.year, date.month) + months;
  return Math.min(firstOfMonth(month) + date.day - 1, lastOfMonth(month));
}

/** Easter Sunday of the Western churches. Source: the anonymous Gregorian algorithm (Meeus 1991, chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayNumber(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** The day of an ISO 8601 date or date and time, in the zone that it is given in; null for what is none. */
export function dayOfIso(iso: string | null): number | null {
  const found = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]) - 1, Number(found[3])];
  return exists(year, month, day) ? dayNumber(year, month, day) : null;
}
