import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ActorPositions } from '../../src/http/actor-contract.ts';
import { positionsQuery } from '../api/actor-queries.ts';
import { Loading } from '../states/loading.tsx';
import { CollisionPair } from '../stories/collision-pair.tsx';
import { counted } from '../stories/counted.ts';
import { IssueMap, type IssueMapProps } from '../stories/issue-map.tsx';
import { storyKey } from '../stories/story-key.ts';
import styles from './position-moves.module.css';

export interface PositionMovesProps {
  /** Id. */
  readonly actor: string;
}

type Stand = ActorPositions['stories'][number];

/** What somebody demands, offers and refuses on each issue of his stories, day by day, and what meets it. */
export function PositionMoves({ actor }: PositionMovesProps) {
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(positionsQuery(actor));
  if (isError) return <p role="alert">The positions could not be had: the server does not say why.</p>;
  if (!data) return <Loading />;
  const stands = data.pages.flatMap((page) => page.stories).filter(({ issues }) => issues.length > 0);
  const left = (data.pages[0]?.total ?? 0) - data.pages.reduce((sum, page) => sum + page.stories.length, 0);
  return (
    <>
      {stands.length === 0 && <p>In the stories looked at, no position on an issue was found.</p>}
      {stands.map((stand) => (
        <InStory key={stand.story.id} stand={stand} />
      ))}
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? 'Comparing…' : `Look at older stories (${left.toLocaleString('en')} left)`}
        </button>
      )}
    </>
  );
}

function InStory({ stand: { story, issues, statements } }: { readonly stand: Stand }) {
  const record = useMemo(() => {
    const known = new Map(statements.map((statement) => [statement.id, statement]));
    return { statement: (id: string) => known.get(id) };
  }, [statements]);
  const [moved, held] = [issues.filter(isTelling), issues.filter((issue) => !isTelling(issue))];
  return (
    <section className={styles.story}>
      <h3>
        <Link to="/stories/$id" params={{ id: storyKey(story.id) }} hash="positions" preload={false}>
          {story.title ?? 'Untitled story'}
        </Link>
      </h3>
      {moved.map((issue) => (
        <Issue key={issueKey(issue)} issue={issue} record={record} />
      ))}
      {held.length > 0 && (
        <details className={styles.held}>
          <summary>
            {`${counted(held.length, 'issue')} on which one position alone is told: `}
            <i>{held.map(({ issue }) => issue).join(', ')}</i>
          </summary>
          {held.map((issue) => (
            <Issue key={issueKey(issue)} issue={issue} record={record} />
          ))}
        </details>
      )}
    </section>
  );
}

type IssueStand = Stand['issues'][number];

/** Whether positions of several days are told, or one that something meets. */
const isTelling = ({ parties, collisions }: IssueStand): boolean =>
  collisions.length > 0 || parties.some(({ stances }) => new Set(stances.map(({ on }) => on)).size > 1);

const issueKey = ({ issue, named }: IssueStand): string => `${issue} ${named.report} ${named.span.start}`;

function Issue({ issue, record }: { readonly issue: IssueStand; readonly record: IssueMapProps['record'] }) {
  return (
    <div className={styles.issue}>
      <h4>{issue.issue}</h4>
      <IssueMap record={record} issue={issue} level={5} />
      {issue.collisions.length > 0 && (
        <ul aria-label="Collisions">
          {issue.collisions.map((collision) => (
            <CollisionPair
              key={`${collision.demand.join()} × ${collision.refusal.join()}`}
              record={record}
              collision={collision}
              level={5}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
