import { type RefObject, useMemo } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import type { Flow } from '../reading/flow.ts';
import { FlowBlock } from '../reading/flow-block.tsx';
import { markingsOf, segmentsOf } from '../reading/segments.ts';
import styles from './passage-in-context.module.css';

export interface PassageInContextProps {
  /** The element whose text is the canonical text from the first of the flows on. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly text: string;
  /** Those around the statement, as `flowsAround` gives them. */
  readonly flows: readonly Flow[];
  readonly statement: Statement;
}

/** The paragraphs of a report that hold a statement, and those beside them. */
export function PassageInContext({ ref, text, flows, statement }: PassageInContextProps) {
  const markings = useMemo(() => markingsOf([statement]), [statement]);
  return (
    <div ref={ref} className={styles.passage} data-canonical-text>
      {flows.map((flow) => {
        const segments = flow.pieces.map((piece) => segmentsOf(piece, markings));
        const holds = segments.some((pieces) => pieces.some((segment) => segment.markings.length > 0));
        return (
          <div key={flow.pieces[0]?.start} data-beside={holds ? undefined : ''}>
            <FlowBlock
              text={text}
              flow={flow}
              numbers={NONE}
              segments={segments}
              main={false}
              active={0}
              hovered={null}
            />
          </div>
        );
      })}
    </div>
  );
}

const NONE: ReadonlyMap<number, string> = new Map();

/** The flows that hold words of a statement, with one paragraph before and one after. */
export function flowsAround(flows: readonly Flow[], statement: Statement): readonly Flow[] {
  const starts = markingsOf([statement]).map(({ start }) => start);
  const ends = markingsOf([statement]).map(({ end }) => end);
  const [from, to] = [Math.min(...starts), Math.max(...ends)];
  const holds = flows.map(({ pieces }) => (pieces[0]?.start ?? 0) < to && (pieces.at(-1)?.end ?? 0) > from);
  const [first, last] = [holds.indexOf(true), holds.lastIndexOf(true)];
  if (first === -1) return flows.slice(0, 3);
  // Between two paragraphs there is a flow of white space.
  return flows.slice(Math.max(0, first - 2), last + 3);
}
