import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../src/http/commitment-contract.ts';
import { afterDeciding, judgeEvidence } from '../api/decisions.ts';
import type { Decider } from '../deciding/use-decider.ts';
import buttons from '../design/button.module.css';
import { Icon } from '../design/icon.tsx';
import { moment } from '../reports/dates.ts';
import { announce } from '../shell/announcer.tsx';
import { EVIDENCE_NAMES } from './evidence-names.ts';
import styles from './judge.module.css';

export interface JudgeProps {
  readonly evidence: Evidence;
  readonly decider: Decider;
  /** Called where nobody's name is known: the page asks for it. */
  readonly onNameless: () => void;
  /** Called once it was accepted. */
  readonly onAccepted: (evidence: Evidence) => void;
}

/** What was decided of a piece of evidence, or the two buttons that decide it. */
export function Judge({ evidence, decider, onNameless, onAccepted }: JudgeProps) {
  const { id, kind, report, verdict } = evidence;
  const [again, setAgain] = useState(false);
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (wanted: 'accepted' | 'dismissed') =>
      judgeEvidence(id, { verdict: wanted, by: decider.known ? undefined : decider.name.trim() }),
    onSuccess: async (_, wanted) => {
      await afterDeciding(client);
      setAgain(false);
      announce(`Evidence ${wanted}`);
      if (wanted === 'accepted') onAccepted(evidence);
    },
  });
  const say = (wanted: 'accepted' | 'dismissed'): void => {
    if (decider.name.trim() === '') onNameless();
    else judge.mutate(wanted);
  };
  const which = `${EVIDENCE_NAMES[kind]}, ${report.outlet ?? 'outlet unknown'}`;
  return (
    <div className={styles.judge}>
      {verdict && !again && (
        <p>
          <b>{verdict.verdict === 'accepted' ? 'Accepted' : 'Dismissed'}</b> <span>{verdict.by}</span>
          <small>{moment(verdict.at)}</small>
          {verdict.why !== null && <q>{verdict.why}</q>}
        </p>
      )}
      {decider.may && verdict && !again && (
        <button
          type="button"
          className={buttons.button}
          data-quiet
          aria-label={`Judge again: ${which}`}
          onClick={() => setAgain(true)}
        >
          Judge again
        </button>
      )}
      {decider.may && (!verdict || again) && (
        <p className={styles.buttons}>
          <button
            type="button"
            className={buttons.button}
            disabled={judge.isPending}
            aria-label={`Accept: ${which}`}
            onClick={() => say('accepted')}
          >
            <Icon name="check" /> Accept
          </button>
          <button
            type="button"
            className={buttons.button}
            disabled={judge.isPending}
            aria-label={`Dismiss: ${which}`}
            onClick={() => say('dismissed')}
          >
            <Icon name="close" /> Dismiss
          </button>
        </p>
      )}
      {judge.error && <p role="alert">{judge.error.message}</p>}
    </div>
  );
}
