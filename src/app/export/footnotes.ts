import type { Report } from '../../model/report.ts';
import type { Passage } from '../../model/span.ts';

/** Where each claim of a text stands, in the order in which they are first pointed at. */
export interface Footnotes {
  /** The mark of a footnote with exact words of a report, which is named by its id, path or address; empty for an unknown report. */
  mark(report: string, words: Passage): string;
  /** For people: the outlet of a report that is so named. */
  outletOf(report: string): string;
  /** All of them, a line each. */
  text(): string;
}

/** Of each footnote: outlet, title, date, address and the exact words, cut out of the report's text. */
export function footnotes(reports: readonly Report[]): Footnotes {
  const named = new Map(
    reports.flatMap((report) =>
      [report.url, report.path, report.id].flatMap((name) => (name === null ? [] : [[name, report] as const])),
    ),
  );
  const numbers = new Map<string, number>();
  return {
    mark(name, { spans }) {
      const report = named.get(name);
      if (report === undefined) return '';
      const note = noteOf(report, spans.map(({ start, end }) => report.text.slice(start, end)).join(' … '));
      const number = numbers.get(note) ?? numbers.size + 1;
      numbers.set(note, number);
      return `[^${number}]`;
    },
    outletOf(name) {
      const report = named.get(name);
      return report?.outlet ?? report?.title ?? name;
    },
    text: () => [...numbers].map(([note, number]) => `[^${number}]: ${note}`).join('\n'),
  };
}

function noteOf({ id, outlet, title, published, url }: Report, words: string): string {
  const where = [
    outlet === null ? null : markdown(outlet),
    title === null ? null : `“${markdown(title)}”`,
    published === null ? 'without a date' : markdown(published.slice(0, 10)),
    addressOf(url) ?? id,
  ];
  return `${where.filter((part) => part !== null).join(', ')}: ${quoted(words)}`;
}

function addressOf(url: string | null): string | null {
  if (url === null) return null;
  return /^https?:/i.test(url) && URL.canParse(url) ? `<${new URL(url).href}>` : markdown(url);
}

/** Between quotation marks, unless the words begin with one of their own. */
export function quoted(words: string): string {
  return /^["“”‘’«„]/.test(words) ? markdown(words) : `“${markdown(words)}”`;
}

/** Words on one line that Markdown takes for nothing but words. */
export function markdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&$^]/g, '\\$&');
}
