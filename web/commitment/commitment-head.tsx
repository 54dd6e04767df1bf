import { Link } from '@tanstack/react-router';
import type { CommitmentLife } from '../../src/http/commitment-contract.ts';
import { ActorLink } from '../actor/actor-link.tsx';
import link from '../design/back-link.module.css';
import { Icon } from '../design/icon.tsx';
import { Twins } from '../design/twins.tsx';
import { dayOf, longDay } from '../reports/dates.ts';
import { distanceWords, lastDayOf } from '../reports/due.ts';
import { isoWords } from '../reports/iso-words.ts';
import styles from './commitment-head.module.css';
import { FirstVoicing } from './first-voicing.tsx';
import { ForceName } from './force-name.tsx';
import { StateMark } from './state-mark.tsx';

export interface CommitmentHeadProps {
  readonly life: CommitmentLife;
}

/** Who owes what, by when, and how it stands. */
export function CommitmentHead({ life: { commitment, asOf, notes } }: CommitmentHeadProps) {
  const { id, debtor, creditor, consequent, antecedent, force, state, due, decision, report } = commitment;
  const last = due === null ? null : lastDayOf(due);
  const day = dayOf(report.published);
  const since = notes.filter((note) => note !== 'overdue');
  const address = `/api/commitments/${id}`;
  return (
    <header className={styles.head}>
      <Link to="/commitments" className={link.back}>
        <Icon name="back" /> Commitments
      </Link>
      <p className={styles.who}>
        <ActorLink party={debtor} />
        {creditor && (
          <>
            <span>to</span> <ActorLink party={creditor} />
          </>
        )}
        <ForceName force={force} />
      </p>
      <h1 tabIndex={-1}>{consequent.text}</h1>
      {antecedent && !consequent.text.includes(antecedent.text) && (
        <p className={styles.condition}>{antecedent.text}</p>
      )}
      <FirstVoicing of={id} />
      <dl className={styles.facts}>
        <div>
          <dt>State</dt>
          <dd>
            <StateMark state={state} reason={decision?.reason} />
            <small>{decision === null ? 'as its report tells' : `decided by ${decision.by}`}</small>
          </dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd>
            {due === null ? 'No time said' : isoWords(due)}
            {last !== null && (
              <small data-overdue={notes.includes('overdue') ? '' : undefined}>
                {notes.includes('overdue') ? `overdue, ${distanceWords(asOf, last)}` : distanceWords(asOf, last)}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>Voiced</dt>
          <dd>
            {day === null ? 'Undated' : longDay(day)}
            <small>{report.outlet ?? 'outlet unknown'}</small>
          </dd>
        </div>
        {since.length > 0 && (
          <div>
            <dt>Since then</dt>
            <dd>
              {since.join(', ')}
              <small>{`as of ${longDay(asOf)}`}</small>
            </dd>
          </div>
        )}
      </dl>
      <Twins
        of="this commitment and its evidence"
        csv={`${address}/evidence.csv`}
        json={`${address}/life?asOf=${asOf}`}
      />
    </header>
  );
}
