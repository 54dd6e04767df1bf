import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence } from '../../src/http/commitment-contract.ts';
import { judgeEvidence } from '../api/decisions.ts';
import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import buttons from '../design/button.module.css';
import { Icon } from '../design/icon.tsx';
import { dayOf, longDay, moment } from '../reports/dates.ts';
import { SpanLink } from '../reports/span-link.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './evidence-list.module.css';
import { EVIDENCE_NAMES } from './evidence-names.ts';

export interface EvidenceListProps {
  /** In the order of publication. */
  readonly evidence: readonly Evidence[];
  /** Called once a piece was accepted. */
  readonly onAccepted: (evidence: Evidence) => void;
}

/** What reports say that speaks for a change, each piece to be accepted or dismissed. */
export function EvidenceList({ evidence, onAccepted }: EvidenceListProps) {
  const decider = useDecider();
  return (
    <>
      {decider.may && !decider.known && evidence.length > 0 && (
        <div className={styles.name}>
          <NameField decider={decider} />
        </div>
      )}
      <ol className={styles.list}>
        {evidence.map((one) => (
          <Piece key={one.id} evidence={one} by={decider.may ? decider : null} onAccepted={onAccepted} />
        ))}
      </ol>
    </>
  );
}

interface PieceProps {
  readonly evidence: Evidence;
  /** Null where the reader may not decide. */
  readonly by: { readonly name: string; readonly known: boolean } | null;
  readonly onAccepted: EvidenceListProps['onAccepted'];
}

function Piece({ evidence, by, onAccepted }: PieceProps) {
  const { report, kind, text, spans, score, rule, verdict } = evidence;
  const [again, setAgain] = useState(false);
  const client = useQueryClient();
  const judge = useMutation({
    mutationFn: (wanted: 'accepted' | 'dismissed') =>
      judgeEvidence(evidence.id, { verdict: wanted, by: by && !by.known ? by.name : undefined }),
    onSuccess: async (_, wanted) => {
      await Promise.all(
        ['commitment', 'commitments', 'track-record'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
      setAgain(false);
      announce(`Evidence ${wanted}`);
      if (wanted === 'accepted') onAccepted(evidence);
    },
  });
  const day = dayOf(report.published);
  const asked = by !== null && (verdict === null || again);
  const nameless = by !== null && by.name.trim() === '';
  return (
    <li className={styles.piece} data-verdict={verdict?.verdict ?? 'open'}>
      <div>
        <p className={styles.kind}>
          <b>{EVIDENCE_NAMES[kind]}</b>
          <span>{report.outlet ?? 'Outlet unknown'}</span>
          {day && <time dateTime={day}>{longDay(day)}</time>}
        </p>
        <p className={styles.words}>
          <SpanLink report={report.id} spans={spans}>
            {text}
          </SpanLink>
        </p>
        <p className={styles.fit}>
          <Fit score={score} /> {`fit ${score.toFixed(2)}, by the rule “${rule}”`}
        </p>
      </div>
      <div className={styles.verdict}>
        {verdict && (
          <p>
            <b>{verdict.verdict === 'accepted' ? 'Accepted' : 'Dismissed'}</b>{' '}
            <span>{`${verdict.by}, ${moment(verdict.at)}`}</span>
            {verdict.why !== null && <q>{verdict.why}</q>}
          </p>
        )}
        {asked ? (
          <p className={styles.buttons}>
            <button
              type="button"
              className={buttons.button}
              disabled={nameless || judge.isPending || verdict?.verdict === 'accepted'}
              aria-label={`Accept: ${EVIDENCE_NAMES[kind]}, ${report.outlet ?? 'outlet unknown'}`}
              onClick={() => judge.mutate('accepted')}
            >
              <Icon name="check" /> Accept
            </button>
            <button
              type="button"
              className={buttons.button}
              disabled={nameless || judge.isPending || verdict?.verdict === 'dismissed'}
              aria-label={`Dismiss: ${EVIDENCE_NAMES[kind]}, ${report.outlet ?? 'outlet unknown'}`}
              onClick={() => judge.mutate('dismissed')}
            >
              <Icon name="close" /> Dismiss
            </button>
          </p>
        ) : (
          by !== null && (
            <button type="button" className={buttons.button} data-quiet onClick={() => setAgain(true)}>
              Judge again
            </button>
          )
        )}
        {judge.error && <p role="alert">{judge.error.message}</p>}
      </div>
    </li>
  );
}

/** How well the words fit, drawn: ten steps. */
function Fit({ score }: { readonly score: number }) {
  return (
    <svg className={styles.meter} viewBox="0 0 40 6" aria-hidden="true">
      <rect width="40" height="6" />
      <rect width={40 * score} height="6" />
    </svg>
  );
}
