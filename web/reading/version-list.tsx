import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '../../src/http/contract.ts';
import { moment } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './filter-list.module.css';

export interface VersionListProps {
  readonly versions: readonly ReportSummary[];
  /** Id of the report that is being read. */
  readonly current: string;
}

/** Every text that was seen at the report's address; nothing where there was only one. */
export function VersionList({ versions, current }: VersionListProps) {
  if (versions.length < 2) return null;
  return (
    <section>
      <h2>Versions</h2>
      <ol className={styles.list}>
        {versions.map((version) => (
          <li key={version.id}>
            <Link
              to="/reports/$id"
              params={{ id: reportKey(version.id) }}
              className={styles.link}
              aria-current={version.id === current ? 'page' : undefined}
            >
              <span>
                {`Version ${version.version ?? '?'}`}
                <br />
                <small>{`read ${moment(version.added)}`}</small>
              </span>
              <span className={styles.count}>{`${version.words} words`}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
