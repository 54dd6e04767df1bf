const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const TIME = /T(\d{2}:\d{2})/;

/** The day as the outlet dates it: its own calendar, not the reader's. Null when the report has none. */
export function dayOf(published: string | null): string | null {
  return published?.match(DAY)?.[0] ?? null;
}

/** `18:40` as the outlet gives it; null for a date alone. */
export function timeOf(published: string | null): string | null {
  return published?.match(TIME)?.[1] ?? null;
}

/** `11 September 2031` for `2031-09-11`. What is no date is given back as it is. */
export function longDay(day: string): string {
  return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `11 Sep 2031`. */
export function shortDay(day: string): string {
  return format(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `1–7 December 2031`. */
export function longDays(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  if (!first || !last || !(first <= last)) return `${longDay(from)} to ${longDay(to)}`;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const range = new Intl.DateTimeFormat('en-GB', options).formatRange(first, last).replaceAll('\u2009', ' ');
  // Within a month the dash stands between two numbers, and close to them.
  return range.replace(/^(\d+) – (\d+ )/, '$1–$2');
}

/** `Thursday` for `2031-09-11`. */
export function weekday(day: string): string {
  return format(day, { weekday: 'long' });
}

/** Day and time in the reader's own time zone, for what the ledger did: `12 Sep 2031, 10:12`. */
export function moment(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);
}
