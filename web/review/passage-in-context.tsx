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
  const starts = markingsOf([statement]).map((marking) => marking.start);
  const ends = markingsOf([statement]).map((marking) => marking.end);
  const [begin, end] = [Math.min(...starts), Math.max(...ends)];
  const holds = flows.map(({ pieces }) => (pieces[0]?.start ?? 0) < end && (pieces.at(-1)?.end ?? 0) > begin);
  const [first, last] = [holds.indexOf(true), holds.lastIndexOf(true)];
  if (first === -1) return flows.slice(0, 3);
  // Between two paragraphs there is a flow of white space. The headline stands above, as the report's name.
  const from = flows[first - 2]?.role === 'headline' ? first : Math.max(0, first - 2);
  return flows.slice(from, last + 3);
}
