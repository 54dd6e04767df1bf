import { memo } from 'react';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import { ActorLink } from '../actor/actor-link.tsx';
import { ForceName } from '../commitment/force-name.tsx';
import { StateMark } from '../commitment/state-mark.tsx';
import { dayOf, shortDay } from '../reports/dates.ts';
import { distanceWords, lastDayOf } from '../reports/due.ts';
import { isoWords } from '../reports/iso-words.ts';
import { PlainLink } from '../shell/plain-link.tsx';
import styles from './commitment-card.module.css';

export interface CommitmentCardProps {
  readonly commitment: Commitment;
  /** ISO 8601 date. */
  readonly asOf: string;
  /** Whether the state is said; where a column says it already, it is not. */
  readonly state?: boolean;
  /** Whether the debtor is named; on his own page he is not. */
  readonly debtor?: boolean;
}

/** A commitment in a few lines; the words are the link. */
export const CommitmentCard = memo(function CommitmentCard({
  commitment,
  asOf,
  state: showState = true,
  debtor: showDebtor = true,
}: CommitmentCardProps) {
  const { id, debtor, creditor, antecedent, consequent, force, state, decision, due, report } = commitment;
  const last = due === null ? null : lastDayOf(due);
  const open = state === 'conditional' || state === 'active';
  const overdue = open && last !== null && last < asOf;
  const day = dayOf(report.published);
  return (
    <li className={styles.card} data-commitment={id}>
      <p className={styles.who}>
        {showDebtor && <ActorLink party={debtor} />}
        {creditor && <span className={styles.to}>to {creditor.name ?? creditor.text}</span>}
        <ForceName force={force} />
      </p>
      <p className={styles.words}>
        <PlainLink href={`/commitments/${id}`}>{consequent.text}</PlainLink>
        {antecedent && !consequent.text.includes(antecedent.text) && <i>{` ${conditionWords(antecedent.text)}`}</i>}
      </p>
      <p className={styles.facts}>
        {showState && <StateMark state={state} reason={decision?.reason} />}
        {due !== null && (
          <span className={styles.due} data-overdue={overdue ? '' : undefined}>
            {overdue && last !== null ? `overdue, ${distanceWords(asOf, last)}` : `due ${isoWords(due)}`}
          </span>
        )}
        <span>{report.outlet ?? 'Outlet unknown'}</span>
        {day && <time dateTime={day}>{shortDay(day)}</time>}
      </p>
    </li>
  );
});

/** `If the pier holds` goes on after what is owed: its first letter is that of a conjunction, and small. */
function conditionWords(text: string): string {
  return /^[A-Z][a-z]* /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
