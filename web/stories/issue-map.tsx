import { Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import { longDay } from '../reports/dates.ts';
import { byDay } from './by-day.ts';
import { type Drawn, drawnBetween, type IssueLine, linesOf } from './issue-lines.ts';
import styles from './issue-map.module.css';
import { StanceCard } from './stance-card.tsx';
import type { StoryRecord } from './story-record.ts';
import { useBoxes } from './use-boxes.ts';

export interface IssueMapProps {
  readonly record: Pick<StoryRecord, 'statement'>;
  readonly issue: Comparison['positions'][number];
  /** Of the headings of the parties. */
  readonly level?: 4 | 5;
}

/** One issue: a row for each party, a column for each day, lines for what moved and what collides. Every line is told in words, too. */
export function IssueMap({ record, issue, level = 4 }: IssueMapProps) {
  const Heading = level === 4 ? 'h4' : 'h5';
  const map = useRef<HTMLDivElement>(null);
  const boxes = useBoxes(map);
  const lines = useMemo(() => linesOf(issue), [issue]);
  const drawn = lines.flatMap((line) => {
    const [a, b] = [boxes.get(line.from), boxes.get(line.to)];
    return a && b ? [{ ...line, ...drawnBetween(a, b) }] : [];
  });
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
              <Heading>
                <PartyName party={party} stances={stances} record={record} />
              </Heading>
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
          {drawn.map(({ kind, from, to, path }) => (
            <path key={`${kind} ${from} ${to}`} data-kind={kind} d={path} />
          ))}
          {apart(drawn).map(({ kind, from, to, sign }) => (
            <Sign key={`${kind} ${from} ${to}`} kind={kind} at={sign} />
          ))}
        </svg>
      </div>
    </div>
  );
}

interface PartyNameProps extends Pick<IssueMapProps, 'record'> {
  readonly party: string;
  readonly stances: IssueMapProps['issue']['parties'][number]['stances'];
}

/** The party, a link to its page where one of its stances tells who it is. */
function PartyName({ party, stances, record }: PartyNameProps) {
  const speakers = stances.flatMap(({ statements }) => statements.flatMap((id) => record.statement(id)?.speaker ?? []));
  const id = speakers.find(({ name }) => name === party)?.id ?? null;
  return id === null ? (
    party
  ) : (
    <Link to="/actors/$id" params={{ id }} preload={false}>
      {party}
    </Link>
  );
}

/** What stands on the middle of a line: a cross for a collision, an arrowhead for a movement. */
function Sign({ kind, at: [x, y] }: { readonly kind: string; readonly at: readonly [number, number] }) {
  if (kind === 'unchanged') return null;
  return (
    <g data-kind={kind}>
      <circle cx={x} cy={y} r={RADIUS} />
      <path d={`M${x} ${y}${SIGNS[kind] ?? ''}`} />
    </g>
  );
}

const RADIUS = 9;
const CROSS = 'm-4 -4l8 8m0 -8l-8 8';

const SIGNS: Readonly<Record<string, string>> = {
  hardened: 'm-4 2l4 -4l4 4',
  softened: 'm-4 -2l4 4l4 -4',
  withdrawn: 'm-4 0h8',
  collision: CROSS,
};

/** Of lines whose signs would lie on one another, the first of each kind. */
function apart(drawn: readonly (IssueLine & Drawn)[]): readonly (IssueLine & Drawn)[] {
  return drawn.filter(
    ({ kind, sign: [x, y] }, at) =>
      !drawn
        .slice(0, at)
        .some((other) => other.kind === kind && Math.hypot(other.sign[0] - x, other.sign[1] - y) < 2 * RADIUS),
  );
}

/** The days of the stances, the unknown one last. */
function daysOf({ parties }: IssueMapProps['issue']): readonly (string | null)[] {
  const days = new Set(parties.flatMap(({ stances }) => stances.map(({ on }) => on)));
  return [...days].sort(byDay);
}
