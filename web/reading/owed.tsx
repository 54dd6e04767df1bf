import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Statement } from '../../src/http/contract.ts';
import { commitmentsQuery } from '../api/commitment-queries.ts';
import { isoWords } from '../reports/iso-words.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './elsewhere.module.css';

export interface OwedProps {
  readonly statement: Statement;
}

/** Commitments of one report that are asked for at once. */
const MOST = 200;

/** What a statement commits somebody to, each a link to its page; nothing where it binds nobody. */
export function Owed({ statement }: OwedProps) {
  const { data } = useInfiniteQuery(commitmentsQuery({ report: reportKey(statement.report.id) }, MOST));
  const owed = data?.pages
    .flatMap((page) => page.commitments)
    .filter(({ statements }) => statements.includes(statement.id));
  if (!owed || owed.length === 0) return null;
  return (
    <div className={styles.elsewhere}>
      <h3>{owed.length === 1 ? 'Commitment' : 'Commitments'}</h3>
      <ul>
        {owed.map(({ id, debtor, force, state, due }) => (
          <li key={id}>
            <Link to="/commitments/$id" params={{ id }} preload={false}>
              {`${debtor.name ?? debtor.text}: ${force}`}
            </Link>
            <span>{due === null ? state : `${state}, due ${isoWords(due)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
