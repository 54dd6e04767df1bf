import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { reportsQuery, storiesQuery } from '../api/queries.ts';
import { ReportList } from '../reports/report-list.tsx';
import { Loading } from '../states/loading.tsx';
import { DueList } from './due-list.tsx';
import styles from './home-page.module.css';
import { StoryList } from './story-list.tsx';
import { Waiting } from './waiting.tsx';

const EmptyLedger = lazy(() => import('../adding/empty-ledger.tsx'));

/** `/`: the stories that several reports tell beside every report of the ledger, both newest first. */
export function HomePage() {
  const { data: reports } = useSuspenseInfiniteQuery(reportsQuery);
  const { data: stories } = useSuspenseInfiniteQuery(storiesQuery);
  if ((reports.pages[0]?.total ?? 0) === 0) {
    return (
      <Suspense fallback={<Loading />}>
        <EmptyLedger />
      </Suspense>
    );
  }
  const told = (stories.pages[0]?.total ?? 0) > 0;
  return (
    <div className={styles.page} data-stories={told ? '' : undefined}>
      <title>{told ? 'Stories · On the Record' : 'Reports · On the Record'}</title>
      {told && (
        <div>
          <StoryList />
          <DueList />
          <Waiting />
        </div>
      )}
      <ReportList level={told ? 2 : 1} />
    </div>
  );
}
