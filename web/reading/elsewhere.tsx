import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { comparisonQuery, storyQuery } from '../api/queries.ts';
import { reportKey } from '../reports/report-key.ts';
import { storyKey } from '../stories/story-key.ts';
import styles from './elsewhere.module.css';

const CarriedElsewhere = lazy(() => import('./carried-elsewhere.tsx'));

export interface ElsewhereProps {
  readonly statement: Statement;
}

/** Who else carries a statement, where its story has other reports; asked for once the statement is looked at. */
export function Elsewhere({ statement }: ElsewhereProps) {
  const { data: detail } = useQuery(storyQuery(reportKey(statement.report.id)));
  const key = detail ? storyKey(detail.story.id) : '';
  const several = (detail?.story.reports ?? 0) > 1;
  const { data: comparison, isError } = useQuery({ ...comparisonQuery(key), enabled: several });
  if (!detail || !several || isError) return null;
  return (
    <div className={styles.elsewhere}>
      {comparison ? (
        <Suspense>
          <CarriedElsewhere statement={statement} detail={detail} comparison={comparison} />
        </Suspense>
      ) : (
        <p role="status">Looking for it in the other reports…</p>
      )}
      <p>
        <Link to="/stories/$id" params={{ id: key }} hash="carried">
          {`The story: ${detail.story.reports} reports`}
        </Link>
      </p>
    </div>
  );
}
