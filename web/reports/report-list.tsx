import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { reportsQuery } from '../api/queries.ts';
import { Twins } from '../design/twins.tsx';
import { announce } from '../shell/announcer.tsx';
import { DaySection } from './day-section.tsx';
import { groupByDay, newestVersions } from './group-by-day.ts';
import styles from './report-list.module.css';

export interface ReportListProps {
  /** Of its heading: 1 where it is the page, 2 where it stands beside the stories. */
  readonly level: 1 | 2;
}

/** Every report of the ledger by day, newest first. */
export function ReportList({ level }: ReportListProps) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(reportsQuery);
  const reports = data.pages.flatMap((page) => page.reports);
  const total = data.pages[0]?.total ?? 0;

  const newest = newestVersions(reports);
  const more = async (): Promise<void> => {
    const result = await fetchNextPage();
    const shown = result.data?.pages.reduce((sum, page) => sum + page.reports.length, 0) ?? 0;
    announce(`${shown} of ${total} reports shown`);
  };
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section aria-labelledby="reports-title">
      <header className={styles.head}>
        <Heading id="reports-title" tabIndex={-1}>
          Reports
        </Heading>
        <p>{total === 1 ? 'One report in this ledger' : `${total.toLocaleString('en')} in this ledger`}</p>
        <Twins of="the reports" csv="/api/reports.csv" json="/api/reports" />
      </header>
      {groupByDay(reports).map((day) => (
        <DaySection key={`${day.day} ${day.reports[0]?.id}`} day={day} newest={newest} level={level === 1 ? 2 : 3} />
      ))}
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={more}>
          {isFetchingNextPage ? 'Loading…' : `More reports (${(total - reports.length).toLocaleString('en')} left)`}
        </button>
      )}
    </section>
  );
}
