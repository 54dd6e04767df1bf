import type { Issue } from '../model/issue.ts';
import type { Paragraph } from '../model/report.ts';
import { bylineOf } from './byline.ts';
import { type DateLine, dateLineOf, datelineOf } from './dateline.ts';
import { isoOf, type WrittenDate, yearInText } from './dates.ts';

/** What the first paragraphs say of the report. Null where they do not say. */
export interface HeadFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly place: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly issues: readonly Issue[];
}

/** Titles, bylines and datelines stand among so many first paragraphs. */
const HEAD = 8;
const FOOT = 3;

interface Found {
  date: WrittenDate;
  paragraph: Paragraph;
}

/** Reads title, author, outlet, place and date of the dateline from a text whose paragraphs have their roles. */
export function headFacts(text: string, paragraphs: readonly Paragraph[]): HeadFacts {
  const line = ({ start, end }: Paragraph): string => text.slice(start, Math.min(end, start + 800));
  const headline = paragraphs.slice(0, HEAD).find(({ role }) => role === 'headline');
  let author: string | null = null;
  let outlet: string | null = null;
  let place: string | null = null;
  let bylinePlace: string | null = null;
  let dated: Found | null = null;
  let bylineDate: Found | null = null;
  let updated: Found | null = null;
  let published: Found | null = null;
  const dateLine = (paragraph: Paragraph): DateLine | null =>
    paragraph.role === 'dateline' ? dateLineOf(line(paragraph)) : null;

  const ends =
    paragraphs.length > HEAD + FOOT
      ? [...paragraphs.slice(0, HEAD), ...paragraphs.slice(-FOOT)]
      : paragraphs.slice(0, HEAD);
  for (const [at, paragraph] of ends.entries()) {
    const { role } = paragraph;
    const inHead = at < HEAD;
    const own = dateLine(paragraph) ?? (inHead ? null : dateLineOf(line(paragraph)));
    if (own !== null) {
      if (own.kind === 'updated') updated ??= { date: own.date, paragraph };
      else if (inHead || /^\s*\p{L}*\s?(?:published|posted)/iu.test(line(paragraph)))
        published ??= { date: own.date, paragraph };
      place ??= own.place;
    } else if (inHead && role === 'byline') {
      const byline = bylineOf(line(paragraph));
      author ??= byline?.author ?? null;
      bylinePlace ??= byline?.place ?? null;
      if (byline?.date != null) bylineDate ??= { date: byline.date, paragraph };
    } else if (
      inHead &&
      (role === 'body' || role === 'dateline') &&
      dated === null &&
      place === null &&
      outlet === null
    ) {
      const dateline = datelineOf(line(paragraph));
      if (dateline === null) continue;
      place = dateline.place;
      outlet = dateline.outlet;
      if (dateline.date !== null) dated = { date: dateline.date, paragraph };
    }
  }
  const issues: Issue[] = [];
  const resolve = (found: Found | null): string | null => {
    if (found === null) return null;
    if (found.date.year !== null) return isoOf(found.date);
    const year = yearInText(text, found.date);
    if (year !== null) return isoOf({ ...found.date, year });
    const { start, end } = found.paragraph;
    issues.push({
      code: 'date-without-year',
      message:
        'The dateline gives a day and a month but no year, and the text names none; the time of publication is left open.',
      span: { start, end: Math.min(end, start + 160) },
    });
    return null;
  };
  let date = resolve(published) ?? resolve(bylineDate) ?? resolve(dated);
  if (date === null && updated !== null) {
    date = resolve(updated);
    if (date !== null) {
      const { start, end } = updated.paragraph;
      issues.push({
        code: 'published-from-update',
        message: 'Only the time of the last update is given; it stands for the time of publication.',
        span: { start, end },
      });
    }
  }
  const title =
    headline === undefined
      ? null
      : line(headline)
          .replace(/^#{1,6}\s+/u, '')
          .replace(/\s+/gu, ' ');
  return {
    title,
    outlet,
    author,
    place: place ?? bylinePlace,
    published: date,
    issues: date === null ? issues : issues.filter(({ code }) => code !== 'date-without-year'),
  };
}
