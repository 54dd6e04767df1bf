import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countsQuery } from '../review/review-queries.ts';
import { counted } from '../stories/counted.ts';
import styles from './waiting.module.css';

/** What waits for a person to look at it; nothing where nothing does. */
export function Waiting() {
  const { data: counts } = useQuery(countsQuery({}));
  if (!counts || counts.statements + counts.commitments + counts.proposals === 0) return null;
  return (
    <section className={styles.waiting} aria-labelledby="waiting-title">
      <header>
        <h2 id="waiting-title">Unreviewed</h2>
        <Link to="/review">Review</Link>
      </header>
      <p>
        <Link to="/review" search={{ kind: 'commitment' }}>
          {counted(counts.commitments, 'commitment')}
        </Link>
        {' and '}
        <Link to="/review" search={{ kind: 'statement' }}>
          {counted(counts.statements, 'statement')}
        </Link>
        {' that nobody has looked at yet'}
        {counts.proposals > 0 && (
          <>
            {'; '}
            <Link to="/review" search={{ proposal: 'true' }}>
              {`${counts.proposals} read otherwise`}
            </Link>
            {' than somebody decided'}
          </>
        )}
        .
      </p>
    </section>
  );
}
