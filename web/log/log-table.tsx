import { Link } from '@tanstack/react-router';
import type { LogRecord } from '../../src/http/log-contract.ts';
import { moment } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import { kindName } from './kind-names.ts';
import type { LogSearch } from './log-search.ts';
import styles from './log-table.module.css';

export interface LogTableProps {
  readonly entries: readonly LogRecord[];
  readonly search: LogSearch;
}

export function LogTable({ entries, search }: LogTableProps) {
  if (entries.length === 0) return <p className={styles.none}>The log has no such entry.</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq} id={`entry-${entry.seq}`}>
            <td className={styles.seq} title={entry.hash}>
              {entry.seq}
            </td>
            <td className={styles.at}>
              <time dateTime={entry.at}>{moment(entry.at)}</time>
            </td>
            <td className={styles.what}>
              <p>
                <b>{kindName(entry.kind)}</b>
                {entry.what !== '' && <span>{entry.what}</span>}
              </p>
              <Subject entry={entry} search={search} />
            </td>
            <td className={styles.who}>{entry.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STATEMENT = /^[0-9a-f]{16}\.\d+$/;
const COMMITMENT = /^[0-9a-f]{16}\.\d+\.c\d+$/;

/** What an entry concerns, linked, and the way to all that concerns it. */
function Subject({
  entry: { subject, report, kind },
  search,
}: {
  readonly entry: LogRecord;
  readonly search: LogSearch;
}) {
  const key = report ? reportKey(report.id) : null;
  if (report === null || key === null) {
    return kind.startsWith('token') || subject === search.subject ? null : (
      <p className={styles.subject}>
        <Link to="/log" search={{ subject }}>
          {subject}
        </Link>
      </p>
    );
  }
  const title = report.title ?? 'Untitled report';
  return (
    <p className={styles.subject}>
      {STATEMENT.test(subject) ? (
        <Link to="/statements/$id" params={{ id: subject }} preload={false} className={styles.title}>
          {title}
        </Link>
      ) : COMMITMENT.test(subject) ? (
        <Link to="/commitments/$id" params={{ id: subject }} preload={false} className={styles.title}>
          {title}
        </Link>
      ) : (
        <Link to="/reports/$id" params={{ id: key }} preload={false} className={styles.title}>
          {title}
        </Link>
      )}
      {report.outlet !== null && <span>{report.outlet}</span>}
      {search.subject === undefined && (
        <Link to="/log" search={{ subject: key }} preload={false} className={styles.all}>
          All on it
        </Link>
      )}
    </p>
  );
}
