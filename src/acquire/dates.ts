import { MONTHS, WEEKDAYS, ZONES } from './calendar-words.ts';

/** A calendar date as a text gives it. */
export interface WrittenDate {
  /** Null when the text names a day and a month alone. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `Thh:mm:ss` and an offset, as in ISO 8601; null unless the text gives a time and its zone. */
  readonly time: string | null;
  /** Offset just after it in the text that was searched. */
  readonly end: number;
}

const MONTH_NUMBER = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name.toLowerCase(), at + 1] as const)));
const month = `(?:${MONTHS.flat().join('|')})\\.?`;
const weekday = `(?:(?:${WEEKDAYS.join('|')})\\.?,? {1,3})?`;
const year = '(?:,? {1,3}((?:1[6-9]|20|21)\\d\\d)(?!\\d))?';
const clock = '(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?';
const FORMS = {
  iso: new RegExp(`(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)(?:(?:T| {1,2})${clock} ?(Z|[+-]\\d{2}:?\\d{2})?)?`, 'y'),
  dayFirst: new RegExp(`${weekday}(\\d{1,2})(?:st|nd|rd|th)? {1,3}(?:of )?(${month})(?![\\p{L}])${year}`, 'iuy'),
  monthFirst: new RegExp(`${weekday}(${month}) {1,3}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])${year}`, 'iuy'),
  dotted: /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/y,
  slashed: /(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/y,
};
const TIME = new RegExp(
  `(?:,| at|,? [|–—-])? {1,3}${clock} ?([ap]\\.?m\\.?)? ?(${Object.keys(ZONES).join('|')}|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d])`,
  'iuy',
);

/** True when the calendar has that day; a day and month without a year may be 29 February. */
function exists(y: number | null, m: number, d: number): boolean {
  const date = new Date(Date.UTC(y ?? 2000, m - 1, d));
  return m >= 1 && m <= 12 && d >= 1 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}

function isoTime(hours: number, minutes: number, seconds: number, offset: string): string | null {
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const zone = /^[+-]/.test(offset)
    ? `${offset.slice(0, 3)}:${offset.slice(-2)}`
    : (ZONES[offset.toUpperCase()] ?? null);
  if (zone === null) return null;
  return `T${[hours, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':')}${zone}`;
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

function timeAfter(text: string, at: number): { time: string | null; end: number } {
  const found = match(TIME, text, at);
  if (found === null) return { time: null, end: at };
  const half = found[4]?.toLowerCase().startsWith('p') === true ? 12 : 0;
  const hour = Number(found[1]);
  if (found[4] !== undefined && (hour < 1 || hour > 12)) return { time: null, end: at };
  const time = isoTime(
    found[4] === undefined ? hour : (hour % 12) + half,
    Number(found[2]),
    Number(found[3] ?? 0),
    found[5]!,
  );
  return { time, end: time === null ? at : at + found[0].length };
}

function written(text: string, end: number, y: string | undefined, m: number, d: number): WrittenDate | null {
  const year = y === undefined ? null : Number(y);
  if (!exists(year, m, d)) return null;
  const after = year === null ? { time: null, end } : timeAfter(text, end);
  return { year, month: m, day: d, ...after };
}

/**
 * Reads the date that begins exactly at `at`: "27 November 2025", "Nov. 27", "Thursday, May 4th, 2031", "2031-05-04", "4.5.2031".
 * Null where none begins, where the calendar has no such day ("31 June"), and for "3/5/2031", which has two readings.
 */
export function dateAt(text: string, at: number): WrittenDate | null {
  const iso = match(FORMS.iso, text, at);
  if (iso !== null) {
    if (!exists(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null;
    const time = iso[7] === undefined ? null : isoTime(Number(iso[4]), Number(iso[5]), Number(iso[6] ?? 0), iso[7]);
    const named = iso[4] === undefined ? timeAfter(text, at + iso[0].length) : { time, end: at + iso[0].length };
    return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), ...named };
  }
  const dayFirst = match(FORMS.dayFirst, text, at);
  if (dayFirst !== null)
    return written(text, at + dayFirst[0].length, dayFirst[3], monthOf(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = match(FORMS.monthFirst, text, at);
  if (monthFirst !== null)
    return written(text, at + monthFirst[0].length, monthFirst[3], monthOf(monthFirst[1]!), Number(monthFirst[2]));
  const dotted = match(FORMS.dotted, text, at);
  if (dotted !== null) return written(text, at + dotted[0].length, dotted[3], Number(dotted[2]), Number(dotted[1]));
  const slashed = match(FORMS.slashed, text, at);
  if (slashed === null) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first <= 12 && second <= 12 && first !== second) return null;
  return first > 12
    ? written(text, at + slashed[0].length, slashed[3], second, first)
    : written(text, at + slashed[0].length, slashed[3], first, second);
}

function monthOf(name: string): number {
  return MONTH_NUMBER.get(name.toLowerCase().replace('.', '')) ?? 0;
}

/** ISO 8601 date, or date and time with offset where the text gives both; null without a year. */
export function isoOf(date: WrittenDate): string | null {
  if (date.year === null) return null;
  const day = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
  return day + (date.time ?? '');
}

/**
 * A date as metadata gives it, in ISO 8601: "2025-11-27T10:00:00+0100", "2025-11-27 10:00", "Thu, 27 Nov 2025 09:00:00 GMT".
 * A time without an offset is left out, since nobody can tell which instant it is. Null when it is no date.
 */
export function isoDate(value: string): string | null {
  const trimmed = value.trim();
  const date = trimmed.length > 80 ? null : dateAt(trimmed, 0);
  return date === null ? null : isoOf(date);
}

/** The one year that the text's full dates give this day and month; null when there is none or several. */
export function yearInText(text: string, date: WrittenDate): number | null {
  const years = new Set<number>();
  const hint = new RegExp(
    `\\d{1,2}(?:st|nd|rd|th)? {1,3}(?:of )?${month} {1,3}\\d{4}|${month} {1,3}\\d{1,2}, {1,3}\\d{4}`,
    'gi',
  );
  for (const found of text.slice(0, 100_000).matchAll(hint)) {
    const other = dateAt(text, found.index);
    if (other?.year !== null && other?.month === date.month && other.day === date.day) years.add(other.year);
  }
  return years.size === 1 ? [...years][0]! : null;
}
