import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReviewItem } from '../../src/http/review-contract.ts';
import { Icon } from '../design/icon.tsx';
import { ACT_NAMES } from '../reading/acts.ts';
import type { QueueSearch } from './queue-filter.ts';
import styles from './queue-list.module.css';

export interface QueueListProps {
  readonly items: readonly ReviewItem[];
  readonly search: QueueSearch;
  readonly at: string | null;
  /** Ids of those that were decided since the page was opened. */
  readonly decided: ReadonlySet<string>;
}

/** What waits, the most worth looking at first; what was just decided stays, ticked. */
export function QueueList({ items, search, at, decided }: QueueListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    const current = at === null ? null : box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !current) return;
    // The list alone is scrolled, never the page.
    const [top, bottom] = [current.offsetTop, current.offsetTop + current.offsetHeight];
    if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <ol ref={list} className={styles.list} tabIndex={0} aria-label="Queue">
      {items.map((item) => (
        <li key={item.id}>
          <Link
            to="/review"
            search={{ ...search, at: item.id }}
            replace
            resetScroll={false}
            preload={false}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={item.id === at ? 'true' : undefined}
            data-decided={decided.has(item.id) ? '' : undefined}
          >
            <span className={styles.who}>
              {decided.has(item.id) && <Icon name="check" />}
              <b>{whoOf(item)}</b>
              <span>{kindOf(item)}</span>
            </span>
            <span className={styles.words}>
              {item.kind === 'statement' ? item.statement.content.text : item.commitment.consequent.text}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function whoOf(item: ReviewItem): string {
  const who = item.kind === 'statement' ? item.statement.speaker : item.commitment.debtor;
  return who?.name ?? who?.text ?? 'Nobody named';
}

function kindOf(item: ReviewItem): string {
  if (item.kind === 'commitment') return item.commitment.force;
  return item.statement.act ? ACT_NAMES[item.statement.act.type].toLowerCase() : item.statement.form;
}
