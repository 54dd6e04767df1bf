import styles from './force-name.module.css';
import type { Force } from './forces.ts';

export interface ForceNameProps {
  readonly force: Force;
}

/** How firmly somebody bound himself, in the colour of the family of such acts. */
export function ForceName({ force }: ForceNameProps) {
  return (
    <span className={styles.force} data-family={force === 'threat' || force === 'refusal' ? 'hold' : 'give'}>
      {force}
    </span>
  );
}
