import type { CommitmentLife } from '../../src/http/commitment-contract.ts';
import buttons from '../design/button.module.css';
import type { Draft } from './decide-form.tsx';
import styles from './proposal-list.module.css';
import { StateMark } from './state-mark.tsx';

export interface ProposalListProps {
  readonly life: CommitmentLife;
  /** Called with what a decision would begin with. */
  readonly onTake: (draft: Draft) => void;
}

/** What evidence and time propose; to be taken over into the form, or not. */
export function ProposalList({ life: { proposals }, onTake }: ProposalListProps) {
  if (proposals.length === 0) return <p className={styles.none}>Neither evidence nor time proposes another state.</p>;
  return (
    <ul className={styles.list}>
      {proposals.map(({ state, reason, why, evidence, score }) => (
        <li key={`${state} ${reason}`}>
          <StateMark state={state} reason={reason} />
          <span className={styles.why}>
            {why}
            {evidence.length > 0 &&
              `, in ${evidence.length === 1 ? 'one place' : `${evidence.length} places`}; best fit ${score.toFixed(2)}`}
          </span>
          <button
            type="button"
            className={buttons.button}
            onClick={() => onTake({ state, reason: reason ?? 'unverifiable', why, evidence })}
          >
            Take over
          </button>
        </li>
      ))}
    </ul>
  );
}
