import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useContext } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { commitmentsQuery } from '../api/commitment-queries.ts';
import { CorrectableContext } from '../correcting/correcting.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { isoWords } from '../reports/iso-words.ts';
import { reportKey } from '../reports/report-key.ts';
import { asOwed } from '../review/commitment-statement.ts';
import styles from './elsewhere.module.css';

const CommitmentEditor = lazy(() => import('../review/commitment-editor.tsx'));

export interface OwedProps {
  readonly statement: Statement;
  /** Whether one can be added here: where a card and the sheet show the same statement, in one of them. */
  readonly open: boolean;
}

/** Commitments of one report that are asked for at once. */
const MOST = 200;

/** What a statement commits somebody to, each a link to its page, and the form for one that the machine missed. */
export function Owed({ statement, open }: OwedProps) {
  const { data } = useInfiniteQuery(commitmentsQuery({ report: reportKey(statement.report.id) }, MOST));
  const correctable = useContext(CorrectableContext);
  const { may } = useDecider();
  const { correcting = null } = correctable ?? {};
  const added = asOwed(statement);
  const owed = data?.pages
    .flatMap((page) => page.commitments)
    .filter(({ statements }) => statements.includes(statement.id));
  if (!owed) return null;
  if (open && correctable && correcting?.statement.id === added.id) {
    return (
      <div className={styles.elsewhere}>
        <h3>New commitment</h3>
        <Suspense>
          <CommitmentEditor
            commitment={null}
            correcting={correcting}
            entry={0}
            onDecided={() => correctable.decided(statement.id)}
          />
        </Suspense>
      </div>
    );
  }
  const mayAdd = open && correctable !== null && may && correcting === null;
  if (owed.length === 0 && !mayAdd) return null;
  return (
    <div className={styles.elsewhere}>
      {owed.length > 0 && <h3>{owed.length === 1 ? 'Commitment' : 'Commitments'}</h3>}
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
      {mayAdd && (
        <button type="button" className={styles.add} onClick={() => correctable.start(added)}>
          {owed.length === 0 ? 'Add a commitment' : 'Add another commitment'}
        </button>
      )}
    </div>
  );
}
