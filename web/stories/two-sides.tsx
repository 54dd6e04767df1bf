import type { ReactNode } from 'react';
import styles from './two-sides.module.css';

export interface TwoSidesProps {
  readonly titles: readonly [ReactNode, ReactNode];
  readonly sides: readonly [ReactNode, ReactNode];
  /** Of its headings; 3 when absent. */
  readonly level?: 3 | 5 | undefined;
}

/** What stands against each other: beside one another where there is room. */
export function TwoSides({ titles, sides, level = 3 }: TwoSidesProps) {
  const Heading = level === 3 ? 'h3' : 'h5';
  return (
    <li className={styles.pair}>
      {sides.map((side, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
        <div key={at} className={styles.side}>
          <Heading>{titles[at]}</Heading>
          {side}
        </div>
      ))}
    </li>
  );
}
