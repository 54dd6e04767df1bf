import type { ReactNode } from 'react';
import styles from './two-sides.module.css';

export interface TwoSidesProps {
  readonly titles: readonly [ReactNode, ReactNode];
  readonly sides: readonly [ReactNode, ReactNode];
}

/** What stands against each other: beside one another where there is room. */
export function TwoSides({ titles, sides }: TwoSidesProps) {
  return (
    <li className={styles.pair}>
      {sides.map((side, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
        <div key={at} className={styles.side}>
          <h3>{titles[at]}</h3>
          {side}
        </div>
      ))}
    </li>
  );
}
