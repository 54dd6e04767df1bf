import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { Facets, SearchHit } from '../../src/http/search-contract.ts';
import { Twins } from '../design/twins.tsx';
import { announce } from '../shell/announcer.tsx';
import { useShortcut } from '../shell/shortcuts.ts';
import { counted } from '../stories/counted.ts';
import { Windowed } from '../windowing/windowed.tsx';
import { SearchFacets } from './facets.tsx';
import { Hit } from './hit.tsx';
import { hasWords, isNarrowed, type SearchFilter, type SearchKind, searchParams } from './search-filter.ts';
import styles from './search-page.module.css';
import { facetsQuery, isBadQuery, searchQuery } from './search-queries.ts';

const route = getRouteApi('/search');

const KINDS: readonly (readonly [SearchKind | undefined, string])[] = [
  [undefined, 'Everything'],
  ['statement', 'Statements'],
  ['report', 'Reports'],
];

/** Pixels of a hit, about. */
const HIT = 130;

const HINT = 'Type what was said, who said it, or where; or narrow down by speaker, act, outlet and time.';

/**
 * `/search?q=`: statements and reports that hold the words, narrowed by speaker, act, outlet, state and time; without words
 * the statements that are narrowed so, the newest first.
 */
export function SearchPage() {
  const filter = route.useSearch();
  const { q = '' } = filter;
  const { data, error, isPlaceholderData, hasNextPage, ...query } = useInfiniteQuery(searchQuery(filter));
  const { isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const { data: facets } = useQuery(facetsQuery(filter));
  const hits = data?.pages.flatMap((page) => page.hits) ?? [];
  const [words, narrowed] = [hasWords(filter), isNarrowed(filter)];
  const asked = words || narrowed;
  const total = data?.pages[0]?.total ?? null;
  const found = asked ? data && summaryOf(hits.length, q, facets, total) : HINT;
  const summary = isBadQuery(error) ? error.message : (found ?? '');
  const list = useRef<HTMLDivElement>(null);
  /** Where the hits that were asked for begin, and for what; null while none were. */
  const goingOn = useRef<{ readonly filter: SearchFilter; readonly from: number }>(null);

  useEffect(() => {
    if (!isPlaceholderData && summary !== '') announce(summary);
  }, [summary, isPlaceholderData]);
  /** The first of the new hits has the focus once it is drawn, so that whoever works by keyboard goes on from there. */
  useEffect(() => {
    const { current } = goingOn;
    if (current?.filter !== filter || hits.length <= current.from) return;
    goingOn.current = null;
    list.current?.querySelectorAll<HTMLElement>('h2 a')[current.from]?.focus();
  }, [filter, hits.length]);
  const more = (): void => {
    goingOn.current = { filter, from: hits.length };
    void fetchNextPage();
  };
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  useShortcut(['j', 'ArrowDown'], (event) => step(event, list.current, 1));
  useShortcut(['k', 'ArrowUp'], (event) => step(event, list.current, -1));

  return (
    <div className={styles.page}>
      <title>{words ? `${q} · Search · On the Record` : 'Search · On the Record'}</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{words ? `“${q}”` : narrowed ? 'Statements' : 'Search'}</h1>
        <p className={styles.summary}>
          <span>{summary}</span>
          {asked && hits.length > 0 && (
            <Twins
              of="these hits"
              csv={`/api/${words ? 'search' : 'statements'}.csv?${searchParams(filter)}`}
              json={`/api/${words ? 'search' : 'statements'}?${searchParams(filter)}&limit=500`}
            />
          )}
        </p>
        {words && (
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
        )}
      </header>
      <SearchFacets filter={filter} />
      <div className={styles.found}>
        {!asked && <Syntax />}
        {asked && (
          <div ref={list} className={styles.hits} data-stale={isPlaceholderData ? '' : undefined}>
            {total === null ? (
              <ol>{hits.map(hitRow)}</ol>
            ) : (
              <Windowed as="ol" items={hits} total={total} estimate={HIT} row={hitRow} onMore={load} />
            )}
          </div>
        )}
        {hasNextPage && asked && (total === null || isFetchNextPageError) && (
          <button
            type="button"
            className={styles.more}
            disabled={isFetchingNextPage}
            onClick={total === null ? more : load}
          >
            {total === null ? 'More hits' : 'More could not be loaded. Try again'}
          </button>
        )}
        {asked && data && hits.length === 0 && <Nothing q={q} kind={filter.kind} narrowed={narrowed} />}
      </div>
    </div>
  );
}

const hitRow = (hit: SearchHit) => <Hit key={hit.kind === 'report' ? hit.report.id : hit.statement.id} hit={hit} />;

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
      <Link to="/search" search={q === '' ? {} : { q, kind }} replace>
        {q === '' ? 'Begin anew' : `Look for “${q}” everywhere`}
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
function step(event: KeyboardEvent, list: HTMLElement | null, by: 1 | -1): void {
  const links = [...(list?.querySelectorAll<HTMLElement>('h2 a') ?? [])];
  const focused = document.activeElement;
  const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
  const next = links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** `total` as of `Hits`. */
function summaryOf(shown: number, words: string, found: Facets | undefined, total: number | null): string {
  if (total !== null) return `${counted(total, 'statement')}, newest first`;
  if (shown === 0) return `Nothing on the record for “${words}”`;
  const count = Math.max(shown, found?.counted ?? 0);
  const all = `${count.toLocaleString('en')}${found?.complete === false ? ' or more' : ''} ${count === 1 ? 'hit' : 'hits'}`;
  return shown < count ? `${all}, the first ${shown}` : all;
}
