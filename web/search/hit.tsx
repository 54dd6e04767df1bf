import { Link } from '@tanstack/react-router';
import type { SearchHit } from '../../src/http/search-contract.ts';
import { Attribution } from '../reading/attribution.tsx';
import { dayOf, longDay } from '../reports/dates.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './hit.module.css';

export interface HitProps {
  readonly hit: SearchHit;
}

/** One hit: a statement leads to its words, a report to its beginning. */
export function Hit({ hit }: HitProps) {
  const report = hit.kind === 'report' ? hit.report : hit.statement.report;
  const day = dayOf(report.published);
  const params = { id: reportKey(report.id) };
  const speaker = hit.kind === 'statement' ? hit.statement.speaker : null;
  const act = hit.kind === 'statement' ? hit.statement.act?.type : null;
  const facts = [act, report.outlet ?? 'Outlet unknown', report.place, day && longDay(day)].filter((fact) => fact);
  return (
    <li className={styles.hit} data-kind={hit.kind}>
      <h2>
        {hit.kind === 'report' ? (
          <Link to="/reports/$id" params={params}>
            {report.title ?? 'Untitled report'}
          </Link>
        ) : (
          <Link to="/reports/$id" params={params} hash={`s=${hit.statement.id}`}>
            <Attribution statement={hit.statement} />
          </Link>
        )}
      </h2>
      <p className={styles.snippet}>
        {hit.snippet.map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: a snippet never changes
          piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </p>
      <p className={styles.from}>
        {speaker?.id && (
          <Link to="/actors/$id" params={{ id: speaker.id }} preload={false} className={styles.actor}>
            {speaker.name ?? speaker.text}
          </Link>
        )}
        {hit.kind === 'statement' && <cite>{report.title ?? 'Untitled report'}</cite>}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </li>
  );
}
