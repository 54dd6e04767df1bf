import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import { asOfQuery } from '../api/as-of.ts';
import { commitmentsQuery } from '../api/commitment-queries.ts';
import { Explain } from '../design/explain.tsx';
import { longDay } from '../reports/dates.ts';
import { distanceWords, lastDayOf } from '../reports/due.ts';
import styles from './due-list.module.css';

/** Of what is due next, and of what is overdue: more are on the board. */
const FIRST = 4;

/** What is due: what comes next, and what is over and of which nothing was told. Nothing where the ledger has no time at all. */
export function DueList() {
  const { data: asOf } = useQuery(asOfQuery);
  return asOf === undefined ? null : <Due asOf={asOf} />;
}

function Due({ asOf }: { readonly asOf: string }) {
  const next = useInfiniteQuery(
    commitmentsQuery({ open: 'true', dueAfter: asOf, order: 'due', voiced: 'first' }, FIRST),
  );
  const over = useInfiniteQuery(commitmentsQuery({ overdueOn: asOf, order: 'due', voiced: 'first' }, FIRST));
  const [ahead, overdue] = [next.data?.pages[0], over.data?.pages[0]];
  if (!ahead || !overdue || ahead.total + overdue.total === 0) return null;
  return (
    <section className={styles.due} aria-labelledby="due-title">
      <header>
        <h2 id="due-title">Due</h2>
        <Link to="/commitments" search={{ by: 'due' }} className={styles.all}>
          All commitments
        </Link>
      </header>
      {ahead.commitments.length > 0 && (
        <ol>
          {ahead.commitments.map((commitment) => (
            <Row key={commitment.id} commitment={commitment} asOf={asOf} />
          ))}
        </ol>
      )}
      {overdue.total > 0 && (
        <p className={styles.over}>
          <Link to="/commitments" search={{ by: 'due', overdue: 'yes' }}>
            {`${overdue.total} overdue`}
          </Link>{' '}
          {`as of ${longDay(asOf)}: the last day is over, and nobody has told or decided what became of it.`}
        </p>
      )}
      <Explain>
        <p>
          {`As of ${longDay(asOf)}: the day of the newest report, or today where that is later. What is still owed by its state, each once however often it is voiced, by the last day of its time.`}
        </p>
      </Explain>
    </section>
  );
}

interface RowProps {
  readonly commitment: Commitment;
  /** ISO 8601 date. */
  readonly asOf: string;
}

function Row({ commitment: { id, debtor, consequent, due }, asOf }: RowProps) {
  const last = due === null ? null : lastDayOf(due);
  return (
    <li>
      <p className={styles.when}>
        {last !== null && (
          <>
            <b>{longDay(last)}</b> <span>{distanceWords(asOf, last)}</span>
          </>
        )}
      </p>
      <p className={styles.what}>
        <span>{debtor.name ?? debtor.text}</span>{' '}
        <Link to="/commitments/$id" params={{ id }}>
          {consequent.text}
        </Link>
      </p>
    </li>
  );
}
