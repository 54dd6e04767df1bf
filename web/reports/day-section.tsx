import { longDay, weekday } from './dates.ts';
import styles from './day-section.module.css';
import type { Day } from './group-by-day.ts';
import { ReportRow } from './report-row.tsx';

export interface DaySectionProps {
  readonly day: Day;
  /** Newest version by address. */
  readonly newest: ReadonlyMap<string, number>;
  /** Of its heading; those of its reports are one below. */
  readonly level: 2 | 3;
}

export function DaySection({ day: { day, reports }, newest, level }: DaySectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.day}>
      <Heading className={styles.date}>
        {day === null ? (
          'Undated'
        ) : (
          <time dateTime={day}>
            <span>{weekday(day)}</span> {longDay(day)}
          </time>
        )}
      </Heading>
      <ol>
        {reports.map((report) => (
          <ReportRow
            key={report.id}
            report={report}
            level={level === 2 ? 3 : 4}
            newest={report.url === null ? undefined : newest.get(report.url)}
          />
        ))}
      </ol>
    </section>
  );
}
