import type { CommitmentLife } from '../../src/http/commitment-contract.ts';
import { Words } from '../reading/words.tsx';
import { longDay, moment, weekday } from '../reports/dates.ts';
import { distanceWords, lastDayOf } from '../reports/due.ts';
import { isoWords } from '../reports/iso-words.ts';
import { SpanLink } from '../reports/span-link.tsx';
import { EVIDENCE_NAMES } from './evidence-names.ts';
import type { LifeEvent } from './life-events.ts';
import styles from './life-list.module.css';
import { StateMark } from './state-mark.tsx';

export interface LifeListProps {
  readonly life: CommitmentLife;
  readonly events: readonly LifeEvent[];
}

/** The life in words, day by day. */
export function LifeList({ life, events }: LifeListProps) {
  return (
    <ol className={styles.life}>
      {events.map((event) => (
        <li key={keyOf(event)} className={styles.event} data-kind={event.kind}>
          <p className={styles.day}>
            {event.day === null ? (
              'Undated'
            ) : (
              <time dateTime={event.day}>
                <span>{weekday(event.day)}</span> {longDay(event.day)}
              </time>
            )}
          </p>
          <div className={styles.told}>
            <Told event={event} life={life} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function keyOf(event: LifeEvent): string {
  if (event.kind === 'decided') return `decided ${event.decision.at} ${event.decision.state}`;
  return 'evidence' in event ? event.evidence.id : event.kind;
}

function Told({ event, life }: { readonly event: LifeEvent; readonly life: CommitmentLife }) {
  const { commitment, notes } = life;
  const last = commitment.due === null ? null : lastDayOf(commitment.due);
  switch (event.kind) {
    case 'said':
      return (
        <>
          <p className={styles.what}>
            <b>Said</b> <span>{commitment.report.outlet ?? 'Outlet unknown'}</span>
          </p>
          <SpanLink report={commitment.report.id} spans={commitment.consequent.spans}>
            <Words>{commitment.consequent.text}</Words>
          </SpanLink>
        </>
      );
    case 'repeated':
    case 'evidence':
      return (
        <>
          <p className={styles.what}>
            <b>{EVIDENCE_NAMES[event.evidence.kind]}</b> <span>{event.evidence.report.outlet ?? 'Outlet unknown'}</span>
            {event.evidence.verdict && <span>{event.evidence.verdict.verdict}</span>}
          </p>
          <SpanLink report={event.evidence.report.id} spans={event.evidence.spans}>
            <Words>{event.evidence.text}</Words>
          </SpanLink>
        </>
      );
    case 'decided':
      return (
        <>
          <p className={styles.what}>
            <b>Decided</b> <StateMark state={event.decision.state} reason={event.decision.reason} />
          </p>
          <p className={styles.why}>{event.decision.why}</p>
          <p className={styles.by}>
            {event.decision.rule === null
              ? `${event.decision.by}, ${moment(event.decision.at)}`
              : `by the rule ${event.decision.rule}, which ${event.decision.by} switched on; ${moment(event.decision.at)}`}
          </p>
        </>
      );
    case 'due':
      return (
        <p className={styles.what}>
          <b>{notes.includes('overdue') ? 'Its last day' : 'Due'}</b>
          {commitment.due !== null && commitment.due.length > 10 && <span>{isoWords(commitment.due)}</span>}
        </p>
      );
    case 'now':
      return (
        <p className={styles.what}>
          <b>As of this day</b> <StateMark state={commitment.state} reason={commitment.decision?.reason} />
          {notes.includes('overdue') && event.day !== null && last !== null && (
            <span>{`overdue: its last day was ${distanceWords(event.day, last)}`}</span>
          )}
        </p>
      );
  }
}
