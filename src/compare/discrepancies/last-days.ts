import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import type { Story, Told } from '../story.ts';
import type { Side } from './difference.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sep(?:tember|t\\.?|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const UNTIL = new RegExp(
  `\\b(?:[Uu]ntil|[Tt]ill|[Bb]y) (?:(early|mid|late|the end of|the beginning of)[ -])?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?${MONTH}(?![\\p{L}\\d])(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? ((?:19|20)\\d\\d)(?!\\d))?`,
  'gu',
);
const [DAY, YEAR] = [86_400_000, 365];

/** A last day or month that a report names for something. */
export interface LastDay extends Side {
  /** Days since 1970, the first and the last that it may be. */
  readonly from: number;
  readonly to: number;
  readonly sentence: Told;
  /** Stems of the words that name the time. */
  readonly stems: ReadonlySet<number>;
}

/**
 * The last days that a report names: "until Jan. 2", "by the end of February", "until February"; without a year, of the one that is nearest
 * to the report's day. None in a report without a day.
 *
 *   not: "on 2 January"; "before the war"
 */
export function lastDaysIn(story: Story, sentence: Told): readonly LastDay[] {
  const today = dayOf(story.reports[sentence.report].published);
  if (today === null) return [];
  return [...sentence.text.matchAll(UNTIL)].flatMap((match): LastDay[] => {
    const [text, part, before, name, behind, year] = match;
    const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
    const day = before ?? behind;
    const range = (of: number): readonly [number, number] =>
      rangeOf(of, month, day === undefined ? null : Number(day), part);
    const here = new Date(today * DAY).getUTCFullYear();
    const years = year === undefined ? [here - 1, here, here + 1] : [Number(year)];
    const [from, to] = years.map(range).reduce((a, b) => (Math.abs(b[0] - today) < Math.abs(a[0] - today) ? b : a));
    const start = sentence.start + match.index;
    const stems = new Set([name, day ?? '', year ?? '', part ?? ''].map((word) => wordCode(stem(word.toLowerCase()))));
    return Math.abs(from - today) > 2 * YEAR
      ? []
      : [{ report: sentence.report, start, end: start + text.length, from, to, sentence, stems }];
  });
}

/** Days since 1970; null where none is known. */
export function dayOf(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published.slice(0, 10));
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** A day, a third of a month or a month: the first and the last day of it. */
function rangeOf(year: number, month: number, day: number | null, part: string | undefined): readonly [number, number] {
  const at = (of: number, date: number): number => Math.floor(Date.UTC(year, of, date) / DAY);
  if (day !== null) return [at(month, day), at(month, day)];
  const last = at(month + 1, 0);
  if (part === 'the end of') return [last - 3, last];
  if (part === 'late') return [at(month, 21), last];
  if (part === 'mid') return [at(month, 11), at(month, 20)];
  return [at(month, 1), part === undefined ? last : at(month, 10)];
}
