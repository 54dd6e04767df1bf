import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TrackRecord } from '../../src/http/actor-contract.ts';
import type { BoardFilter } from '../board/board-filter.ts';
import { Explain } from '../design/explain.tsx';
import { longDay } from '../reports/dates.ts';
import { counted } from '../stories/counted.ts';
import styles from './track-record-view.module.css';

export interface TrackRecordViewProps {
  readonly record: TrackRecord;
}

/** What became of somebody's commitments: every share with what it is a share of, and what could not be rated with why. */
export function TrackRecordView({ record }: TrackRecordViewProps) {
  const { actor, commitments, repeated, rated, decided, kept, due, waiting, asOf } = record;
  const parts = partsOf(record).filter(({ count }) => count > 0);
  return (
    <div className={styles.record}>
      <dl className={styles.figures}>
        <Figure name="commitments" value={commitments}>
          {repeated === 0 ? 'each voiced once' : `voiced ${repeated} more ${repeated === 1 ? 'time' : 'times'}`}
        </Figure>
        <Figure name="whose last day is over" value={due.over}>
          {due.overdue === 0 ? 'none of them open' : `${due.overdue} of them open still`}
        </Figure>
        <Figure name="rated" value={rated}>
          {rated === 0 ? 'none told or decided' : `${decided} decided, ${rated - decided} as a report tells`}
        </Figure>
        <Figure name="could not be rated" value={commitments - rated}>
          {waiting === 0 ? 'none has evidence that waits' : `${waiting} with evidence that waits`}
        </Figure>
      </dl>
      <svg className={styles.bar} width="100%" height="22" aria-hidden="true">
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.2" height="5" />
          </pattern>
          <pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="1" height="5" />
          </pattern>
        </defs>
        {placed(parts, commitments).map(({ key, fill, from, share }) => (
          <rect key={key} x={`${from * 100}%`} width={`${share * 100}%`} y="1" height="20" data-fill={fill} />
        ))}
      </svg>
      <table className={styles.parts}>
        <caption className="visually-hidden">{`What became of ${counted(commitments, 'commitment')}`}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">State</th>
            <th scope="col">Commitments</th>
            <th scope="col">What it means</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, name, count, fill, about, filter }) => (
            <tr key={key}>
              <th scope="row">
                <svg width="12" height="12" aria-hidden="true">
                  <rect x="0.5" y="0.5" width="11" height="11" data-fill={fill} />
                </svg>
                <Link to="/commitments" search={{ ...filter, debtor: actor }} preload={false}>
                  {name}
                </Link>
              </th>
              <td>{count}</td>
              <td>{about}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Kept kept={kept} />
      <Explain>
        <p>
          {`As of ${longDay(asOf)}. Commitments are what reports of this ledger have this actor owe, each counted once: where a later report voices the same again, it is counted with the first, unless somebody dismissed that.`}
        </p>
        <p>
          Rated is what was decided, or where nobody decided what its own report tells, to be satisfied or violated;
          done late is satisfied. Proposed evidence changes nothing until somebody decides. The interval is Wilson’s at
          95 %: it treats the rated ones as a sample, which they are not, as reports tell of breaches sooner than of
          quiet fulfilment.
        </p>
        <p>Left out is whatever no report of this ledger tells, and what is owed by others in this actor’s name.</p>
      </Explain>
    </div>
  );
}

function Figure({
  name,
  value,
  children,
}: {
  readonly name: string;
  readonly value: number;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value.toLocaleString('en')}</dd>
      <dd>{children}</dd>
    </div>
  );
}

/** The share of those kept among those rated, with the interval in which it may lie: a line from 0 to all. */
function Kept({ kept: { count, of, share, low, high } }: { readonly kept: TrackRecord['kept'] }) {
  if (share === null || low === null || high === null)
    return <p className={styles.kept}>None could be rated, so nothing can be said of how many were kept.</p>;
  const percent = (value: number): string => `${Math.round(value * 100)} %`;
  return (
    <div className={styles.kept}>
      <p>
        <b>{`Kept: ${count} of ${of} rated.`}</b>{' '}
        {`${of === 1 ? 'From one alone' : `From ${of}`}, the share may be anywhere from ${percent(low)} to ${percent(high)}.`}
      </p>
      <svg className={styles.interval} width="100%" height="26" aria-hidden="true">
        <line className={styles.scale} x1="0" x2="100%" y1="9" y2="9" />
        <line className={styles.range} x1={`${low * 100}%`} x2={`${high * 100}%`} y1="9" y2="9" />
        <svg aria-hidden="true" x={`${share * 100}%`} y="9" overflow="visible">
          <circle r="5" />
        </svg>
        <text x="0" y="25">
          none kept
        </text>
        <text x="100%" y="25" textAnchor="end">
          all kept
        </text>
      </svg>
    </div>
  );
}

interface RecordPart {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly fill: 'full' | 'hatch' | 'lines' | 'open' | 'soft';
  readonly about: string;
  readonly filter: BoardFilter;
}

function partsOf({ states, unrated }: TrackRecord): readonly RecordPart[] {
  const unsure = (reason: string): number => unrated[reason] ?? 0;
  const unclear = (key: string, name: string, about: string): RecordPart => ({
    ...{ key, name, about, count: unsure(key), fill: 'soft', filter: { state: 'unclear' } },
  });
  return [
    {
      ...{ key: 'satisfied', name: 'Satisfied', count: states.satisfied ?? 0, fill: 'full' },
      ...{ about: 'done, late or not', filter: { state: 'satisfied' } },
    },
    {
      ...{ key: 'violated', name: 'Violated', count: states.violated ?? 0, fill: 'hatch' },
      ...{ about: 'not done, or the contrary done', filter: { state: 'violated' } },
    },
    {
      ...{ key: 'overdue', name: 'Overdue', count: unsure('overdue'), fill: 'lines' },
      ...{ about: 'its last day is over, and nothing was told or decided', filter: { overdue: 'yes' } },
    },
    {
      ...{ key: 'open', name: 'Open', count: unsure('open'), fill: 'open' },
      ...{ about: 'owed still: no last day, or one ahead', filter: { by: 'due' } },
    },
    {
      ...{ key: 'expired', name: 'Expired', count: unsure('expired'), fill: 'soft' },
      ...{ about: 'its condition never came to hold', filter: { state: 'expired' } },
    },
    {
      ...{ key: 'released', name: 'Released', count: unsure('released'), fill: 'soft' },
      ...{ about: 'let go by whom it was owed to', filter: { state: 'released' } },
    },
    {
      ...{ key: 'cancelled', name: 'Cancelled', count: unsure('cancelled'), fill: 'soft' },
      ...{ about: 'taken back', filter: { state: 'cancelled' } },
    },
    unclear('unverifiable', 'Unverifiable', 'nobody outside can see whether it was kept'),
    unclear('vague', 'Vague', 'it says too little to be held against anything'),
    unclear('disputed', 'Disputed', 'reports say both'),
    unclear('superseded', 'Superseded', 'another commitment took its place'),
    unclear('unsaid', 'Unclear', 'its time is over and its report tells nothing'),
  ];
}

function placed(parts: readonly RecordPart[], all: number) {
  let from = 0;
  return parts.map(({ key, fill, count }) => {
    const share = count / Math.max(all, 1);
    const at = from;
    from += share;
    return { key, fill, from: at, share };
  });
}
