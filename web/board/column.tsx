import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { Commitment, CommitmentState } from '../../src/http/commitment-contract.ts';
import { StateGlyph } from '../commitment/state-mark.tsx';
import { STATE_MEANINGS } from '../commitment/states.ts';
import { announce } from '../shell/announcer.tsx';
import type { BoardColumn } from './board-filter.ts';
import { columnQuery } from './board-queries.ts';
import styles from './column.module.css';
import { CommitmentCard } from './commitment-card.tsx';

export interface ColumnProps {
  readonly column: BoardColumn;
  readonly asOf: string;
  /** Of the column; null where it is one of time. */
  readonly state: CommitmentState | null;
  /** Whether to draw what is below the window. */
  readonly rest: boolean;
}

/**
 * Cards that are laid out together or not at all. Of 3,000 cards scrolled by 300 pixels a frame, 95 % of the frames took less than 33 ms by
 * fifties, 50 ms without leaving any out, and 267 ms one by one.
 */
const CHUNK = 50;
/** Cards that a window may show before the column is scrolled. */
const FIRST = 8;

function chunked(commitments: readonly Commitment[]): readonly (readonly Commitment[])[] {
  return Array.from({ length: Math.ceil(commitments.length / CHUNK) }, (_, at) =>
    commitments.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

/** The commitments of one state, or of one stretch of time; nothing where there are none. */
export function Column({ column: { key, title, query }, asOf, state, rest }: ColumnProps) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(columnQuery(query));
  const commitments = data.pages.flatMap((page) => page.commitments);
  const total = data.pages[0]?.total ?? 0;
  if (total === 0) return null;
  const more = async (): Promise<void> => {
    const result = await fetchNextPage();
    const shown = result.data?.pages.reduce((sum, page) => sum + page.commitments.length, 0) ?? 0;
    announce(`${title}: ${shown} of ${total} shown`);
  };
  return (
    <section className={styles.column} aria-labelledby={`column-${key}`} data-column={key}>
      <h2 id={`column-${key}`} title={state === null ? undefined : STATE_MEANINGS[state]}>
        {state !== null && <StateGlyph state={state} />}
        {title} <span>{total.toLocaleString('en')}</span>
      </h2>
      {chunked(rest ? commitments : commitments.slice(0, FIRST)).map((chunk, at) => (
        <ol key={chunk[0]?.id} start={at * CHUNK + 1} className={styles.chunk} style={{ '--rows': chunk.length }}>
          {chunk.map((commitment) => (
            <CommitmentCard key={commitment.id} commitment={commitment} asOf={asOf} state={state === null} />
          ))}
        </ol>
      ))}
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={more}>
          {isFetchingNextPage ? 'Loading…' : `More (${(total - commitments.length).toLocaleString('en')} left)`}
        </button>
      )}
    </section>
  );
}
