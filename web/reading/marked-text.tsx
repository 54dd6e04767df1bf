import styles from './marked-text.module.css';
import type { Part, Segment } from './segments.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** By the start of a segment, the numbers of the statements that begin there: for paper, which has no pointer. */
  readonly numbers: ReadonlyMap<number, string>;
  /** Indices of statements; null for none. */
  readonly active: number | null;
  readonly hovered: number | null;
}

/** Text with its parts of statements told apart. Passages nest and overlap, so each segment carries all that it is. */
export function MarkedText({ text, segments, numbers, active, hovered }: MarkedTextProps) {
  return segments.map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.markings.length === 0) return words;
    const depth = segment.markings.filter(({ part }) => part === 'content').length;
    return (
      <mark
        key={segment.start}
        className={partsOf(segment, null)
          .map((part) => styles[part])
          .join(' ')}
        data-statements={[...new Set(segment.markings.map(({ statement }) => statement))].join(' ')}
        data-parts={partsOf(segment, null).join(' ')}
        data-numbers={numbers.get(segment.start)}
        data-depth={depth > 1 ? '' : undefined}
        data-active={active === null ? undefined : partsOf(segment, active).join(' ') || undefined}
        data-hovered={hovered === null ? undefined : partsOf(segment, hovered).join(' ') || undefined}
      >
        {words}
      </mark>
    );
  });
}

/** The parts that the segment plays, of one statement or of all. */
function partsOf(segment: Segment, statement: number | null): readonly Part[] {
  const markings = segment.markings.filter((marking) => statement === null || marking.statement === statement);
  return [...new Set(markings.map(({ part }) => part))];
}
