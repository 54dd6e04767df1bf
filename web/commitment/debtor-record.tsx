import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import { trackRecordQuery } from '../api/commitment-queries.ts';
import { counted } from '../stories/counted.ts';
import styles from './debtor-record.module.css';

export interface DebtorRecordProps {
  readonly debtor: Commitment['debtor'];
  /** ISO 8601 date. */
  readonly asOf: string;
}

/** What all commitments of the debtor add up to, in a sentence; nothing where he has no page. */
export function DebtorRecord({ debtor: { id, name, text }, asOf }: DebtorRecordProps) {
  const { data } = useQuery({ ...trackRecordQuery(id ?? '', asOf), enabled: id !== null });
  if (id === null || !data) return null;
  const { commitments, rated, kept, waiting } = data;
  return (
    <p className={styles.record}>
      <Link to="/actors/$id" params={{ id }} hash="record">
        {`Track record of ${name ?? text}`}
      </Link>
      {`: of ${counted(commitments, 'commitment')}, ${rated} rated (${kept.count} kept, ${rated - kept.count} broken), ${
        commitments - rated
      } could not be rated${waiting === 0 ? '' : `, of which ${waiting} with evidence that waits`}.`}
    </p>
  );
}
