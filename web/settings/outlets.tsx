import { useQuery } from '@tanstack/react-query';
import { Explain } from '../design/explain.tsx';
import { Twins } from '../design/twins.tsx';
import { longDay } from '../reports/dates.ts';
import { counted } from '../stories/counted.ts';
import { Scroller } from '../stories/scroller.tsx';
import styles from './settings.module.css';
import { outletsQuery } from './settings-queries.ts';

/** The outlets of the ledger as its reports name them. */
export function Outlets() {
  const { data } = useQuery(outletsQuery);
  if (!data) return null;
  if (data.outlets.length === 0) return <p>No report yet.</p>;
  return (
    <>
      <Scroller label="Table: outlets">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Outlet</th>
              <th scope="col" className={styles.number}>
                Reports
              </th>
              <th scope="col" className={styles.number}>
                Statements
              </th>
              <th scope="col">First</th>
              <th scope="col">Last</th>
            </tr>
          </thead>
          <tbody>
            {data.outlets.map(({ name, reports, statements, first, last, hosts, edited }) => (
              <tr key={name}>
                <th scope="row">
                  {name ?? 'Outlet unknown'}
                  {hosts.length > 0 && <small>{hosts.slice(0, 3).join(', ')}</small>}
                  {edited > 0 && <small>{`${counted(edited, 'report')} edited after it was read`}</small>}
                </th>
                <td className={styles.number}>{reports.toLocaleString('en')}</td>
                <td className={styles.number}>{statements.toLocaleString('en')}</td>
                <td className={styles.day}>{first && longDay(first)}</td>
                <td className={styles.day}>{last && longDay(last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={styles.twins}>
        <Twins of="the outlets" csv="/api/outlets.csv" json="/api/outlets" />
      </p>
      <Explain>
        <p>
          Outlets as the reports name them: two spellings are two. A text that came later at the same address is a
          report of its own here, and is what “edited” counts.
        </p>
      </Explain>
    </>
  );
}
