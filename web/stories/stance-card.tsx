import { Link } from '@tanstack/react-router';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import { longDay } from '../reports/dates.ts';
import { stanceFamily } from './act-family.ts';
import styles from './stance-card.module.css';
import type { StoryRecord } from './story-record.ts';

type Party = Comparison['positions'][number]['parties'][number];

export interface StanceCardProps {
  readonly record: Pick<StoryRecord, 'statement'>;
  readonly stance: Party['stances'][number];
  /** Counted from 1. */
  readonly column: number;
  /** The movement that led to it; undefined for the first of a party. */
  readonly movement: Party['movements'][number] | undefined;
}

/** What a party holds at one time, in the words of a report. */
export function StanceCard({ record, stance, column, movement }: StanceCardProps) {
  const { kind, on, condition, statements, answers } = stance;
  const [first] = statements;
  const statement = first === undefined ? undefined : record.statement(first);
  const [answered] = answers.flatMap((id) => record.statement(id) ?? []);
  if (!statement) return null;
  return (
    <li className={styles.card} data-stance={first} data-family={stanceFamily(kind)} style={{ '--column': column }}>
      <p className={styles.kind}>
        <b>{STANCE_NAMES[kind] ?? kind}</b>
        <span className={styles.on}>{on === null ? 'day unknown' : longDay(on)}</span>
      </p>
      <p className={styles.words}>
        <Link to="/statements/$id" params={{ id: statement.id }} preload={false}>
          {statement.content.text}
        </Link>
      </p>
      {condition !== null && !statement.content.text.includes(condition) && (
        <p className={styles.note}>{`Condition: ${condition}`}</p>
      )}
      {answered && <p className={styles.note}>{`In answer to: ${answered.content.text}`}</p>}
      {movement && <p className={styles.note}>{movementWords(movement)}</p>}
    </li>
  );
}

/** `Hardened since 25 September 2031: deadline`. */
function movementWords({ change, signs, between: [from] }: Party['movements'][number]): string {
  const why = signs.length === 0 ? '' : `: ${signs.map((sign) => SIGN_NAMES[sign]).join(', ')}`;
  return `${change.charAt(0).toUpperCase()}${change.slice(1)} since ${longDay(from)}${why}`;
}

const SIGN_NAMES = {
  kind: 'what it is',
  condition: 'the condition',
  quantity: 'the amount',
  deadline: 'the deadline',
  strength: 'how firmly',
} as const;

const STANCE_NAMES: Readonly<Record<string, string>> = {
  demands: 'Demands',
  urges: 'Urges',
  proposes: 'Proposes',
  conditions: 'Makes it a condition',
  offers: 'Offers',
  promises: 'Promises',
  accepts: 'Accepts',
  doubts: 'Doubts',
  refuses: 'Refuses',
  threatens: 'Threatens',
  withdraws: 'Withdraws',
};
