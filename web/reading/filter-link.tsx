import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './filter-list.module.css';
import type { ReadingFilter } from './filters.ts';

export interface FilterLinkProps {
  readonly search: ReadingFilter;
  readonly count: number;
  readonly children: ReactNode;
}

/** A filter is an address, so that a filtered view can be sent to somebody. The one that holds is `aria-current`. */
export function FilterLink({ search, count, children }: FilterLinkProps) {
  return (
    <Link
      to="."
      search={search}
      replace
      resetScroll={false}
      preload={false}
      className={styles.link}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      <span>{children}</span>
      <span className={styles.count}>{count}</span>
    </Link>
  );
}
