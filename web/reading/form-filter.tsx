import type { Statement } from '../../src/http/contract.ts';
import { FilterLink } from './filter-link.tsx';
import styles from './filter-list.module.css';
import { FORMS, type ReadingFilter } from './filters.ts';

const NAMES = { direct: 'Direct', indirect: 'Indirect', mixed: 'Mixed' } as const;

export interface FormFilterProps {
  readonly statements: readonly Statement[];
  readonly filter: ReadingFilter;
}

export function FormFilter({ statements, filter }: FormFilterProps) {
  return (
    <section>
      <h2>Form</h2>
      <ul className={styles.list}>
        <li>
          <FilterLink search={{ ...filter, form: undefined }} count={statements.length}>
            Every form
          </FilterLink>
        </li>
        {FORMS.map((form) => (
          <li key={form}>
            <FilterLink
              search={{ ...filter, form }}
              count={statements.filter((statement) => statement.form === form).length}
            >
              {NAMES[form]}
            </FilterLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
