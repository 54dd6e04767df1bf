import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { commitmentsQuery } from '../api/commitment-queries.ts';
import { dayOf, longDay } from '../reports/dates.ts';
import { byDay } from '../stories/by-day.ts';
import styles from './commitment-head.module.css';

export interface FirstVoicingProps {
  /** The id of a commitment. */
  readonly of: string;
}

/** Voicings that are asked for: of more, the newest. */
const MOST = 50;

/** Where a commitment only voices an earlier one again, the way to that, which is the one that is counted; else nothing. */
export function FirstVoicing({ of }: FirstVoicingProps) {
  const { data } = useInfiniteQuery(commitmentsQuery({ repeatedBy: of }, MOST));
  const [first] = (data?.pages[0]?.commitments ?? []).toSorted((a, b) => byDay(a.report.published, b.report.published));
  if (!first) return null;
  const day = dayOf(first.report.published);
  return (
    <p className={styles.again}>
      {'Voices again what was '}
      <Link to="/commitments/$id" params={{ id: first.id }}>
        {`first voiced in ${first.report.outlet ?? 'another report'}${day === null ? '' : `, ${longDay(day)}`}`}
      </Link>
      {', and is counted there.'}
    </p>
  );
}
