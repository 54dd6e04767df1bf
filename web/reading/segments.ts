import type { Span, Statement } from '../../src/http/contract.ts';

/** The three parts of an attribution, and what of its words it depends on and says when it is due. */
export type Part = 'source' | 'cue' | 'content' | 'condition' | 'when';

/** One span of one part of one statement. `statement` is an index into the statements that were marked. */
export interface Marking extends Span {
  readonly statement: number;
  readonly part: Part;
}

/** A run of text that carries the same markings from its first character to its last. */
export interface Segment extends Span {
  /** Empty for text that belongs to no statement; ordered by statement, then by start. */
  readonly markings: readonly Marking[];
}

/** Every span of every statement, as a flat list. Empty spans are left out: there is nothing to mark. */
export function markingsOf(statements: readonly Statement[]): readonly Marking[] {
  return statements.flatMap((statement, index) => [
    ...spansOf(statement.speaker?.spans, index, 'source'),
    ...spansOf(statement.cue?.spans, index, 'cue'),
    ...spansOf(statement.content.spans, index, 'content'),
    ...spansOf(statement.condition ? [statement.condition.span] : [], index, 'condition'),
    ...spansOf(statement.when ? [statement.when.span] : [], index, 'when'),
  ]);
}

/**
 * Cuts `range` wherever a marking starts or ends, so that markings may nest, overlap and be discontinuous.
 * The segments are in reading order, touch without a gap, and together are exactly `range`: each character comes once.
 */
export function segmentsOf(range: Span, markings: readonly Marking[]): readonly Segment[] {
  if (range.end <= range.start) return [];
  const inside = markings.filter((marking) => marking.start < range.end && marking.end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const marking of inside) {
    cuts.add(Math.max(marking.start, range.start));
    cuts.add(Math.min(marking.end, range.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? range.start;
    return { start, end, markings: inside.filter((marking) => marking.start <= start && marking.end >= end) };
  });
}

function spansOf(spans: readonly Span[] | undefined, statement: number, part: Part): readonly Marking[] {
  return (spans ?? [])
    .filter((span) => span.end > span.start)
    .map((span) => ({ start: span.start, end: span.end, statement, part }));
}
