/** The last day of an ISO 8601 date, month, year or interval, as a date; null for what is none of these. */
export function lastDayOf(due: string): string | null {
  const last = due.split('/').at(-1) ?? '';
  if (/^\d{4}-\d{2}-\d{2}/.test(last)) return last.slice(0, 10);
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(last) ?? [];
  if (year === undefined) return null;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10);
}

/** Whole days from one ISO 8601 date to another; negative when the other is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A date so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `in 3 days`, `today`, `12 days ago`; months and years where days would say little. */
export function distanceWords(asOf: string, day: string): string {
  const days = daysBetween(asOf, day);
  if (days === 0) return 'today';
  const size = Math.abs(days);
  const words =
    size < 60
      ? plural(size, 'day')
      : size < 700
        ? plural(Math.round(size / 30.4), 'month')
        : plural(Math.round(size / 365.25), 'year');
  return days > 0 ? `in ${words}` : `${words} ago`;
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A day that an address names, or undefined for what is none. */
export function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
