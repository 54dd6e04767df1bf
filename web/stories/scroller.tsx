import type { ReactNode } from 'react';
import styles from './scroller.module.css';

export interface ScrollerProps {
  /** What is in it, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** A table that scrolls sideways inside itself, its first column in view. From a link in a cell, arrow keys go to the next cell that has one. */
export function Scroller({ label, children }: ScrollerProps) {
  return (
    <section
      className={styles.scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
        if (!step || event.ctrlKey || event.metaKey || event.altKey || !(cell instanceof HTMLTableCellElement)) return;
        const next = nextLink(cell, step);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {children}
    </section>
  );
}

function nextLink(cell: HTMLTableCellElement, [down, right]: readonly [number, number]): HTMLElement | null {
  const rows = cell.closest('table')?.rows;
  let row = cell.parentElement instanceof HTMLTableRowElement ? cell.parentElement.rowIndex : -1;
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    const reached = rows?.[row]?.cells[column];
    if (!reached) return null;
    const link = reached.querySelector<HTMLElement>('[data-words] a') ?? reached.querySelector('a');
    if (link) return link;
  }
}
