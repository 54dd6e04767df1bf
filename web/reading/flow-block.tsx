import { Fragment, memo } from 'react';
import type { Flow, Piece } from './flow.ts';
import styles from './flow-block.module.css';
import { MarkedText } from './marked-text.tsx';
import type { Segment } from './segments.ts';

export interface FlowBlockProps {
  readonly text: string;
  readonly flow: Flow;
  /** One list a piece of the flow. */
  readonly segments: readonly (readonly Segment[])[];
  /** By the start of a segment, the numbers of the statements that begin there. */
  readonly numbers: ReadonlyMap<number, string>;
  /** True for the headline that names the page. */
  readonly main: boolean;
  /** Indices of statements that have words here; null otherwise, so that other blocks need not be drawn again. */
  readonly active: number | null;
  readonly hovered: number | null;
}

/** One paragraph, list or space of the report, with nothing added to its text and nothing left out. */
export const FlowBlock = memo(function FlowBlock(props: FlowBlockProps) {
  const { flow, segments, main, ...marks } = props;
  const words = (at: number) => <MarkedText {...marks} segments={segments[at] ?? []} />;
  if (flow.kind === 'space') return words(0);
  if (flow.kind === 'list') {
    return (
      <ul className={styles.list}>
        {flow.pieces.map((piece, at) =>
          piece.role === null ? (
            <Fragment key={piece.start}>{words(at)}</Fragment>
          ) : (
            <li key={piece.start}>{words(at)}</li>
          ),
        )}
      </ul>
    );
  }
  const content = flow.pieces.map((piece, at) => (
    <span key={piece.start} className={runIn(piece, flow)}>
      {words(at)}
    </span>
  ));
  if (main) {
    return (
      <h1 className={styles.headline} tabIndex={-1}>
        {content}
      </h1>
    );
  }
  if (flow.role === 'heading') return <h2 className={styles.heading}>{content}</h2>;
  return <p className={styles[flow.role ?? 'body']}>{content}</p>;
});

/** A dateline that stands on the line of its paragraph. */
function runIn(piece: Piece, flow: Flow): string | undefined {
  return piece.role === 'dateline' && flow.role === 'body' ? styles.runIn : undefined;
}
