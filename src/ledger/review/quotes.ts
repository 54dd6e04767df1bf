import type { Span } from '../../model/span.ts';

/**
 * The words of spans with those around them, by `start-end`: so a span is found again in a text that has changed.
 * Source: W3C Web Annotation Data Model, TextQuoteSelector.
 */
export type Quotes = Readonly<Record<string, readonly [before: string, exact: string, after: string]>>;

/** UTF-16 code units that are kept on either side. */
const AROUND = 32;
/** Units around it that have to be the same before a span counts as found that is found more than once. */
const LEAST_AROUND = 8;

export function quotesOf(value: unknown, text: string): Quotes {
  return Object.fromEntries(
    spansIn(value).map(({ start, end }) => [
      `${start}-${end}`,
      [text.slice(Math.max(0, start - AROUND), start), text.slice(start, end), text.slice(end, end + AROUND)],
    ]),
  );
}

/** Where a quoted span stands in a text; null where its words are not there, or where several places fit it as well. */
export function found({ start, end }: Span, quotes: Quotes, text: string): Span | null {
  const quote = quotes[`${start}-${end}`];
  if (!quote) return null;
  const [before, exact, after] = quote;
  if (text.startsWith(before + exact + after, start - before.length)) return { start, end };
  const places = [...text.matchAll(spaced(exact))].map(({ index, 0: words }) => {
    const place = { start: index, end: index + words.length };
    const around = sharedEnd(text.slice(0, place.start), before) + sharedStart(text.slice(place.end), after);
    return { place, around };
  });
  const [best, next] = places.sort((a, b) => b.around - a.around);
  if (!best) return null;
  return next && (best.around < LEAST_AROUND || best.around === next.around) ? null : best.place;
}

/** The same words, however they are spaced. */
function spaced(words: string): RegExp {
  const parts = words.split(/\s+/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(parts.join('\\s+'), 'gu');
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared;
}

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared;
}

/** Every span that a value has in it. */
function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) return [value];
  return Object.values(value).flatMap(spansIn);
}

/**
 * A value with its spans where they stand in a text, and the words of passages, conditions, times and quantities as they stand there. Null
 * where one of its spans is not found.
 */
export function moved<Value>(value: Value, quotes: Quotes, text: string): Value | null {
  const lost = { any: false };
  const out = movedIn(value, lost, quotes, text);
  // Spans and words alone have changed.
  return lost.any ? null : (out as Value);
}

function movedIn(value: unknown, lost: { any: boolean }, quotes: Quotes, text: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => movedIn(each, lost, quotes, text));
  if (isSpan(value)) {
    const place = found(value, quotes, text);
    if (place === null) lost.any = true;
    return place ?? value;
  }
  const out = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, movedIn(each, lost, quotes, text)]));
  if ('text' in out && !lost.any) {
    if (isSpan(out.span)) return { ...out, text: text.slice(out.span.start, out.span.end) };
    if (Array.isArray(out.spans) && out.spans.every(isSpan)) return { ...out, text: wordsOf(out.spans, text) };
  }
  return out;
}

/** Between the words of spans that lie apart. */
export const APART = ' … ';

/** The words of spans. */
export function wordsOf(spans: readonly Span[], text: string): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(APART);
}

export function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  );
}
