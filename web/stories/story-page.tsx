import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { comparisonQuery, storyQuery } from '../api/queries.ts';
import styles from '../design/parts-page.module.css';
import { Loading } from '../states/loading.tsx';
import { useRest } from '../states/use-rest.ts';
import { Contents } from './contents.tsx';
import { usePartInAddress } from './reveal-part.ts';
import { StoryHead } from './story-head.tsx';
import { storyKey } from './story-key.ts';
import { partsOf } from './story-parts.tsx';
import { storyRecord } from './story-record.ts';
import { StorySection } from './story-section.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/stories/$id');

const TIMELINE = (
  <>
    <p>
      A report belongs to the story of the report that it goes on from, which is found by names, words and the days
      between the two. Where a text was changed at its address, the newest counts. Outlets are counted by the names that
      the reports give; one without a name is not counted.
    </p>
    <p>
      “Most heard” counts statements in each report that carries them, so that a sentence in four reports counts four
      times; groups without a name of their own, such as “protesters”, are left out.
    </p>
  </>
);

/** `/stories/$id`: the reports of a story side by side. */
export function StoryPage() {
  const { data: detail } = useSuspenseQuery(storyQuery(route.useParams().id));
  const { data, isError } = useQuery(comparisonQuery(storyKey(detail.story.id)));
  // Drawn when there is time for it: it may come while something is typed or pressed.
  const comparison = useDeferredValue(data ?? null);
  const rest = useRest();
  const record = useMemo(
    () => (rest && comparison ? storyRecord(detail, comparison) : null),
    [detail, comparison, rest],
  );
  const address = `/api/stories/${storyKey(detail.story.id)}`;
  const parts = record ? partsOf(record, address) : [];
  usePartInAddress(record !== null);
  return (
    <div className={styles.page}>
      <title>{`${detail.story.title ?? 'Untitled story'} · On the Record`}</title>
      <StoryHead detail={detail} />
      <Contents parts={[{ id: 'timeline', title: 'What happened when', count: detail.timeline.length }, ...parts]} />
      <div className={styles.parts}>
        <StorySection
          id="timeline"
          title="What happened when"
          about="The days of the story and the reports of each."
          explained={TIMELINE}
        >
          <Timeline timeline={detail.timeline} />
        </StorySection>
        {parts.map(({ content, count, ...part }) => (
          <StorySection key={part.id} {...part}>
            {content}
          </StorySection>
        ))}
        {isError && <p role="alert">The reports could not be laid side by side: the server does not say why.</p>}
        {!record && !isError && <Loading />}
      </div>
    </div>
  );
}
