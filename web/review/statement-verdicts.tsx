import { useMutation, useQuery } from '@tanstack/react-query';
import type { Statement } from '../../src/http/contract.ts';
import type { StatementVerdict } from '../../src/http/review-contract.ts';
import type { Correctable } from '../correcting/correcting.ts';
import { StatementEditor } from '../correcting/statement-editor.tsx';
import { NEW } from '../correcting/use-correcting.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { announce } from '../shell/announcer.tsx';
import { differingSaid } from './differing.ts';
import { Handing } from './handing.tsx';
import { MachineReading } from './machine-reading.tsx';
import { MarkLine } from './mark-line.tsx';
import { reviewStatement, statementReviewQuery } from './review-queries.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { SAID } from './verdict-words.ts';
import styles from './verdicts.module.css';

export interface StatementVerdictsProps {
  readonly statement: Statement;
  readonly correctable: Correctable;
}

/** What may be done with a statement: accept, correct, reject, withdraw; or, while it is corrected, the form. */
export default function StatementVerdicts({ statement, correctable }: StatementVerdictsProps) {
  const { id, review: mark } = statement;
  const { correcting, start, decided } = correctable;
  const { data } = useQuery({ ...statementReviewQuery(id), enabled: id !== NEW && mark !== null });
  const decider = useDecider();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (verdict: Omit<StatementVerdict, 'by' | 'expects'>) =>
      reviewStatement(id, { ...verdict, expects: mark?.entry ?? 0, ...(decider.name ? { by: decider.name } : {}) }),
    onSuccess: (review, { verdict }) => {
      announce(SAID[verdict]);
      decided(review.stands ? review.id : null);
    },
  });
  if (correcting?.statement.id === id) {
    return <StatementEditor correcting={correcting} entry={mark?.entry ?? 0} onDecided={decided} />;
  }
  return (
    <div className={styles.verdicts}>
      {mark && <MarkLine mark={mark} subject={data?.subject ?? id} history={data?.history ?? []} />}
      {data && (
        <MachineReading
          fields={differingSaid(data)}
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
        onCorrect={() => start(statement)}
      />
      {id !== NEW && (
        <Handing
          kind="statement"
          id={id}
          mark={mark}
          history={data?.history ?? []}
          busy={isPending || correcting !== null}
        />
      )}
    </div>
  );
}
