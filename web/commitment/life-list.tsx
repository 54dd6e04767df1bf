import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { CommitmentLife, Evidence } from '../../src/http/commitment-contract.ts';
import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import { longDay, moment, weekday } from '../reports/dates.ts';
import { distanceWords, lastDayOf } from '../reports/due.ts';
import { isoWords } from '../reports/iso-words.ts';
import { SpanLink } from '../reports/span-link.tsx';
import { EVIDENCE_NAMES } from './evidence-names.ts';
import { Judge, type JudgeProps } from './judge.tsx';
import type { LifeEvent } from './life-events.ts';
import styles from './life-list.module.css';
import { StateMark } from './state-mark.tsx';

export interface LifeListProps {
  readonly life: CommitmentLife;
  readonly events: readonly LifeEvent[];
  /** Called once a piece of evidence was accepted. */
  readonly onAccepted: (evidence: Evidence) => void;
}

/** The life in words, day by day; what reports tell of it is accepted or dismissed where it stands. */
export function LifeList({ life, events, onAccepted }: LifeListProps) {
  const decider = useDecider();
  const name = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  const judging = {
    decider,
    onAccepted,
    onNameless: () => {
      setAsked(true);
      name.current?.focus();
    },
  };
  return (
    <>
      {life.evidence.length > 0 && decider.may && !decider.known && (
        <div className={styles.name}>
          <NameField decider={decider} ref={name} />
          <p role={asked ? 'alert' : undefined}>
            {asked && decider.name.trim() === ''
              ? 'Say who you are first: the log keeps who decides.'
              : 'Kept with what you accept or dismiss, and remembered by this browser.'}
          </p>
        </div>
      )}
      <ol className={styles.life}>
        {events.map((event) => (
          <li key={keyOf(event)} className={styles.event} data-kind={event.kind} data-verdict={verdictOf(event)}>
            <p className={styles.day}>
              {event.day === null ? (
                'Undated'
              ) : (
                <time dateTime={event.day}>
                  <span>{weekday(event.day)}</span> {longDay(event.day)}
                </time>
              )}
            </p>
            <Told event={event} life={life} judging={judging} />
          </li>
        ))}
      </ol>
    </>
  );
}

function keyOf(event: LifeEvent): string {
  if (event.kind === 'decided') return `decided ${event.decision.at} ${event.decision.state}`;
  return 'evidence' in event ? event.evidence.id : event.kind;
}

const verdictOf = (event: LifeEvent): string | undefined =>
  'evidence' in event ? event.evidence.verdict?.verdict : undefined;

interface ToldProps {
  readonly event: LifeEvent;
  readonly life: CommitmentLife;
  readonly judging: Omit<JudgeProps, 'evidence'>;
}

function Told({ event, life, judging }: ToldProps) {
  const { commitment, notes } = life;
  const last = commitment.due === null ? null : lastDayOf(commitment.due);
  switch (event.kind) {
    case 'said':
      return (
        <div className={styles.told}>
          <p className={styles.what}>
            <b>Said</b> <span>{commitment.report.outlet ?? 'Outlet unknown'}</span>
          </p>
          <p className={styles.words}>
            <SpanLink report={commitment.report.id} spans={commitment.consequent.spans}>
              {commitment.consequent.text}
            </SpanLink>
          </p>
        </div>
      );
    case 'repeated':
    case 'evidence':
      return (
        <>
          <ToldAgain evidence={event.evidence} />
          <Judge evidence={event.evidence} {...judging} />
        </>
      );
    case 'decided':
      return (
        <div className={styles.told}>
          <p className={styles.what}>
            <b>Decided</b> <StateMark state={event.decision.state} reason={event.decision.reason} />
          </p>
          <p className={styles.words}>{event.decision.why}</p>
          <p className={styles.fit}>
            {event.decision.rule === null
              ? `${event.decision.by}, ${moment(event.decision.at)}`
              : `By the rule ${event.decision.rule}, which ${event.decision.by} switched on; ${moment(event.decision.at)}`}
          </p>
        </div>
      );
    case 'due':
      return (
        <p className={styles.what}>
          <b>{event.day !== null && event.day < life.asOf ? 'Its last day' : 'Due'}</b>
          {commitment.due !== null && commitment.due.length !== 10 && <span>{isoWords(commitment.due)}</span>}
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

/** Words of a later report, what they speak for, and how well they fit. */
function ToldAgain({ evidence: { kind, report, spans, text, score, rule, voiced } }: { readonly evidence: Evidence }) {
  return (
    <div className={styles.told}>
      <p className={styles.what}>
        <b>{EVIDENCE_NAMES[kind]}</b> <span>{report.outlet ?? 'Outlet unknown'}</span>
        {voiced !== null && (
          <Link to="/commitments/$id" params={{ id: voiced }} preload={false}>
            its entry
          </Link>
        )}
      </p>
      <p className={styles.words}>
        <SpanLink report={report.id} spans={spans}>
          {text}
        </SpanLink>
      </p>
      <p className={styles.fit}>
        <svg className={styles.meter} viewBox="0 0 40 6" aria-hidden="true">
          <rect width="40" height="6" />
          <rect width={40 * score} height="6" />
        </svg>
        {`fit ${score.toFixed(2)}: ${rule}`}
      </p>
    </div>
  );
}
