import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { reportsQuery } from '../api/queries.ts';
import { announce } from '../shell/announcer.tsx';
import { DaySection } from './day-section.tsx';
import { EmptyLedger } from './empty-ledger.tsx';
import { groupByDay, newestVersions } from './group-by-day.ts';
import styles from './report-list-page.module.css';

/** `/`: every report of the ledger by day, newest first. */
export function ReportListPage() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(reportsQuery);
  const reports = data.pages.flatMap((page) => page.reports);
  const total = data.pages[0]?.total ?? 0;
  if (total === 0) return <EmptyLedger />;

  const newest = newestVersions(reports);
  const more = async (): Promise<void> => {
    const result = await fetchNextPage();
    const shown = result.data?.pages.reduce((sum, page) => sum + page.reports.length, 0) ?? 0;
    announce(`${shown} of ${total} reports shown`);
  };
  return (
    <div className={styles.page}>
      <title>Reports · On the Record</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>Reports</h1>
        <p>{total === 1 ? 'One report in this ledger' : `${total.toLocaleString('en')} in this ledger`}</p>
      </header>
      {groupByDay(reports).map((day) => (
        <DaySection key={`${day.day} ${day.reports[0]?.id}`} day={day} newest={newest} />
      ))}
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={more}>
          {isFetchingNextPage ? 'Loading…' : `More reports (${(total - reports.length).toLocaleString('en')} left)`}
        </button>
      )}
    </div>
  );
}
