import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ReviewItem } from '../../src/http/review-contract.ts';
import { Explain } from '../design/explain.tsx';
import { Twins } from '../design/twins.tsx';
import filters from '../reading/filter-list.module.css';
import { announce } from '../shell/announcer.tsx';
import { useShortcut } from '../shell/shortcuts.ts';
import { Loading } from '../states/loading.tsx';
import { Notice } from '../states/notice.tsx';
import { Assignees } from './assignees.tsx';
import type { QueueFilter } from './queue-filter.ts';
import { QueueList } from './queue-list.tsx';
import { ReviewItemView } from './review-item.tsx';
import styles from './review-page.module.css';
import {
  countsQuery,
  queueParams,
  queueQuery,
  reviewCommitment,
  reviewStatement,
  type Waiting,
} from './review-queries.ts';
import { VerdictButton } from './verdict-button.tsx';

const route = getRouteApi('/review');

/** `/review`: what the machine read, to be looked at one by one; the place in the queue is in the address. */
export function ReviewPage() {
  const search = route.useSearch();
  const { at, ...filter } = search;
  const navigate = useNavigate();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({ ...queueQuery(filter), throwOnError: true });
  const [decided, setDecided] = useState<readonly string[]>([]);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = data?.pages ?? [];
  const place = at === undefined ? (items.length > 0 ? 0 : -1) : items.findIndex(({ id }) => id === at);
  const current = items[place];

  const go = (to: number): void => {
    const item = items[Math.min(Math.max(to, 0), items.length - 1)];
    if (to >= items.length - 5 && hasNextPage) fetchNextPage();
    if (!item) return;
    announce(
      `${Math.min(Math.max(to, 0), items.length - 1) + 1} of ${first?.total ?? items.length}. ${sentenceOf(item)}`,
    );
    navigate({ to: '/review', search: { ...filter, at: item.id }, replace: true, resetScroll: false });
  };
  const undo = async (): Promise<void> => {
    const last = decided.at(-1);
    const item = items.find(({ id }) => id === last);
    if (last === undefined) return;
    if (item?.kind === 'commitment') await reviewCommitment(last, { verdict: 'withdraw' });
    else await reviewStatement(last, { verdict: 'withdraw' });
    setDecided((before) => before.slice(0, -1));
    announce('Undone');
    navigate({ to: '/review', search: { ...filter, at: last }, replace: true, resetScroll: false });
  };
  useShortcut(['j', 'ArrowRight'], () => go(place + 1));
  useShortcut(['k', 'ArrowLeft'], () => go(place - 1));
  useShortcut(['u'], undo);

  // The place is in the address from the beginning, so that it can be come back to.
  const begin = at === undefined ? items[0]?.id : undefined;
  const enter = useEffectEvent((id: string) => {
    navigate({ to: '/review', search: { ...filter, at: id }, replace: true });
  });
  useEffect(() => {
    if (begin !== undefined) enter(begin);
  }, [begin]);

  if (!first) return <Loading />;
  const shown = current ?? (at === undefined ? undefined : { kind: kindOf(at), id: at });
  return (
    <div className={styles.page}>
      <title>Review · On the Record</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>Review</h1>
        <p>
          {first.total === 0
            ? 'Nothing waits'
            : `${current ? `${(place + 1).toLocaleString('en')} of ` : ''}${first.total.toLocaleString('en')}`}
        </p>
        <p className={styles.steps}>
          <VerdictButton name="Previous" shortcut="k" icon="up" disabled={place <= 0} onClick={() => go(place - 1)} />
          <VerdictButton
            name="Next"
            shortcut="j"
            icon="down"
            disabled={place === items.length - 1 && !hasNextPage}
            onClick={() => go(place + 1)}
          />
          <VerdictButton name="Undo" shortcut="u" icon="undo" disabled={decided.length === 0} onClick={undo} />
        </p>
        <Twins
          of="the queue"
          csv={`/api/review.csv?${queueParams(filter)}`}
          json={`/api/review?${queueParams(filter)}`}
        />
      </header>
      <aside className={styles.rail} aria-label="Queue">
        <Kinds filter={filter} />
        <Assignees filter={filter} />
        <Explain>
          <p>
            What waits is what nobody has decided on, and what was decided and is now read otherwise; the latter comes
            first, then commitments, then statements, those first whose act is least certain. What is decided stays in
            the list until the page is opened anew.
          </p>
        </Explain>
        <QueueList items={items} search={filter} at={at ?? null} decided={new Set(decided)} />
      </aside>
      {shown ? (
        <ReviewItemView
          key={shown.id}
          item={shown}
          known={current ? (current.kind === 'statement' ? current.statement : current.commitment) : null}
          onDecided={() => {
            setDecided((before) => [...before.filter((id) => id !== shown.id), shown.id]);
            go(nextOf(items, place, [...decided, shown.id]));
          }}
        />
      ) : (
        <Notice title="Nothing waits to be looked at">
          <p>Add reports, or look at what was decided in the log.</p>
          <p>
            <Link to="/log">The log</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Kinds({ filter }: { readonly filter: QueueFilter }) {
  const { report, story, assigned } = filter;
  const rest = { ...(report ? { report } : {}), ...(story ? { story } : {}), ...(assigned ? { assigned } : {}) };
  const { data: counts = NONE } = useQuery(countsQuery(rest));
  const kinds: readonly (readonly [string, QueueFilter, number])[] = [
    ['Everything', { ...rest }, counts.proposals + counts.commitments + counts.statements],
    ['Commitments', { ...rest, kind: 'commitment' }, counts.commitments],
    ['Statements', { ...rest, kind: 'statement' }, counts.statements],
    ['Read otherwise', { ...rest, proposal: 'true' }, counts.proposals],
  ];
  return (
    <ul className={`${filters.list} ${styles.kinds}`}>
      {kinds.map(([name, search, count]) => (
        <li key={name}>
          <Link
            to="/review"
            search={search}
            replace
            className={filters.link}
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={filter.kind === search.kind && filter.proposal === search.proposal ? 'true' : undefined}
          >
            <span>{name}</span>
            <span className={filters.count}>{count.toLocaleString('en')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const NONE: Waiting = { proposals: 0, commitments: 0, statements: 0, assignees: [] };

/** The next that is not decided yet; past the last, the one after. */
function nextOf(items: readonly ReviewItem[], place: number, decided: readonly string[]): number {
  const next = items.findIndex(({ id }, index) => index > place && !decided.includes(id));
  return next === -1 ? place + 1 : next;
}

/** Ids of commitments end with their number. */
const kindOf = (id: string): ReviewItem['kind'] => (/\.c\d+$/.test(id) ? 'commitment' : 'statement');

function sentenceOf(item: ReviewItem): string {
  if (item.kind === 'commitment') {
    const { debtor, force, consequent } = item.commitment;
    return `${debtor.name ?? debtor.text}, ${force}: ${consequent.text}`;
  }
  const { speaker, cue, content } = item.statement;
  return `${speaker?.text ?? 'Nobody named'} ${cue?.text ?? ''}: ${content.text}`;
}
