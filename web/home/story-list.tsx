import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { storiesQuery } from '../api/queries.ts';
import { Explain } from '../design/explain.tsx';
import { Twins } from '../design/twins.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './story-list.module.css';
import { StoryRow } from './story-row.tsx';

/** Stories of several reports, newest activity first. */
export function StoryList() {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(storiesQuery);
  const stories = data.pages.flatMap((page) => page.stories);
  const total = data.pages[0]?.total ?? 0;
  const more = async (): Promise<void> => {
    const result = await fetchNextPage();
    const shown = result.data?.pages.reduce((sum, page) => sum + page.stories.length, 0) ?? 0;
    announce(`${shown} of ${total} stories shown`);
  };
  return (
    <section aria-labelledby="stories-title">
      <header className={styles.head}>
        <h1 id="stories-title" tabIndex={-1}>
          Stories
        </h1>
        <Twins of="the stories" csv="/api/stories.csv" json="/api/stories" />
      </header>
      <ol className={styles.list}>
        {stories.map((story) => (
          <StoryRow key={story.id} story={story} />
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className={styles.more} disabled={isFetchingNextPage} onClick={more}>
          {isFetchingNextPage ? 'Loading…' : `More stories (${(total - stories.length).toLocaleString('en')} left)`}
        </button>
      )}
      <Explain>
        <p>
          A story is what two reports or more tell of one matter, found by their words, names and days: two that are one
          to you may be two here. A bar is a day with its reports, from the first day to the last. A later text at the
          same address counts as the same report.
        </p>
      </Explain>
    </section>
  );
}
