import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '../../src/http/contract.ts';
import { timeOf } from './dates.ts';
import { reportKey } from './report-key.ts';
import styles from './report-row.module.css';
import { VersionMark } from './version-mark.tsx';

export interface ReportRowProps {
  readonly report: ReportSummary;
  /** The newest version known of the same address; undefined without one. */
  readonly newest: number | undefined;
  /** Of its heading. */
  readonly level: 3 | 4;
}

export function ReportRow({ report, newest, level }: ReportRowProps) {
  const Heading = level === 3 ? 'h3' : 'h4';
  const facts = [report.place, timeOf(report.published)].filter((fact) => fact !== null);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.outlet}>
          <b>{report.outlet ?? 'Outlet unknown'}</b>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          <VersionMark version={report.version} newest={newest} />
        </p>
        <Heading className={styles.title}>
          <Link to="/reports/$id" params={{ id: reportKey(report.id) }}>
            {report.title ?? 'Untitled report'}
          </Link>
        </Heading>
      </div>
      <p className={styles.count}>
        <b>{report.statements}</b> {report.statements === 1 ? 'statement' : 'statements'}
      </p>
    </li>
  );
}
