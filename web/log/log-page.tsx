import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { Explain } from '../design/explain.tsx';
import { Twins } from '../design/twins.tsx';
import filters from '../reading/filter-list.module.css';
import { Loading } from '../states/loading.tsx';
import { kindName } from './kind-names.ts';
import styles from './log-page.module.css';
import { logParams, logQuery } from './log-queries.ts';
import { LogTable } from './log-table.tsx';
import { VerificationPanel } from './verification-panel.tsx';

const route = getRouteApi('/log');

/** `/log`: what was read, derived and decided, by whom and when, the newest first. */
export function LogPage() {
  const search = route.useSearch();
  const query = useInfiniteQuery({ ...logQuery(search), throwOnError: (_, { state }) => state.data === undefined });
  const { data, isFetchNextPageError, fetchNextPage } = query;
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const [first] = data?.pages ?? [];
  const total = first?.total ?? 0;
  const every = first?.kinds.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return (
    <div className={styles.page}>
      <title>Log · On the Record</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>Log</h1>
        <p className={styles.about}>
          Every report that was taken in, every reading of it, every decision. Entries are never changed: each carries
          the hash of the one before, so that a change to any of them would show in all that follow.
        </p>
        <VerificationPanel />
      </header>
      <aside className={styles.rail} aria-label="Filter the log">
        <h2>Kind</h2>
        <ul className={filters.list}>
          <li>
            <Link
              to="/log"
              search={{ subject: search.subject }}
              replace
              resetScroll={false}
              className={filters.link}
              aria-current={search.kind === undefined ? 'true' : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              <span>Every kind</span>
              <span className={filters.count}>{every.toLocaleString('en')}</span>
            </Link>
          </li>
          {first?.kinds.map(({ kind, count }) => (
            <li key={kind}>
              <Link
                to="/log"
                search={{ ...search, kind }}
                replace
                resetScroll={false}
                className={filters.link}
                aria-current={search.kind === kind ? 'true' : undefined}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                <span>{kindName(kind)}</span>
                <span className={filters.count}>{count.toLocaleString('en')}</span>
              </Link>
            </li>
          ))}
        </ul>
        <Explain>
          <p>
            Entries, not what they are about: a report that was read twice has two, and a decision that was changed has
            one for each time.
          </p>
        </Explain>
      </aside>
      <section className={styles.entries} aria-labelledby="entries-title">
        <header className={styles.bar}>
          <h2 id="entries-title">{first ? titleFor(total, search.subject) : 'Entries'}</h2>
          <p>
            {search.subject !== undefined && (
              <Link to="/log" search={{ kind: search.kind }} replace>
                Everything
              </Link>
            )}
            <Twins of="the log" csv={`/api/log.csv?${logParams(search)}`} json={`/api/log?${logParams(search)}`} />
          </p>
        </header>
        {data ? <LogTable entries={entries} total={total} search={search} onMore={more} /> : <Loading />}
        {isFetchNextPageError && (
          <button type="button" className={styles.more} onClick={more}>
            Older entries could not be loaded. Try again
          </button>
        )}
      </section>
    </div>
  );
}

function titleFor(total: number, subject: string | undefined): string {
  const count = `${total.toLocaleString('en')} ${total === 1 ? 'entry' : 'entries'}`;
  return subject === undefined ? count : `${count} on ${subject.replace(/^sha256:/, '').slice(0, 24)}`;
}
