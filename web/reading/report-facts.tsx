import { Link } from '@tanstack/react-router';
import type { ReportDetail } from '../../src/http/contract.ts';
import { Twins } from '../design/twins.tsx';
import { moment } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './report-facts.module.css';

export interface ReportFactsProps {
  readonly detail: ReportDetail;
}

/** Where the report came from and what read it. */
export function ReportFacts({ detail: { report, derivedBy } }: ReportFactsProps) {
  const address = `/api/reports/${reportKey(report.id)}`;
  return (
    <section className={styles.facts}>
      <h2>Report</h2>
      <p>{`${report.words.toLocaleString('en')} words`}</p>
      <p>{`Added ${moment(report.added)}`}</p>
      <p>{`Read by ${derivedBy}`}</p>
      <p>
        {report.url?.startsWith('http') && (
          <a href={report.url} rel="noreferrer">
            Original
          </a>
        )}
        <a href={`${address}/text`}>Text</a>
        <Twins of="this report" csv={`${address}/statements.csv`} json={address} />
      </p>
      <p>
        <Link to="/review" search={{ report: reportKey(report.id) }} preload={false}>
          Review
        </Link>
        <Link to="/log" search={{ subject: reportKey(report.id) }} preload={false}>
          Log
        </Link>
      </p>
    </section>
  );
}
