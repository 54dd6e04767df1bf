import type { ReactNode } from 'react';
import styles from './before-after.module.css';

export interface BeforeAfterProps {
  readonly label: ReactNode;
  /** Null where there was nothing. */
  readonly before: ReactNode;
  /** Null where there is nothing any more. */
  readonly after: ReactNode;
}

/** The words that stood there and those that stand there now, side by side where there is room. */
export function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  return (
    <li className={styles.change}>
      <h4 className={styles.label}>{label}</h4>
      <Side name="Before" nothing="Not there yet">
        {before}
      </Side>
      <Side name="After" nothing="Not there any more">
        {after}
      </Side>
    </li>
  );
}

function Side({
  name,
  nothing,
  children,
}: {
  readonly name: string;
  readonly nothing: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      {children === null ? <p className={styles.nothing}>{nothing}</p> : <div className={styles.words}>{children}</div>}
    </div>
  );
}
