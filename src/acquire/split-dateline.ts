import type { Paragraph } from '../model/report.ts';
import { datelineOf } from './dateline.ts';

/** A dateline begins the story, so it stands among the first paragraphs. */
const HEAD = 8;
const LONGEST = 160;

/**
 * Gives the dateline that begins the story a paragraph of its own: "CORVALE, Estmere —" and what follows it. Its words belong to
 * no sentence. Only the first one; a text has one story.
 */
export function splitDateline(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  for (const [i, paragraph] of paragraphs.slice(0, HEAD).entries()) {
    if (paragraph.role !== 'body') continue;
    const { start, end } = paragraph;
    const dateline = datelineOf(text.slice(start, Math.min(end, start + LONGEST)));
    if (dateline === null || start + dateline.end >= end) continue;
    const own = text.slice(start, start + dateline.end).trimEnd().length;
    return [
      ...paragraphs.slice(0, i),
      { start, end: start + own, role: 'dateline' },
      { start: start + dateline.end, end, role: 'body' },
      ...paragraphs.slice(i + 1),
    ];
  }
  return paragraphs;
}
