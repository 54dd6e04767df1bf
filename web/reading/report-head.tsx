import type { ReportSummary } from '../../src/http/contract.ts';
import { dayOf, longDay, timeOf } from '../reports/dates.ts';
import styles from './report-head.module.css';

export interface ReportHeadProps {
  readonly report: ReportSummary;
  /** Whether the text has its own headline; if not, the title that the document states is set as one. */
  readonly headlineInText: boolean;
  readonly bylineInText: boolean;
}

/** Where the article comes from: what the ledger knows of it, above the article's own words. */
export function ReportHead({ report, headlineInText, bylineInText }: ReportHeadProps) {
  const day = dayOf(report.published);
  const time = timeOf(report.published);
  return (
    <header className={styles.head}>
      <p className={styles.origin}>
        <b>{report.outlet ?? 'Outlet unknown'}</b>
        {!bylineInText && report.author && <span>{`By ${report.author}`}</span>}
        {report.place && <span>{report.place}</span>}
        {day && <time dateTime={report.published ?? day}>{time ? `${longDay(day)}, ${time}` : longDay(day)}</time>}
      </p>
      {!headlineInText && (
        <h1 className={styles.title} tabIndex={-1}>
          {report.title ?? 'Untitled report'}
        </h1>
      )}
    </header>
  );
}
