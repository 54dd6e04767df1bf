import { Link } from '@tanstack/react-router';
import type { StoryDetail } from '../../src/http/story-contract.ts';
import link from '../design/back-link.module.css';
import { Icon } from '../design/icon.tsx';
import { Twins } from '../design/twins.tsx';
import { longDay, longDays } from '../reports/dates.ts';
import { counted } from './counted.ts';
import { DaysLine } from './days-line.tsx';
import styles from './story-head.module.css';
import { storyKey } from './story-key.ts';

export interface StoryHeadProps {
  readonly detail: StoryDetail;
}

/** What the story is, when, how much there is of it, and who speaks. */
export function StoryHead({ detail: { story, timeline, speakers } }: StoryHeadProps) {
  const address = `/api/stories/${storyKey(story.id)}`;
  return (
    <header className={styles.head}>
      <Link to="/" activeOptions={{ exact: true }} className={link.back}>
        <Icon name="back" /> Stories
      </Link>
      <h1 tabIndex={-1}>{story.title ?? 'Untitled story'}</h1>
      <p className={styles.facts}>
        <span>{daysWords(story)}</span>
        <span>{counted(story.reports, 'report')}</span>
        <span>{counted(story.outlets, 'outlet')}</span>
        <Twins
          of="this story"
          csv={`/api/export/csv?story=${storyKey(story.id)}`}
          json={address}
          brief={`/api/export/markdown?story=${storyKey(story.id)}`}
        />
      </p>
      <DaysLine timeline={timeline} />
      {speakers.length > 0 && (
        <p className={styles.speakers}>
          Most heard:{' '}
          {speakers.slice(0, 6).map(({ id, name, statements }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to="/actors/$id" params={{ id }}>
                {name}
              </Link>
              {` (${statements})`}
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

/** `20 September to 4 November 2031`, or the one day. */
export function daysWords({ first, last }: StoryDetail['story']): string {
  return first === last ? longDay(first) : longDays(first, last);
}
