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

/** The sentences that spans touch, in reading order; what has only white space's width between it is joined. */
export function sentencesAround(spans: readonly Span[], sentences: readonly Span[]): readonly Span[] {
  return merge(spans.map((span) => around(span, sentences)));
}

/** From the beginning of the sentence in which a span begins to the end of the one in which it ends. */
function around(span: Span, sentences: readonly Span[]): Span {
  const first = sentences.find(({ end }) => end > span.start);
  const last = sentences.findLast(({ start }) => start < span.end);
  return {
    start: Math.min(span.start, first?.start ?? span.start),
    end: Math.max(span.end, last?.end ?? span.end),
  };
}

/** Joins spans that overlap or have only white space's width between them. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= NEAR)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Between neighbouring sentences stand a space or some line breaks. */
const NEAR = 4;
