import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { editsQuery, reportQuery } from '../api/queries.ts';
import link from '../design/back-link.module.css';
import { Icon } from '../design/icon.tsx';
import { Twins } from '../design/twins.tsx';
import { reportKey } from '../reports/report-key.ts';
import { EditSection } from './edit-section.tsx';
import styles from './edits-page.module.css';

const route = getRouteApi('/reports/$id/edits');

/** `/reports/$id/edits`: what changed from text to text at the address of a report. */
export function EditsPage() {
  const { id } = route.useParams();
  const { data: detail } = useSuspenseQuery(reportQuery(id));
  const { data } = useSuspenseQuery(editsQuery(id));
  const { report, versions } = detail;
  const address = `/api/reports/${reportKey(report.id)}/edits`;
  return (
    <div className={styles.page}>
      <title>{`What changed: ${report.title ?? 'Untitled report'} · On the Record`}</title>
      <header className={styles.head}>
        <Link to="/reports/$id" params={{ id: reportKey(report.id) }} className={link.back}>
          <Icon name="back" /> Report
        </Link>
        <h1 tabIndex={-1}>What changed</h1>
        <p className={styles.report}>{report.title ?? 'Untitled report'}</p>
        <p className={styles.facts}>
          <b>{report.outlet ?? 'Outlet unknown'}</b>
          {report.url && <span className={styles.url}>{report.url}</span>}
          <Twins of="these changes" csv={`${address}.csv`} json={address} />
        </p>
      </header>
      {data.edits.length === 0 && <p>Only one text was ever seen at the address of this report.</p>}
      {data.edits.map((edit) => (
        <EditSection
          key={edit.after.id}
          edit={edit}
          before={versions.find((version) => version.id === edit.before.id)}
          after={versions.find((version) => version.id === edit.after.id)}
        />
      ))}
    </div>
  );
}
