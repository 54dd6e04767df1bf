import { useState } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { FilterLink } from './filter-link.tsx';
import styles from './filter-list.module.css';
import { countSpeakers, type ReadingFilter } from './filters.ts';

/** As many are shown before the reader asks for all; of a few more, none is hidden. */
const FIRST = 8;
const FEW = 3;

export interface SpeakerFilterProps {
  readonly statements: readonly Statement[];
  readonly filter: ReadingFilter;
}

export function SpeakerFilter({ statements, filter }: SpeakerFilterProps) {
  const [all, setAll] = useState(false);
  const speakers = countSpeakers(statements);
  const shown =
    all || speakers.length <= FIRST + FEW
      ? speakers
      : speakers.filter(({ key }, index) => index < FIRST || key === filter.speaker);
  return (
    <section>
      <h2>Speakers</h2>
      <ul className={styles.list}>
        <li>
          <FilterLink search={{ ...filter, speaker: undefined }} count={statements.length}>
            Everyone
          </FilterLink>
        </li>
        {shown.map(({ key, label, count }) => (
          <li key={key}>
            <FilterLink search={{ ...filter, speaker: key }} count={count}>
              {label === null ? 'Nobody named' : <span className={styles.words}>{label}</span>}
            </FilterLink>
          </li>
        ))}
      </ul>
      {speakers.length > shown.length && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          {`All ${speakers.length} speakers`}
        </button>
      )}
    </section>
  );
}
