import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '../../src/http/contract.ts';
import { moment } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './filter-list.module.css';

export interface VersionListProps {
  readonly report: ReportSummary;
  readonly versions: readonly ReportSummary[];
}

/** Every text that was seen at the report's address; nothing where there was only one. */
export function VersionList({ report, versions }: VersionListProps) {
  if (versions.length < 2) return null;
  return (
    <section>
      <h2>Versions</h2>
      <ol className={styles.list}>
        {versions.map((version) => (
          <li key={version.id}>
            <Link to="/reports/$id" params={{ id: reportKey(version.id) }} className={styles.link}>
              <span>
                {`Version ${version.version ?? '?'}, ${version.words} words`}
                <small className={styles.note}>{`read ${moment(version.added)}`}</small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <Link to="/reports/$id/edits" params={{ id: reportKey(report.id) }} className={styles.changed}>
        What changed
      </Link>
    </section>
  );
}
