import { useMemo, useRef } from 'react';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import { longDay } from '../reports/dates.ts';
import { byDay } from './by-day.ts';
import { drawnBetween, linesOf } from './issue-lines.ts';
import styles from './issue-map.module.css';
import { StanceCard } from './stance-card.tsx';
import type { StoryRecord } from './story-record.ts';
import { useBoxes } from './use-boxes.ts';

export interface IssueMapProps {
  readonly record: StoryRecord;
  readonly issue: Comparison['positions'][number];
}

/** One issue: a row for each party, a column for each day, lines for what moved and what collides. Every line is told in words, too. */
export function IssueMap({ record, issue }: IssueMapProps) {
  const map = useRef<HTMLDivElement>(null);
  const boxes = useBoxes(map);
  const lines = useMemo(() => linesOf(issue), [issue]);
  const days = daysOf(issue);
  return (
    <div className={styles.frame}>
      <div ref={map} className={styles.map} style={{ '--days': days.length }}>
        <p className={styles.days} aria-hidden="true">
          {days.map((day, at) => (
            <span key={day} style={{ '--column': at + 1 }}>
              {day === null ? 'Day unknown' : longDay(day)}
            </span>
          ))}
        </p>
        <ul className={styles.parties}>
          {issue.parties.map(({ party, stances, movements }) => (
            <li key={party} className={styles.party}>
              <h4>{party}</h4>
              <ol className={styles.stances}>
                {stances.map((stance) => (
                  <StanceCard
                    key={`${stance.statements[0]} ${stance.kind}`}
                    record={record}
                    stance={stance}
                    column={days.indexOf(stance.on) + 1}
                    movement={movements.find(({ to }) => to === stance.statements[0])}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ul>
        <svg className={styles.lines} aria-hidden="true">
          {lines.map(({ kind, from, to }) => {
            const [a, b] = [boxes.get(from), boxes.get(to)];
            if (!a || !b) return null;
            const { path, sign } = drawnBetween(a, b);
            return (
              <g key={`${kind} ${from} ${to}`} data-kind={kind}>
                <path d={path} />
                <Sign kind={kind} at={sign} />
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}

/** What stands on the middle of a line: a cross for a collision, an arrowhead for a movement. */
function Sign({ kind, at: [x, y] }: { readonly kind: string; readonly at: readonly [number, number] }) {
  if (kind === 'unchanged') return null;
  return (
    <>
      <circle cx={x} cy={y} r={9} />
      <path d={`M${x} ${y}${SIGNS[kind] ?? ''}`} />
    </>
  );
}

const CROSS = 'm-4 -4l8 8m0 -8l-8 8';

const SIGNS: Readonly<Record<string, string>> = {
  hardened: 'm-4 2l4 -4l4 4',
  softened: 'm-4 -2l4 4l4 -4',
  withdrawn: 'm-4 0h8',
  collision: CROSS,
};

/** The days of the stances, the unknown one last. */
function daysOf({ parties }: IssueMapProps['issue']): readonly (string | null)[] {
  const days = new Set(parties.flatMap(({ stances }) => stances.map(({ on }) => on)));
  return [...days].sort(byDay);
}
