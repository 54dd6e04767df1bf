import type { RefObject } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import styles from './card-list.module.css';
import { StatementCard } from './statement-card.tsx';
import { Verdicts } from './verdicts.tsx';

export interface CardListProps {
  readonly ref: RefObject<HTMLOListElement | null>;
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** How many the filter leaves: more than are drawn at first. */
  readonly left: number;
  /** All of the report. */
  readonly total: number;
  readonly active: string | null;
  readonly hovered: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  /** Begins a statement that the machine missed; null where nobody may. */
  readonly onAdd: (() => void) | null;
  /** The one that is being added; null for none. */
  readonly added: Statement | null;
}

/** The margin: who says what. */
export function CardList({
  ref,
  statements,
  left,
  total,
  active,
  hovered,
  onSelect,
  onHover,
  onAdd,
  added,
}: CardListProps) {
  return (
    <section className={styles.margin} aria-labelledby="statements-title" aria-busy={statements.length < left}>
      <header className={styles.head}>
        <h2 id="statements-title" className={styles.title}>
          {titleFor(left, total)}
        </h2>
        {onAdd && !added && (
          // The selection stays, so that its words are the first of the new statement.
          <button
            type="button"
            className={styles.add}
            onPointerDown={(event) => event.preventDefault()}
            onClick={onAdd}
          >
            Add one
          </button>
        )}
      </header>
      {added && (
        <section className={styles.added} aria-label="A statement that the machine missed">
          <h3>A statement that the machine missed</h3>
          <Verdicts statement={added} />
        </section>
      )}
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
