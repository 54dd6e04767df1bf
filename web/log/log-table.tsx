import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { LogRecord } from '../../src/http/log-contract.ts';
import { moment } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import { Windowed } from '../windowing/windowed.tsx';
import { kindName } from './kind-names.ts';
import type { LogSearch } from './log-search.ts';
import styles from './log-table.module.css';

export interface LogTableProps {
  /** Those that are loaded. */
  readonly entries: readonly LogRecord[];
  readonly total: number;
  readonly search: LogSearch;
  readonly onMore: () => void;
}

/** Pixels of an entry, about. */
const ROW = 65;

export function LogTable({ entries, total, search, onMore }: LogTableProps) {
  const row = useCallback(
    (entry: LogRecord, index: number) => <Row key={entry.seq} entry={entry} index={index} search={search} />,
    [search],
  );
  if (entries.length === 0) return <p className={styles.none}>The log has no such entry.</p>;
  return (
    <table className={styles.table} aria-rowcount={total + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">Entry</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <Windowed as="tbody" items={entries} total={total} estimate={ROW} row={row} onMore={onMore} />
    </table>
  );
}

interface RowProps extends Pick<LogTableProps, 'search'> {
  readonly entry: LogRecord;
  readonly index: number;
}

function Row({ entry, index, search }: RowProps) {
  return (
    <tr id={`entry-${entry.seq}`} aria-rowindex={index + 2}>
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
