import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isBadQuery, type SearchKind, searchQuery } from '../api/queries.ts';

import { announce } from '../shell/announcer.tsx';
import { Hit } from './hit.tsx';
import styles from './search-page.module.css';

const route = getRouteApi('/search');

const KINDS: readonly (readonly [SearchKind | undefined, string])[] = [
  [undefined, 'Everything'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
];

const HINT = 'Type what was said, who said it, or where.';

/** `/search?q=`: statements and reports that hold the words. */
export function SearchPage() {
  const { q = '', kind } = route.useSearch();
  const { data, error, isPlaceholderData } = useQuery(searchQuery(q, kind));
  const summary = isBadQuery(error) ? error.message : data ? countHits(data.hits.length, q) : q === '' ? HINT : '';

  useEffect(() => {
    if (!isPlaceholderData && summary !== '') announce(summary);
  }, [summary, isPlaceholderData]);

  return (
    <div className={styles.page}>
      <title>{q === '' ? 'Search · On the Record' : `${q} · Search · On the Record`}</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{q === '' ? 'Search' : `“${q}”`}</h1>
        <p>{summary}</p>
        <nav aria-label="Kind of hit">
          {KINDS.map(([value, name]) => (
            <Link
              key={name}
              to="/search"
              search={{ q, kind: value }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          ))}
        </nav>
      </header>
      {q !== '' && (
        <ol className={styles.hits} data-stale={isPlaceholderData ? '' : undefined}>
          {data?.hits.map((hit) => (
            <Hit key={hit.kind === 'report' ? hit.report.id : hit.statement.id} hit={hit} />
          ))}
        </ol>
      )}
      {q !== '' && data?.hits.length === 0 && (
        <p className={styles.none}>
          Fewer words, or the beginning of one, find more. Quotation marks keep words together.
        </p>
      )}
    </div>
  );
}

function countHits(count: number, words: string): string {
  return count === 0 ? `Nothing on the record for “${words}”` : `${count} ${count === 1 ? 'hit' : 'hits'}, best first`;
}
