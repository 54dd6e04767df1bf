import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EditList, ReportSummary } from '../../src/http/contract.ts';
import { longDay, moment, timeOf } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import { Runs } from '../stories/runs.tsx';
import { BeforeAfter } from './before-after.tsx';
import styles from './edit-section.module.css';
import { StatementChanges } from './statement-changes.tsx';

type Edit = EditList['edits'][number];

export interface EditSectionProps {
  readonly edit: Edit;
  readonly before: ReportSummary | undefined;
  readonly after: ReportSummary | undefined;
}

/** From one text of an address to the next: its facts, its paragraphs, its statements. */
export function EditSection({ edit, before, after }: EditSectionProps) {
  const { facts, paragraphs, statements } = edit;
  const heading = `edit-${reportKey(edit.after.id)}`;
  const same = facts.length + paragraphs.length + statements.length === 0;
  return (
    <section className={styles.edit} aria-labelledby={heading}>
      <h2 id={heading}>{`Version ${before?.version ?? '?'} to version ${after?.version ?? '?'}`}</h2>
      <div className={styles.versions}>
        <Version reference={edit.before} summary={before} />
        <Version reference={edit.after} summary={after} />
      </div>
      {same && <p>No fact, no paragraph and no statement differs: only marks or spacing do.</p>}
      <Part title="Facts" shown={facts.length > 0}>
        {facts.map(({ field, before: was, after: is, parts }) => (
          <BeforeAfter
            key={field}
            label={FACT_NAMES[field]}
            before={parts ? <Runs runs={parts[0]} as="gone" /> : was}
            after={parts ? <Runs runs={parts[1]} as="new" /> : is}
          />
        ))}
      </Part>
      <Part title="Paragraphs" shown={paragraphs.length > 0}>
        {paragraphs.map(({ before: was, after: is, parts }) => (
          <BeforeAfter
            key={`${was?.start} ${is?.start}`}
            label={was === null ? 'Added' : is === null ? 'Removed' : 'Changed'}
            before={was && <Runs runs={parts?.[0] ?? [{ text: was.text, shared: is !== null }]} as="gone" />}
            after={is && <Runs runs={parts?.[1] ?? [{ text: is.text, shared: was !== null }]} as="new" />}
          />
        ))}
      </Part>
      <Part title="Statements" shown={statements.length > 0}>
        <StatementChanges statements={statements} />
      </Part>
    </section>
  );
}

function Version({
  reference: { id, published },
  summary,
}: {
  readonly reference: Edit['before'];
  readonly summary: ReportSummary | undefined;
}) {
  const time = timeOf(published);
  const dated =
    published === null ? 'Undated' : `${longDay(published.slice(0, 10))}${time === null ? '' : `, ${time}`}`;
  return (
    <p>
      <Link to="/reports/$id" params={{ id: reportKey(id) }}>{`Version ${summary?.version ?? '?'}`}</Link>
      <span>{dated}</span>
      {summary && <span>{`${summary.words} words, read ${moment(summary.added)}`}</span>}
    </p>
  );
}

function Part({
  title,
  shown,
  children,
}: {
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}) {
  if (!shown) return null;
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

const FACT_NAMES = { title: 'Title', author: 'Author', place: 'Place' } as const;
