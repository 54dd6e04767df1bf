import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { JobEntry } from '../../src/http/job-contract.ts';
import { queryClient } from '../api/query-client.ts';
import { Icon } from '../design/icon.tsx';
import { Twins } from '../design/twins.tsx';
import { reportKey } from '../reports/report-key.ts';
import { announce } from '../shell/announcer.tsx';
import { counted } from '../stories/counted.ts';
import styles from './jobs-page.module.css';
import { type Progress, useJobs } from './use-jobs.ts';

const route = getRouteApi('/add/$jobs');

/** `/add/$jobs`: what becomes of reports that were given, as it happens. */
export function JobsPage() {
  const { jobs } = route.useParams();
  const progress = useJobs(jobs);
  const title = titleFor(progress);
  const { entries, total, ended, error } = progress;
  useEffect(() => {
    if (!ended) return;
    announce(title);
    queryClient.invalidateQueries();
  }, [ended, title]);
  const unread = entries.filter((entry) => entry.kind === 'unread');
  const read = entries.filter((entry) => entry.kind === 'report');
  return (
    <div className={styles.page}>
      <title>{`${title} · On the Record`}</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>{title}</h1>
        <progress aria-label="Inputs that are done" value={entries.length} {...(total ? { max: total } : {})} />
        <p className={styles.facts}>
          <span>{total === null ? 'Waiting for the server' : `${entries.length} of ${counted(total, 'input')}`}</span>
          {jobs.split(',').map((id, at, { length }) => (
            <Twins
              key={id}
              of={length === 1 ? 'this job' : `job ${at + 1}`}
              csv={`/api/jobs/${id}/entries.csv`}
              json={`/api/jobs/${id}`}
            />
          ))}
        </p>
      </header>
      {error !== null && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {unread.length > 0 && (
        <section aria-labelledby="unread-title" className={styles.part}>
          <h2 id="unread-title">{`Could not be read: ${unread.length}`}</h2>
          <ul>
            {unread.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added
              <li key={index} className={styles.unread}>
                <Icon name="close" />
                <div>
                  <b>{entry.input === '' ? 'The pasted text' : entry.input}</b>
                  <p>{entry.detail}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {read.length > 0 && (
        <section aria-labelledby="read-title" className={styles.part}>
          <h2 id="read-title">{`On the record: ${read.length}`}</h2>
          <ol>
            {read.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added
              <Row key={index} entry={entry} />
            ))}
          </ol>
        </section>
      )}
      {ended && (
        <p className={styles.next}>
          <Link to="/add">Add more</Link>
          <Link to="/" activeOptions={{ exact: true }}>
            All stories and reports
          </Link>
        </p>
      )}
    </div>
  );
}

function Row({ entry }: { readonly entry: Extract<JobEntry, { readonly kind: 'report' }> }) {
  return (
    <li className={styles.read}>
      <Icon name="check" />
      <div>
        <h3>
          <Link to="/reports/$id" params={{ id: reportKey(entry.id) }} preload={false}>
            {entry.title ?? 'Untitled report'}
          </Link>
        </h3>
        <p>
          <span>{entry.statements === 0 ? 'No statements' : counted(entry.statements, 'statement')}</span>
          {entry.outcome !== 'added' && <span>{OUTCOMES[entry.outcome]}</span>}
          {entry.input !== '' && <span>{entry.input}</span>}
        </p>
      </div>
    </li>
  );
}

const OUTCOMES = { 'derived-again': 'Read again', 'kept-already': 'Kept already' } as const;

/** `2 reports added, 1 could not be read`. */
function titleFor({ entries, ended, total, error }: Progress): string {
  if (!ended) return total === null ? 'Reading' : `Reading ${counted(total, 'input')}`;
  if (entries.length === 0) return error === null ? 'Nothing was added' : 'This could not be followed';
  const count = (wanted: (entry: JobEntry) => boolean): number => entries.filter(wanted).length;
  const added = count((entry) => entry.kind === 'report' && entry.outcome !== 'kept-already');
  const kept = count((entry) => entry.kind === 'report' && entry.outcome === 'kept-already');
  const unread = count((entry) => entry.kind === 'unread');
  const parts = [
    added > 0 ? `${counted(added, 'report')} added` : null,
    kept > 0 ? `${kept} kept already` : null,
    unread > 0 ? `${unread} could not be read` : null,
  ].filter((part) => part !== null);
  return parts.join(', ');
}
