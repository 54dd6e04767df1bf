import type { Span } from '../../src/http/contract.ts';

export type Edge = 'start' | 'end';

/** Words and single marks: quotation marks can be taken in or left out. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'.-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}]/gu;

/** As much of the text around an edge as a step can cross. */
const NEAR = 400;

/** The span with one edge moved to the next word (1) or the one before (-1). It never becomes empty. */
export function moveEdge(text: string, span: Span, edge: Edge, by: 1 | -1): Span {
  const at = span[edge];
  const from = Math.max(0, at - NEAR);
  const edges = [...text.slice(from, at + NEAR).matchAll(TOKEN)].map(({ index, 0: token }) =>
    edge === 'start' ? from + index : from + index + token.length,
  );
  const next = by === 1 ? edges.find((one) => one > at) : edges.findLast((one) => one < at);
  if (next === undefined) return span;
  const moved = { ...span, [edge]: next };
  return moved.start < moved.end ? moved : span;
}

/** The whole words that a selection touches, without the white space around them; null where it has none. */
export function wholeWords(text: string, { start, end }: Span): Span | null {
  const from = Math.max(0, start - NEAR);
  const near = [...text.slice(from, end + NEAR).matchAll(TOKEN)]
    .map(({ index, 0: token }) => ({ start: from + index, end: from + index + token.length }))
    .filter((token) => token.start < end && token.end > start);
  const [first, last] = [near[0], near.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Parts in the order of the text, those that touch or overlap made one. */
export function joined(parts: readonly Span[]): readonly Span[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const part of sorted) {
    const last = result.at(-1);
    if (last && part.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else result.push(part);
  }
  return result;
}
