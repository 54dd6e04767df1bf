import { longDay, longDays } from '../reports/dates.ts';
import { daysBetween } from '../reports/due.ts';
import { Scroller } from '../stories/scroller.tsx';
import type { Described } from './described.ts';
import styles from './role-table.module.css';

export interface RoleTableProps {
  readonly described: readonly Described[];
  /** Days of the first and the last report in which he speaks. */
  readonly first: string;
  readonly last: string;
}

const HEIGHT = 14;

/** Who he is, as reported: each description with the outlets that give it, and a mark for each day on which one does. */
export function RoleTable({ described, first, last }: RoleTableProps) {
  const span = Math.max(daysBetween(first, last), 1);
  return (
    <Scroller label="Table: as reported">
      <table className={styles.table}>
        <caption className="visually-hidden">How reports describe him, in which outlets, from when to when</caption>
        <thead>
          <tr>
            <th scope="col">Described as</th>
            <th scope="col">By</th>
            <th scope="col">When</th>
            <th scope="col" className={styles.strip}>
              <span>{longDay(first)}</span>
              <span>{longDay(last)}</span>
            </th>
            <th scope="col">Statements</th>
          </tr>
        </thead>
        <tbody>
          {described.map(({ role, of, outlets, days, statements }) => (
            <tr key={`${role} ${of}`}>
              <th scope="row">
                {role ?? <span>no role given</span>}
                {of !== null && <small>{`of ${of}`}</small>}
              </th>
              <td>
                {outlets.join(', ')}
                <small className={styles.brief}>{daysWords(days)}</small>
              </td>
              <td>{daysWords(days)}</td>
              <td className={styles.strip}>
                <svg width="100%" height={HEIGHT} aria-hidden="true">
                  <line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
                  {days.map((day) => (
                    <circle key={day} cx={`${1.5 + (daysBetween(first, day) / span) * 97}%`} cy={HEIGHT / 2} r="3.5" />
                  ))}
                </svg>
              </td>
              <td>{statements}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function daysWords(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'undated';
  return first === last ? longDay(first) : longDays(first, last);
}
