import { Link } from '@tanstack/react-router';
import type { ReviewMark } from '../../src/http/contract.ts';
import type { ReviewEvent } from '../../src/http/review-contract.ts';
import { moment } from '../reports/dates.ts';
import styles from './verdicts.module.css';

export interface MarkLineProps {
  readonly mark: ReviewMark;
  /** The id in the log. */
  readonly subject: string;
  /** Oldest first. */
  readonly history: readonly ReviewEvent[];
}

/** What was decided of it, by whom and when, with the way to all that the log has on it. */
export function MarkLine({ mark, subject, history }: MarkLineProps) {
  const { verdict, by, at, fields, placing } = mark;
  const why = history.findLast(({ kind, why: given }) => given !== null && kind !== 'assigned')?.why ?? null;
  return (
    <div className={styles.mark}>
      {(verdict !== null || history.some(({ kind }) => kind === 'withdrawn')) && (
        <p>
          <b>{verdict === null ? 'Withdrawn' : MARKS[verdict]}</b>
          {verdict === 'corrected' && fields.length > 0 && `: ${fields.join(', ')}`}
          {by !== null && ` by ${by}`}
          {at !== null && `, ${moment(at)}`}
        </p>
      )}
      {why !== null && <p>{`“${why}”`}</p>}
      {placing !== 'read' && verdict !== 'added' && <p>{PLACINGS[placing]}</p>}
      <p>
        <Link to="/log" search={{ subject }} preload={false}>
          In the log
        </Link>
      </p>
    </div>
  );
}

const MARKS = { accepted: 'Accepted', corrected: 'Corrected', rejected: 'Rejected', added: 'Added' } as const;

const PLACINGS = {
  missed: 'The machine does not read it any more; it stands by what was decided.',
  unplaced: 'Its words are not in the text any more.',
} as const;
