import { longDay, weekday } from './dates.ts';
import styles from './day-section.module.css';
import type { Day } from './group-by-day.ts';
import { ReportRow } from './report-row.tsx';

export interface DaySectionProps {
  readonly day: Day;
  /** Newest version by address. */
  readonly newest: ReadonlyMap<string, number>;
}

export function DaySection({ day: { day, reports }, newest }: DaySectionProps) {
  return (
    <section className={styles.day}>
      <h2>
        {day === null ? (
          'Undated'
        ) : (
          <time dateTime={day}>
            <span>{weekday(day)}</span> {longDay(day)}
          </time>
        )}
      </h2>
      <ol>
        {reports.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            newest={report.url === null ? undefined : newest.get(report.url)}
          />
        ))}
      </ol>
    </section>
  );
}
