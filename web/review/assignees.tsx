import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import filters from '../reading/filter-list.module.css';
import type { QueueFilter } from './queue-filter.ts';
import styles from './review-page.module.css';
import { countsQuery } from './review-queries.ts';

export interface AssigneesProps {
  readonly filter: QueueFilter;
}

/** To whom something of the queue is assigned: each a filter; who is chosen already is let go again. */
export function Assignees({ filter }: AssigneesProps) {
  const { report, story, assigned } = filter;
  const { data } = useQuery(countsQuery({ ...(report ? { report } : {}), ...(story ? { story } : {}) }));
  const known = data?.assignees ?? [];
  const isChosen = (name: string): boolean => name.toLowerCase() === assigned?.toLowerCase();
  const shown =
    assigned === undefined || known.some(({ name }) => isChosen(name))
      ? known
      : [{ name: assigned, count: 0 }, ...known];
  if (shown.length === 0) return null;
  const { assigned: _, ...rest } = filter;
  return (
    <section className={styles.assignees} aria-labelledby="assignees">
      <h2 id="assignees">Assigned to</h2>
      <ul className={filters.list}>
        {shown.map(({ name, count }) => (
          <li key={name}>
            <Link
              to="/review"
              search={isChosen(name) ? rest : { ...rest, assigned: name }}
              replace
              className={filters.link}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={isChosen(name) ? 'true' : undefined}
            >
              <span>{name}</span>
              <span className={filters.count}>{count.toLocaleString('en')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
