import { type Ref, useMemo, useRef } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import type { Flow } from './flow.ts';
import { FlowBlock } from './flow-block.tsx';
import { markingsOf, type Segment, segmentsOf } from './segments.ts';
import { usePassagePointer } from './use-passage-pointer.ts';

export interface ArticleProps {
  /** The element whose text content is exactly the report's canonical text. */
  readonly ref: React.RefObject<HTMLDivElement | null>;
  readonly text: string;
  readonly flows: readonly Flow[];
  /** Those to mark, in reading order. */
  readonly statements: readonly Statement[];
  readonly active: string | null;
  readonly hovered: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

/** The report's words. A click on a passage selects its statement; cards do the same for those who use no pointer. */
export function Article({ ref, text, flows, statements, active, hovered, onSelect, onHover }: ArticleProps) {
  const pieces = useMemo(() => cut(flows, statements), [flows, statements]);
  const numbers = useMemo(() => numbersOf(pieces.flat(2)), [pieces]);
  const index = (id: string | null): number => statements.findIndex((statement) => statement.id === id);
  const [activeIndex, hoveredIndex] = [index(active), index(hovered)];
  const first = useRef(0);
  first.current = flows.findIndex((flow) => flow.role === 'headline');
  usePassagePointer({ article: ref, statements, active, onSelect, onHover });
  return (
    <div ref={ref satisfies Ref<HTMLDivElement>} data-canonical-text>
      {flows.map((flow, at) => {
        const segments = pieces[at] ?? [];
        const has = (statement: number): boolean =>
          segments.some((piece) => piece.some(({ markings }) => markings.some((m) => m.statement === statement)));
        return (
          <FlowBlock
            key={flow.pieces[0]?.start}
            text={text}
            flow={flow}
            numbers={numbers}
            segments={segments}
            main={at === first.current}
            active={has(activeIndex) ? activeIndex : null}
            hovered={has(hoveredIndex) ? hoveredIndex : null}
          />
        );
      })}
    </div>
  );
}

/** By the start of a segment, the numbers of the statements that begin there, as the list of statements counts them. */
function numbersOf(segments: readonly Segment[]): ReadonlyMap<number, string> {
  const seen = new Set<number>();
  const numbers = new Map<number, string>();
  for (const { start, markings } of segments) {
    const begun = [...new Set(markings.map(({ statement }) => statement))].filter((statement) => !seen.has(statement));
    for (const statement of begun) seen.add(statement);
    if (begun.length > 0) numbers.set(start, begun.map((statement) => statement + 1).join(', '));
  }
  return numbers;
}

/** Segments by flow and piece. */
function cut(flows: readonly Flow[], statements: readonly Statement[]): readonly (readonly (readonly Segment[])[])[] {
  const markings = markingsOf(statements);
  return flows.map((flow) => flow.pieces.map((piece) => segmentsOf(piece, markings)));
}
