import { useState } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { queryOf } from '../api/query-words.ts';
import { Twins } from '../design/twins.tsx';
import { dayOf, shortDay } from '../reports/dates.ts';
import { counted } from '../stories/counted.ts';
import { Said } from '../stories/said.tsx';
import styles from './said-list.module.css';

export interface SaidListProps {
  /** Of the newest report first. */
  readonly statements: readonly Statement[];
  /** With those that are not among them. */
  readonly total: number;
  /** Id. */
  readonly actor: string;
}

const FIRST = 8;
const STEP = 50;

/** The statements themselves, newest first; the words are the link to where they stand. */
export function SaidList({ statements, total, actor }: SaidListProps) {
  const [shown, setShown] = useState(FIRST);
  const query = queryOf({ speaker: actor });
  return (
    <div className={styles.said}>
      <h3>
        {counted(total, 'statement')}, newest first
        <Twins of="these statements" csv={`/api/statements.csv${query}`} json={`/api/statements${query}`} />
      </h3>
      <ol>
        {statements.slice(0, shown).map((statement) => {
          const day = dayOf(statement.report.published);
          return (
            <li key={statement.id}>
              <Said statement={statement} speaker={false}>
                {day && <time dateTime={day}>{shortDay(day)}</time>}
              </Said>
            </li>
          );
        })}
      </ol>
      {shown < statements.length && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + STEP)}>
          {`More statements (${(statements.length - shown).toLocaleString('en')} left)`}
        </button>
      )}
    </div>
  );
}
