import { Link } from '@tanstack/react-router';
import type { StoryDetail } from '../../src/http/story-contract.ts';
import { longDay, timeOf, weekday } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import { counted } from './counted.ts';
import styles from './timeline.module.css';

export interface TimelineProps {
  readonly timeline: StoryDetail['timeline'];
}

/** What was reported when: the days of a story, each with its reports. */
export function Timeline({ timeline }: TimelineProps) {
  return (
    <ol className={styles.timeline}>
      {timeline.map(({ day, reports }) => (
        <li key={day} className={styles.day}>
          <h3>
            <time dateTime={day}>
              <span>{weekday(day)}</span> {longDay(day)}
            </time>
          </h3>
          <ul>
            {reports.map((report) => {
              const facts = [report.place, timeOf(report.published), counted(report.statements, 'statement')];
              return (
                <li key={report.id} className={styles.report}>
                  <p className={styles.facts}>
                    <b>{report.outlet ?? 'Outlet unknown'}</b>
                    {facts.map((fact) => fact !== null && <span key={fact}>{fact}</span>)}
                    {(report.version ?? 1) > 1 && (
                      <Link to="/reports/$id/edits" params={{ id: reportKey(report.id) }}>
                        {`Version ${report.version}: what changed`}
                      </Link>
                    )}
                  </p>
                  <p className={styles.title}>
                    <Link to="/reports/$id" params={{ id: reportKey(report.id) }}>
                      {report.title ?? 'Untitled report'}
                    </Link>
                  </p>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
