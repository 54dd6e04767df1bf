import type { Span } from '../../model/span.ts';
import { quotations } from '../../text/quotation.ts';
import { type Said, type Story, sentenceOf, statementAt, type Told, toldOf } from '../story.ts';
import { plainWords } from './difference.ts';

/** A sentence of a quotation, or all of a shorter one, with who says it and the sentence it stands in. */
export interface Quoted extends Told {
  readonly statement: Said;
  /** As `plainWords` has them. */
  readonly words: readonly string[];
  /** The words of the report's sentence around it; null where there are none. */
  readonly around: Told | null;
}

/** Ends a sentence within a quotation. */
const END = /[.!?…]["”’']?\s+(?=["“‘']?\p{Lu})/gu;

/** Words between marks: a sentence, or all of a shorter quotation; and whose statement they are in, null where no words around them say so. */
interface Marked {
  readonly told: Told;
  readonly statement: Said | null;
}

/** What each report puts between marks, whoever says it. */
export function markedIn(story: Story): readonly Marked[] {
  return story.reports.flatMap((report, at) => {
    let open = false;
    return report.paragraphs.flatMap((paragraph) => {
      const found = quotations(report.text, paragraph, open);
      open = found.at(-1)?.open ?? false;
      return found
        .flatMap(({ inner }) => partsOf(report.text, inner))
        .map((span) => ({ told: toldOf(story, at, span), statement: statementAt(report, span) }));
    });
  });
}

/** What each report puts between marks as said by somebody. */
export const quotedIn = (story: Story): readonly Quoted[] =>
  markedIn(story).flatMap(({ told, statement }): readonly Quoted[] =>
    statement ? [{ ...told, words: plainWords(told.text), statement, around: aroundOf(story, told.report, told) }] : [],
  );

function partsOf(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(END)) {
    const to = start + match.index + match[0].trimEnd().length;
    parts.push({ start: from, end: to });
    from = start + match.index + match[0].length;
  }
  if (from < end) parts.push({ start: from, end });
  return parts.map((part) => trimmed(text, part)).filter((part) => part.end > part.start);
}

/** Without the marks and spaces at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"“”‘]/u.test(text[start])) start++;
  while (end > start && /[\s"“”.,;:!?]/u.test(text[end - 1])) end--;
  return { start, end };
}

/** The sentence, its quotation cut out. */
function aroundOf(story: Story, report: number, { start, end }: Span): Told | null {
  const sentence = sentenceOf(story, report, start);
  if (!sentence) return null;
  const { text } = story.reports[report];
  const words = `${text.slice(sentence.start, start)} ${text.slice(Math.min(end, sentence.end), sentence.end)}`;
  return { ...sentence, text: words, meaning: story.read(words) };
}
