import type { CommitmentState } from '../../src/http/commitment-contract.ts';
import styles from './state-mark.module.css';
import { STATE_NAMES } from './states.ts';

/** States are told apart by shape: colours are for acts. Each is drawn inside a circle of radius 5 around 6, 6. */
const SIGNS: Readonly<Record<CommitmentState, string>> = {
  conditional: '',
  active: '',
  satisfied: 'm3.6 6.2 1.7 1.7 3.2-3.7',
  violated: 'm4 4 4 4m0-4-4 4',
  expired: 'M6 3.4V6l1.7 1.2',
  released: 'M3.5 6h4.6M6.4 4.2 8.2 6 6.4 7.8',
  cancelled: 'm3 9 6-6',
  unclear: 'M4.7 4.7a1.35 1.35 0 1 1 2.1 1.1c-.5.3-.8.6-.8 1.1m0 1.5v.1',
};

export function StateGlyph({ state }: { readonly state: CommitmentState }) {
  const full = state === 'satisfied' || state === 'violated';
  return (
    <svg className={styles.glyph} viewBox="0 0 12 12" aria-hidden="true" data-full={full ? '' : undefined}>
      <circle cx="6" cy="6" r="5" strokeDasharray={state === 'conditional' ? '2 1.93' : undefined} />
      <path d={SIGNS[state]} />
    </svg>
  );
}

export interface StateMarkProps {
  readonly state: CommitmentState;
  /** Why it is unclear. */
  readonly reason?: string | null | undefined;
}

/** The state of a commitment, by shape and by name. */
export function StateMark({ state, reason }: StateMarkProps) {
  return (
    <span className={styles.mark} data-state={state}>
      <StateGlyph state={state} />
      {STATE_NAMES[state]}
      {reason && `: ${reason}`}
    </span>
  );
}
