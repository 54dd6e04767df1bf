import { daysOf } from './days.ts';
import type { ExportWork } from './format.ts';
import { type Owed, owedHeading, owedIn, owedLines } from './owed.ts';

/** Octets of a line, its break aside. Source: RFC 5545, 3.1 */
const OCTETS = 75;

/** An event of whole days for each commitment whose time is known. */
export async function* writeCalendar(work: ExportWork): AsyncGenerator<string> {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//On the Record//${work.program}//EN`, 'CALSCALE:GREGORIAN'];
  yield lines([...head, 'METHOD:PUBLISH', 'X-WR-CALNAME:Commitments on the record']);
  for await (const owed of owedIn(work)) yield lines(eventOf(owed));
  yield lines(['END:VCALENDAR']);
}

/** Empty where it has no time, or one that is none of days. Its UID is drawn from the commitment's id and so stays. */
export function eventOf(owed: Owed): readonly string[] {
  const days = owed.due === null ? null : daysOf(owed.due);
  if (days === null) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(owed.id)}@onrecord`,
    `DTSTAMP:${owed.added.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${days.first.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${days.after.replaceAll('-', '')}`,
    `SUMMARY:${escaped(owedHeading(owed))}`,
    `DESCRIPTION:${escaped(owedLines(owed).join('\n'))}`,
    `CATEGORIES:${escaped(owed.force)}`,
    `URL:${new URL(owed.link).href}`,
    // Nobody is busy for it.
    'TRANSP:TRANSPARENT',
    ...(owed.state === 'cancelled' || owed.state === 'released' ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ];
}

/** The value of a text property. Source: RFC 5545, 3.3.11 */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n|\u2028|\u2029/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Each line ended, and folded where it is long: never within a character. */
function lines(contents: readonly string[]): string {
  return contents.map((content) => `${folded(content)}\r\n`).join('');
}

export function folded(content: string): string {
  let [line, octets] = ['', 0];
  for (const character of content) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS) {
      line += '\r\n ';
      // The space counts.
      octets = 1;
    }
    line += character;
    octets += size;
  }
  return line;
}
