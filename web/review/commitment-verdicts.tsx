import { useMutation, useQuery } from '@tanstack/react-query';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { CommitmentVerdict } from '../../src/http/review-contract.ts';
import type { Correctable } from '../correcting/correcting.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { announce } from '../shell/announcer.tsx';
import CommitmentEditor from './commitment-editor.tsx';
import { asStatement } from './commitment-statement.ts';
import { differingOwed } from './differing.ts';
import { Handing } from './handing.tsx';
import { MachineReading } from './machine-reading.tsx';
import { MarkLine } from './mark-line.tsx';
import { commitmentReviewQuery, reviewCommitment } from './review-queries.ts';
import { VerdictBar } from './verdict-bar.tsx';
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
  const { data } = useQuery({ ...commitmentReviewQuery(id), enabled: mark !== null });
  const decider = useDecider();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (verdict: Omit<CommitmentVerdict, 'by' | 'expects'>) =>
      reviewCommitment(id, { ...verdict, expects: mark?.entry ?? 0, ...(decider.name ? { by: decider.name } : {}) }),
    onSuccess: (review, { verdict }) => {
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
      {mark && <MarkLine mark={mark} subject={data?.subject ?? id} history={data?.history ?? []} />}
      {data && (
        <MachineReading
          fields={differingOwed(data)}
          isProposal={data.proposal !== null}
          isRejected={mark?.verdict === 'rejected'}
          pending={isPending}
          may={decider.may}
          onVerdict={(verdict, fields) => mutate({ verdict, ...(fields ? { fields: [...fields] } : {}) })}
        />
      )}
      <VerdictBar
        mark={mark}
        may={decider.may}
        busy={isPending || correcting !== null}
        error={error}
        onVerdict={(verdict) => mutate({ verdict })}
        onCorrect={() => start(asStatement(commitment))}
      />
      <Handing
        kind="commitment"
        id={id}
        mark={mark}
        history={data?.history ?? []}
        busy={isPending || correcting !== null}
      />
    </div>
  );
}
