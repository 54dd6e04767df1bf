import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportSummary } from '../../src/http/contract.ts';
import { storyQuery } from '../api/queries.ts';
import { reportKey } from '../reports/report-key.ts';
import { counted } from '../stories/counted.ts';
import { storyKey } from '../stories/story-key.ts';
import styles from './filter-list.module.css';

export interface StoryLinkProps {
  readonly report: ReportSummary;
}

/** The story that the report is part of; nothing where it is the only one to tell it. */
export function StoryLink({ report }: StoryLinkProps) {
  const { data } = useQuery(storyQuery(reportKey(report.id)));
  if (!data || data.story.reports < 2) return null;
  const { id, title, reports, outlets } = data.story;
  return (
    <section>
      <h2>Story</h2>
      <Link to="/stories/$id" params={{ id: storyKey(id) }} className={styles.changed}>
        {title ?? 'Untitled story'}
      </Link>
      <small className={styles.note}>{`${counted(reports, 'report')}, ${counted(outlets, 'outlet')}`}</small>
    </section>
  );
}
