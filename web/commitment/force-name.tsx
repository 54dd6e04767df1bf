import type { Commitment } from '../../src/http/commitment-contract.ts';
import styles from './force-name.module.css';

export type Force = Commitment['force'];

/** In the order of how firmly they bind. */
export const FORCES = [
  ...(['guarantee', 'promise', 'intention', 'offer', 'threat', 'refusal'] as const),
] satisfies readonly Force[];

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
