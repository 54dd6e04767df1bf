import { Link } from '@tanstack/react-router';
import styles from './contents.module.css';
import { revealPart } from './reveal-part.ts';

export interface Part {
  /** The anchor. */
  readonly id: string;
  readonly title: string;
  /** How many entries it has; null where a number would say nothing. */
  readonly count: number | null;
}

export interface ContentsProps {
  readonly parts: readonly Part[];
}

/** The parts of the page: beside it and in view on a desk, in a row above it on a phone. */
export function Contents({ parts }: ContentsProps) {
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ol>
        {parts.map(({ id, title, count }) => (
          <li key={id}>
            <Link
              to="."
              hash={id}
              replace
              onClick={() => revealPart(id)}
              activeOptions={{ includeHash: true }}
              hashScrollIntoView={false}
              preload={false}
            >
              <span>{title}</span> {count !== null && <span className={styles.count}>{count}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
