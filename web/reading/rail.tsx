import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportDetail, Statement } from '../../src/http/contract.ts';
import { Icon } from '../design/icon.tsx';
import { ActFilter } from './act-filter.tsx';
import type { ReadingFilter } from './filters.ts';
import { FormFilter } from './form-filter.tsx';
import { Legend } from './legend.tsx';
import styles from './rail.module.css';
import { ReportFacts } from './report-facts.tsx';
import { SpeakerFilter } from './speaker-filter.tsx';
import { StoryLink } from './story-link.tsx';
import { VersionList } from './version-list.tsx';

export interface RailProps {
  readonly detail: ReportDetail;
  /** All of the report, in reading order. */
  readonly statements: readonly Statement[];
  readonly filter: ReadingFilter;
}

/** Beside the article on a desk, folded above it on a phone: what to show, what the marks mean, where it comes from. */
export function Rail({ detail, statements, filter }: RailProps) {
  const [open, setOpen] = useState(false);
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <aside className={styles.rail} aria-label="Filters and key">
      <div className={styles.top}>
        <Link to="/" activeOptions={{ exact: true }} className={styles.back}>
          <Icon name="back" /> Reports
        </Link>
        <button type="button" aria-expanded={open} aria-controls="rail-body" onClick={() => setOpen(!open)}>
          {filtered ? 'Filtered' : 'Filter and key'} <Icon name={open ? 'up' : 'down'} />
        </button>
      </div>
      <div id="rail-body" className={styles.body} data-open={open ? '' : undefined}>
        {statements.length > 0 && (
          <>
            <Legend statements={statements} />
            <SpeakerFilter statements={statements} filter={filter} />
            <ActFilter statements={statements} filter={filter} />
            <FormFilter statements={statements} filter={filter} />
          </>
        )}
        <StoryLink report={detail.report} />
        <VersionList report={detail.report} versions={detail.versions} />
        <ReportFacts detail={detail} />
      </div>
    </aside>
  );
}
