import type { Statement } from '../../src/http/contract.ts';
import { ACT_NAMES, countActs } from './acts.ts';
import { FilterLink } from './filter-link.tsx';
import styles from './filter-list.module.css';
import type { ReadingFilter } from './filters.ts';

export interface ActFilterProps {
  readonly statements: readonly Statement[];
  readonly filter: ReadingFilter;
}

/** Nothing where no statement's act is known. */
export function ActFilter({ statements, filter }: ActFilterProps) {
  const acts = countActs(statements);
  if (acts.length === 0) return null;
  return (
    <section>
      <h2>Act</h2>
      <ul className={styles.list}>
        <li>
          <FilterLink search={{ ...filter, act: undefined }} count={statements.length}>
            Every act
          </FilterLink>
        </li>
        {acts.map(({ act, count }) => (
          <li key={act}>
            <FilterLink search={{ ...filter, act }} count={count}>
              {ACT_NAMES[act]}
            </FilterLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
