import type { Passage, Span } from '../model/span.ts';
import type { Quote, Words } from './shapes.ts';

/** As much of one passage as an answer quotes, in UTF-16 code units. */
const MOST = 2_000;

export function quoteOf({ text, spans }: Passage): Quote {
  return { ...beginning(text), spans: spans.map(spanOf) };
}

/** `text` is the canonical text of the report. */
export function wordsAt(text: string, { start, end }: Span): Words {
  return { start, end, ...beginning(text.slice(start, end)) };
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function beginning(text: string): { readonly text: string; readonly cut?: true } {
  return text.length <= MOST ? { text } : { text: text.slice(0, wholeUntil(text, MOST)), cut: true };
}

/** The place, or the one before it where the place would part a pair of surrogates. */
export function wholeUntil(text: string, place: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(place - 1, place + 1)) ? place - 1 : place;
}
