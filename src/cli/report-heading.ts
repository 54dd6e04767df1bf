import type { ReportReference } from '../model/statement.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** Title, then outlet, day and place of a report; its path where it has no title. */
export function reportHeading(report: ReportReference, style: Style): string {
  const title = report.title ?? report.path ?? report.id;
  const about = [report.outlet, day(report.published), report.place].filter((part) => part !== null).map(printable);
  const heading = wrap([{ text: title, role: 'title' }], style, '');
  return about.length === 0 ? heading : `${heading}\n${style.paint(about.join(' · '), 'faint')}`;
}

/** The day that is written there, and the time if one is, without seconds: `2025-11-29 17:20 +01:00`. */
export function day(published: string | null): string | null {
  if (published === null) return null;
  const [, date = published, time, offset = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})[:.\d]*(Z|[+-][\d:]+)?)?$/.exec(published) ?? [];
  if (time === undefined) return date;
  return `${date} ${time}${offset === 'Z' ? ' UTC' : offset && ` ${offset}`}`;
}
