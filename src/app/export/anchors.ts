import type { Span } from '../../model/span.ts';

/** Unicode characters, not code units: the standard counts so. Source: W3C Web Annotation Data Model, 4.2.5 */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Source: W3C Web Annotation Data Model, 4.2.4 */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How many code units stand before and after a quotation, unless more are needed to find it. */
const AROUND = 32;

/** Selectors for the spans of one text. */
export function anchorsIn(text: string) {
  const characters = characterCounter(text);
  return {
    position: ({ start, end }: Span): TextPositionSelector => ({
      type: 'TextPositionSelector',
      start: characters(start),
      end: characters(end),
    }),
    quote: (span: Span): TextQuoteSelector => quoteOf(text, span),
  };
}

/** The quotation with as much around it as makes it the only one: 32 units, twice as many, and so on. */
function quoteOf(text: string, { start, end }: Span): TextQuoteSelector {
  const exact = text.slice(start, end);
  for (let around = AROUND; ; around *= 2) {
    const from = whole(text, Math.max(0, start - around));
    const to = whole(text, Math.min(text.length, end + around));
    const [prefix, suffix] = [text.slice(from, start), text.slice(end, to)];
    const all = from === 0 && to === text.length;
    if (all || text.indexOf(text.slice(from, to)) === text.lastIndexOf(text.slice(from, to))) {
      return { type: 'TextQuoteSelector', exact, prefix, suffix };
    }
  }
}

/** The offset, or the one before it where it would cut a surrogate pair. */
function whole(text: string, offset: number): number {
  const cuts = offset > 0 && isPair(text, offset - 1);
  return cuts ? offset - 1 : offset;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** How many characters stand before an offset. */
function characterCounter(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isPair(text, at)) pairs.push(at);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
