import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { announce } from '../shell/announcer.tsx';
import { useShortcut } from '../shell/shortcuts.ts';
import { SearchFacets } from './facets.tsx';
import { Hit } from './hit.tsx';
import { type SearchFilter, type SearchKind, searchParams } from './search-filter.ts';
import styles from './search-page.module.css';
import { facetsQuery, isBadQuery, searchQuery } from './search-queries.ts';

const route = getRouteApi('/search');

const KINDS: readonly (readonly [SearchKind | undefined, string])[] = [
  [undefined, 'Everything'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
];

const HINT = 'Type what was said, who said it, or where.';

/** `/search?q=`: statements and reports that hold the words, narrowed by speaker, act, outlet, state and time. */
export function SearchPage() {
  const filter = route.useSearch();
  const { q = '', ...rest } = filter;
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    searchQuery(filter),
  );
  const { data: facets } = useQuery(facetsQuery(filter));
  const hits = data?.pages.flatMap((page) => page.hits) ?? [];
  const narrowed = Object.entries(rest).some(([name, value]) => name !== 'kind' && value !== undefined);
  const found = facets ? { counted: facets.counted, complete: facets.complete } : null;
  const summary = isBadQuery(error) ? error.message : data ? summaryOf(hits.length, q, found) : q === '' ? HINT : '';
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (!isPlaceholderData && summary !== '') announce(summary);
  }, [summary, isPlaceholderData]);
  /** The first of the new hits has the focus then, so that whoever works by keyboard goes on from there. */
  const more = async (): Promise<void> => {
    const shown = hits.length;
    await fetchNextPage();
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('h2 a')[shown]?.focus());
  };
  useShortcut(['j', 'ArrowDown'], (event) => step(event, list.current, 1));
  useShortcut(['k', 'ArrowUp'], (event) => step(event, list.current, -1));

  return (
    <div className={styles.page} data-facets={q === '' ? undefined : ''}>
      <title>{q === '' ? 'Search · On the Record' : `${q} · Search · On the Record`}</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{q === '' ? 'Search' : `“${q}”`}</h1>
        <p className={styles.summary}>
          <span>{summary}</span>
          {q !== '' && hits.length > 0 && (
            <span className={styles.twins}>
              <a href={`/api/search.csv?${searchParams(filter)}`}>CSV</a>
              <a href={`/api/search?${searchParams(filter)}&limit=500`}>JSON</a>
            </span>
          )}
        </p>
        <nav aria-label="Kind of hit">
          {KINDS.map(([value, name]) => (
            <Link
              key={name}
              to="/search"
              search={{ ...filter, kind: value }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          ))}
        </nav>
      </header>
      {q !== '' && <SearchFacets filter={filter} />}
      <div className={styles.found}>
        {q === '' && <Syntax />}
        {q !== '' && (
          <ol ref={list} className={styles.hits} data-stale={isPlaceholderData ? '' : undefined}>
            {hits.map((hit) => (
              <Hit key={hit.kind === 'report' ? hit.report.id : hit.statement.id} hit={hit} />
            ))}
          </ol>
        )}
        {hasNextPage && q !== '' && (
          <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={more}>
            More hits
          </button>
        )}
        {q !== '' && data && hits.length === 0 && <Nothing q={q} kind={filter.kind} narrowed={narrowed} />}
      </div>
    </div>
  );
}

function Nothing({
  q,
  kind,
  narrowed,
}: Pick<SearchFilter, 'kind'> & { readonly q: string; readonly narrowed: boolean }) {
  if (!narrowed) {
    return (
      <p className={styles.none}>
        Fewer words, or the beginning of one, find more. Quotation marks keep words together.
      </p>
    );
  }
  return (
    <p className={styles.none}>
      Nothing that is narrowed so.{' '}
      <Link to="/search" search={{ q, kind }} replace>
        {`Look for “${q}” everywhere`}
      </Link>
    </p>
  );
}

const SYNTAX: readonly (readonly [string, string])[] = [
  ['ceasefire prisoners', 'both words, anywhere'],
  ['"not one metre"', 'words that stand together'],
  ['negotiat*', 'how a word begins'],
  ['corridor -port', 'one word without the other'],
  ['truce OR ceasefire', 'either word'],
];

function Syntax() {
  return (
    <dl className={styles.syntax}>
      {SYNTAX.map(([q, meaning]) => (
        <div key={q}>
          <dt>
            <Link to="/search" search={{ q }}>
              {q}
            </Link>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Moves focus from hit to hit; from none, to the first. */
function step(event: KeyboardEvent, list: HTMLOListElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('h2 a') ?? [])];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const next = links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function summaryOf(
  shown: number,
  words: string,
  found: { readonly counted: number; readonly complete: boolean } | null,
): string {
  if (shown === 0) return `Nothing on the record for “${words}”`;
  const count = Math.max(shown, found?.counted ?? 0);
  const all = `${count.toLocaleString('en')}${found?.complete === false ? ' or more' : ''} ${count === 1 ? 'hit' : 'hits'}`;
  return shown < count ? `${all}, the best ${shown} first` : `${all}, best first`;
}
