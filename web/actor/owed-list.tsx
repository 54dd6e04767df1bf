import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { commitmentsQuery } from '../api/commitment-queries.ts';
import { queryOf } from '../api/query-words.ts';
import { CommitmentCard } from '../board/commitment-card.tsx';
import { Twins } from '../design/twins.tsx';
import { counted } from '../stories/counted.ts';
import styles from './owed-list.module.css';

export interface OwedListProps {
  /** Id. */
  readonly actor: string;
  /** ISO 8601 date. */
  readonly asOf: string;
}

const FIRST = 12;

/** What somebody owes, of the newest report first, each once. */
export function OwedList({ actor, asOf }: OwedListProps) {
  const query = { debtor: actor, voiced: 'first' };
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(commitmentsQuery(query, FIRST));
  if (!data) return null;
  const commitments = data.pages.flatMap((page) => page.commitments);
  const total = data.pages[0]?.total ?? 0;
  return (
    <div className={styles.owed}>
      <h3>
        <Link to="/commitments" search={{ debtor: actor }} preload={false}>
          {counted(total, 'commitment')}
        </Link>
        <Twins
          of="these commitments"
          csv={`/api/commitments.csv${queryOf(query)}`}
          json={`/api/commitments${queryOf(query)}`}
        />
      </h3>
      <ol>
        {commitments.map((commitment) => (
          <CommitmentCard key={commitment.id} commitment={commitment} asOf={asOf} debtor={false} />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage
            ? 'Loading…'
            : `More commitments (${(total - commitments.length).toLocaleString('en')} left)`}
        </button>
      )}
    </div>
  );
}
