import { Link } from '@tanstack/react-router';
import type { ActorDetail } from '../../src/http/actor-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import link from '../design/back-link.module.css';
import { Icon } from '../design/icon.tsx';
import { Twins } from '../design/twins.tsx';
import { longDay, longDays } from '../reports/dates.ts';
import { counted } from '../stories/counted.ts';
import styles from './actor-head.module.css';
import { wordedAs } from './described.ts';

export interface ActorHeadProps {
  readonly detail: ActorDetail;
  readonly statements: readonly Statement[];
  /** ISO 8601 date. */
  readonly asOf: string;
}

/** Names beside the first that are worth a line. */
const MOST_NAMES = 6;

/** Who it is, and how much the ledger has of him. */
export function ActorHead({ detail: { actor, first, last, trackRecord }, statements, asOf }: ActorHeadProps) {
  const names = wordedAs(statements).filter((name) => name !== actor.name);
  const address = `/api/actors/${encodeURIComponent(actor.id)}`;
  return (
    <header className={styles.head}>
      <Link to="/" activeOptions={{ exact: true }} className={link.back}>
        <Icon name="back" /> Stories
      </Link>
      <h1 tabIndex={-1}>{actor.name}</h1>
      <p className={styles.facts}>
        <span>{KIND_NAMES[actor.kind]}</span>
        {first !== null && last !== null && <span>{first === last ? longDay(first) : longDays(first, last)}</span>}
        <span>{`${counted(actor.statements, 'statement')} in ${counted(actor.reports, 'report')}`}</span>
        <span>{counted(trackRecord?.commitments ?? 0, 'commitment')}</span>
        <Twins
          of="this actor"
          csv={`${address}/track-record.csv?asOf=${asOf}`}
          json={`${address}?asOf=${asOf}`}
          brief={`/api/export/markdown?actor=${encodeURIComponent(actor.id)}`}
        />
      </p>
      {names.length > 0 && (
        <p className={styles.names}>
          Also worded as{' '}
          {names.slice(0, MOST_NAMES).map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <i>{name}</i>
            </span>
          ))}
          {names.length > MOST_NAMES && ` and ${names.length - MOST_NAMES} more ways`}
        </p>
      )}
    </header>
  );
}

const KIND_NAMES = { person: 'Person', state: 'State', organisation: 'Organisation', group: 'Group' } as const;
