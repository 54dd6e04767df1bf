import type { ReactNode } from 'react';
import styles from './explain.module.css';

export interface ExplainProps {
  /** What is explained: `How this was counted`. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** How figures were come by, and what they leave out: folded away until it is asked for. */
export function Explain({ title = 'How this was counted', children }: ExplainProps) {
  return (
    <details className={styles.explain}>
      <summary>{title}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
