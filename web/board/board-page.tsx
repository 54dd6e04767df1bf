import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { asOfQuery } from '../api/as-of.ts';
import { queryOf } from '../api/query-words.ts';
import { STATES } from '../commitment/states.ts';
import { Explain } from '../design/explain.tsx';
import { Twins } from '../design/twins.tsx';
import { longDay } from '../reports/dates.ts';
import { Loading } from '../states/loading.tsx';
import { useRest } from '../states/use-rest.ts';
import { counted } from '../stories/counted.ts';
import { type BoardFilter, columnsOf, commitmentQueryOf } from './board-filter.ts';
import styles from './board-page.module.css';
import { boardCountQuery } from './board-queries.ts';
import { Column } from './column.tsx';
import { FilterForm } from './filter-form.tsx';
import { useCardKeys } from './use-card-keys.ts';

const route = getRouteApi('/commitments');

const VIEWS: readonly (readonly [BoardFilter['by'], string])[] = [
  [undefined, 'By state'],
  ['due', 'By due date'],
];

/** `/commitments`: all of them, by state or by due date. */
export function BoardPage() {
  const filter = route.useSearch();
  const { data: newest } = useSuspenseQuery(asOfQuery);
  const { asOf = newest } = filter;
  const query = commitmentQueryOf(filter, asOf);
  const { data } = useSuspenseInfiniteQuery(boardCountQuery(filter, asOf));
  const total = data.pages[0]?.total ?? 0;
  const columns = columnsOf(filter, asOf);
  const rest = useRest();
  const onKeyDown = useCardKeys();
  return (
    <div className={styles.page}>
      <title>Commitments · On the Record</title>
      <header className={styles.head}>
        <div>
          <h1 tabIndex={-1}>Commitments</h1>
          <p>
            {`${counted(total, 'commitment')}, as of ${longDay(asOf)}`}
            <Twins
              of="these commitments"
              csv={`/api/commitments.csv${queryOf(query)}`}
              json={`/api/commitments${queryOf(query)}`}
            />
          </p>
        </div>
        <nav aria-label="Order of the board">
          {VIEWS.map(([by, name]) => (
            <Link
              key={name}
              to="/commitments"
              search={{ ...filter, by }}
              replace
              preload={false}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <FilterForm filter={filter} />
      {total === 0 ? (
        <p className={styles.none}>No commitment of this ledger is like that. Fewer filters find more.</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between links, which can be reached without them
        <div className={styles.columns} onKeyDown={onKeyDown} aria-busy={!rest}>
          <Suspense fallback={<Loading />}>
            {columns.map((column) => (
              <Column
                key={column.key}
                column={column}
                asOf={asOf}
                rest={rest}
                state={STATES.find((state) => state === column.key) ?? null}
              />
            ))}
          </Suspense>
        </div>
      )}
      <Explain>
        <p>
          A commitment is what one report has somebody owe: a promise, a guarantee, an offer, a threat or a refusal.
          Where later reports voice the same again, it is counted once, with the first; “also voiced again” shows each.
          The state is the one that was decided, and where nobody decided, the one that its report tells.
        </p>
        <p>
          {`Overdue is what is still owed when its last day is over, as of ${longDay(asOf)}: the day of the newest report, or today where that is later. It says nothing of whether it was kept. `}
          By due date only what is still owed is shown. Columns with nothing in them are left out.
        </p>
      </Explain>
    </div>
  );
}
