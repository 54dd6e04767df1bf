import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StorySummary } from '../../src/http/story-contract.ts';
import { storyQuery } from '../api/queries.ts';
import { longDay, longDays } from '../reports/dates.ts';
import { counted } from '../stories/counted.ts';
import { DaysLine } from '../stories/days-line.tsx';
import { storyKey } from '../stories/story-key.ts';
import styles from './story-row.module.css';

export interface StoryRowProps {
  readonly story: StorySummary;
}

/** A story of the list. Its days and speakers follow once they are there. */
export function StoryRow({ story }: StoryRowProps) {
  const key = storyKey(story.id);
  const { data } = useQuery(storyQuery(key));
  return (
    <li className={styles.row}>
      <h2>
        <Link to="/stories/$id" params={{ id: key }}>
          {story.title ?? 'Untitled story'}
        </Link>
      </h2>
      <p className={styles.facts}>
        <span>{story.first === story.last ? longDay(story.first) : longDays(story.first, story.last)}</span>
        <span>
          <b>{story.reports}</b> {story.reports === 1 ? 'report' : 'reports'}, {counted(story.outlets, 'outlet')}
        </span>
      </p>
      <div className={styles.days}>{data && <DaysLine timeline={data.timeline} />}</div>
      {data && data.speakers.length > 0 && (
        <p className={styles.speakers}>
          {data.speakers.slice(0, 4).map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to="/actors/$id" params={{ id }} preload={false} className={styles.speaker}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
