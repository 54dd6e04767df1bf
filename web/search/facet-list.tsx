import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Facets } from '../../src/http/search-contract.ts';
import styles from '../reading/filter-list.module.css';
import type { SearchFilter } from './search-filter.ts';

/** As many are shown before the reader asks for all; of a few more, none is hidden. */
const FIRST = 6;
const FEW = 2;

export interface FacetListProps {
  readonly title: string;
  /** What stands for no choice: `Every act`. */
  readonly every: string;
  readonly counts: Facets['act'];
  readonly filter: SearchFilter;
  /** What choosing a value changes in the filter. */
  readonly choose: (value: string | undefined) => Partial<SearchFilter>;
  readonly chosen: string | undefined;
  readonly nameOf: (count: Facets['act'][number]) => string;
}

/** One way to narrow the hits. Each value is an address, so that a narrowed search can be sent to somebody. */
export function FacetList({ title, every, counts, filter, choose, chosen, nameOf }: FacetListProps) {
  const [all, setAll] = useState(false);
  if (counts.length === 0 && chosen === undefined) return null;
  const shown =
    all || counts.length <= FIRST + FEW
      ? counts
      : counts.filter(({ value }, index) => index < FIRST || value === chosen);
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.list}>
        <li>
          <Value search={{ ...filter, ...choose(undefined) }} current={chosen === undefined} name={every} />
        </li>
        {shown.map((count) => (
          <li key={count.value}>
            <Value
              search={{ ...filter, ...choose(count.value) }}
              current={count.value === chosen}
              name={nameOf(count)}
              count={count.count}
            />
          </li>
        ))}
      </ul>
      {counts.length > shown.length && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          {`All ${counts.length}`}
        </button>
      )}
    </section>
  );
}

interface ValueProps {
  readonly search: SearchFilter;
  readonly current: boolean;
  readonly name: string;
  readonly count?: number;
}

function Value({ search, current, name, count }: ValueProps) {
  return (
    <Link
      to="/search"
      search={search}
      replace
      resetScroll={false}
      preload={false}
      className={styles.link}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? 'true' : undefined}
    >
      <span>{name}</span>
      {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
    </Link>
  );
}
