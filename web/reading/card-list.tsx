import type { RefObject } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import styles from './card-list.module.css';
import { StatementCard } from './statement-card.tsx';

export interface CardListProps {
  readonly ref: RefObject<HTMLOListElement | null>;
  /** Those that the filter leaves, in reading order. */
  readonly statements: readonly Statement[];
  /** All of the report. */
  readonly total: number;
  readonly active: string | null;
  readonly hovered: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

/** The margin: who says what. */
export function CardList({ ref, statements, total, active, hovered, onSelect, onHover }: CardListProps) {
  return (
    <section className={styles.margin} aria-labelledby="statements-title">
      <h2 id="statements-title" className={styles.title}>
        {titleFor(statements.length, total)}
      </h2>
      {total === 0 && <p className={styles.none}>Nobody is quoted or reported in this text.</p>}
      <ol ref={ref} className={styles.cards}>
        {statements.map((statement) => (
          <StatementCard
            key={statement.id}
            statement={statement}
            active={statement.id === active}
            hovered={statement.id === hovered}
            onSelect={onSelect}
            onHover={onHover}
          />
        ))}
      </ol>
    </section>
  );
}

function titleFor(shown: number, total: number): string {
  const noun = total === 1 ? 'statement' : 'statements';
  return shown === total ? `${total} ${noun}` : `${shown} of ${total} ${noun}`;
}
