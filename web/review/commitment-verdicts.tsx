import { useMutation } from '@tanstack/react-query';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Correctable } from '../correcting/correcting.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { announce } from '../shell/announcer.tsx';
import { CommitmentEditor } from './commitment-editor.tsx';
import { asStatement } from './commitment-statement.ts';
import { MarkLine } from './mark-line.tsx';
import { reviewCommitment } from './review-queries.ts';
import { type Verdict, VerdictBar } from './verdict-bar.tsx';
import { SAID } from './verdict-words.ts';
import styles from './verdicts.module.css';

export interface CommitmentVerdictsProps {
  readonly commitment: Commitment;
  readonly correctable: Correctable;
}

/** What may be done with a commitment, or the form while it is corrected. */
export function CommitmentVerdicts({ commitment, correctable }: CommitmentVerdictsProps) {
  const { id, review: mark } = commitment;
  const { correcting, start, decided } = correctable;
  const decider = useDecider();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (verdict: Verdict) =>
      reviewCommitment(id, { verdict, expects: mark?.entry ?? 0, ...(decider.name ? { by: decider.name } : {}) }),
    onSuccess: (review, verdict) => {
      announce(SAID[verdict]);
      decided(review.stands ? review.id : null);
    },
  });
  if (correcting?.statement.id === id) {
    return (
      <CommitmentEditor commitment={commitment} correcting={correcting} entry={mark?.entry ?? 0} onDecided={decided} />
    );
  }
  return (
    <div className={styles.verdicts}>
      {mark && <MarkLine mark={mark} subject={id} history={[]} />}
      <VerdictBar
        mark={mark}
        may={decider.may}
        busy={isPending || correcting !== null}
        error={error}
        onVerdict={mutate}
        onCorrect={() => start(asStatement(commitment))}
      />
    </div>
  );
}
