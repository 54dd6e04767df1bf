import { sentences } from '../analyse/sentences.ts';
import { newTokenBuffer, tokenize } from '../analyse/tokenize.ts';
import type { Paragraph } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { quotations } from '../text/quotation.ts';

/** The sentences of a text in reading order, to show a statement in its context: as `analyse` finds them, in every paragraph. */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[]): readonly Span[] {
  return paragraphs.flatMap((paragraph) => {
    const tokens = newTokenBuffer(64);
    tokenize(text, paragraph, tokens);
    return sentences(text, tokens, 0, tokens.length, quotations(text, paragraph)).map(({ from, to }) => ({
      start: tokens.starts[from]!,
      end: tokens.ends[to - 1]!,
    }));
  });
}
