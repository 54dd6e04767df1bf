import type { Evidence } from '../../src/http/commitment-contract.ts';
import { longDay } from '../reports/dates.ts';
import { daysBetween } from '../reports/due.ts';
import styles from './life-chart.module.css';
import type { LifeEvent } from './life-events.ts';

export interface LifeChartProps {
  /** In the order of time. */
  readonly events: readonly LifeEvent[];
  readonly open: boolean;
}

/** Room at both ends, in per cent, for signs and words. */
const EDGE = 1.5;

/** The life drawn to scale: what speaks for it above the line, what against it below. The list beneath tells the same in words. */
export function LifeChart({ events, open }: LifeChartProps) {
  const dated = events.flatMap((event) => (event.day === null ? [] : [{ ...event, day: event.day }]));
  const [first, last] = [dated[0]?.day, dated.at(-1)?.day];
  if (first === undefined || last === undefined || dated.length < 2) return null;
  const span = Math.max(daysBetween(first, last), 1);
  const at = (day: string): number => EDGE + (daysBetween(first, day) / span) * (100 - 2 * EDGE);
  const due = dated.find(({ kind }) => kind === 'due');
  const now = dated.find(({ kind }) => kind === 'now');
  const end = open ? now : (dated.findLast(({ kind }) => kind === 'decided' || kind === 'evidence') ?? now);
  return (
    <div className={styles.chart} aria-hidden="true">
      <p className={styles.labels}>{due && <Label text={`Due ${longDay(due.day)}`} at={at(due.day)} />}</p>
      <svg aria-hidden="true" width="100%" height="76" className={styles.drawing}>
        <line className={styles.rest} x1={`${at(first)}%`} x2={`${at(last)}%`} y1="38" y2="38" />
        {end && <line className={styles.lived} x1={`${at(first)}%`} x2={`${at(end.day)}%`} y1="38" y2="38" />}
        {stacked(dated).map(({ event, level }) => (
          <svg key={keyOf(event)} aria-hidden="true" x={`${at(event.day)}%`} y="38" className={styles.sign}>
            <Sign event={event} level={level} />
          </svg>
        ))}
      </svg>
      <p className={styles.labels}>
        <Label text={`Said ${longDay(first)}`} at={at(first)} />
        {now && at(now.day) > 30 && <Label text={`As of ${longDay(now.day)}`} at={at(now.day)} />}
      </p>
    </div>
  );
}

type Dated = LifeEvent & { readonly day: string };

/** Signs of one side on one day stand on one another. */
function stacked(events: readonly Dated[]): readonly { readonly event: Dated; readonly level: number }[] {
  const heights = new Map<string, number>();
  return events.map((event) => {
    const key = `${event.day} ${sideOf(event)}`;
    const level = heights.get(key) ?? 0;
    heights.set(key, level + 1);
    return { event, level };
  });
}

function sideOf(event: LifeEvent): 'for' | 'against' | 'on' | 'across' {
  if (event.kind === 'due' || event.kind === 'now') return 'across';
  if (event.kind !== 'evidence') return 'on';
  return event.evidence.kind === 'fulfilment' || event.evidence.kind === 'antecedent' ? 'for' : 'against';
}

function keyOf(event: Dated): string {
  if (event.kind === 'decided') return `decided ${event.decision.at}`;
  return 'evidence' in event ? event.evidence.id : event.kind;
}

function Sign({ event, level }: { readonly event: Dated; readonly level: number }) {
  switch (event.kind) {
    case 'said':
      return <circle className={styles.said} r="6" />;
    case 'repeated':
      return <circle className={styles.again} cy={level * 10} r="3.5" data-verdict={verdictOf(event.evidence)} />;
    case 'due':
      return <path className={styles.due} d="M0 -26V26" />;
    case 'now':
      return <path className={styles.now} d="M0 -26V26" />;
    case 'decided':
      return <path className={styles.decided} d="M-5.5 -5.5h11v11h-11z" />;
    case 'evidence': {
      const up = sideOf(event) === 'for';
      const y = (up ? -1 : 1) * (15 + level * 9);
      const path = up ? `M0 ${y - 5}l5 8h-10z` : `M0 ${y + 5}l5 -8h-10z`;
      return <path className={styles.evidence} d={path} data-verdict={verdictOf(event.evidence)} />;
    }
  }
}

const verdictOf = ({ verdict }: Evidence): string => verdict?.verdict ?? 'open';

/** Words that stand at the side of their mark on which there is room; `at` in per cent. */
function Label({ text, at }: { readonly text: string; readonly at: number }) {
  return (
    <span data-side={at < 12 ? 'start' : at > 88 ? 'end' : 'middle'} style={{ '--at': `${at}%` }}>
      {text}
    </span>
  );
}
