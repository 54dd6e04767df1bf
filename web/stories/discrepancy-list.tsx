import { Link } from '@tanstack/react-router';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import { reportKey } from '../reports/report-key.ts';
import styles from './discrepancy-list.module.css';
import { DISCREPANCY_NAMES } from './discrepancy-names.ts';
import { Runs } from './runs.tsx';
import { speakerOf } from './said.tsx';
import type { StoryRecord } from './story-record.ts';

type Discrepancy = Comparison['discrepancies'][number];

export interface DiscrepancyListProps {
  readonly record: StoryRecord;
}

/** Where two reports differ, kind by kind, the words of both side by side. */
export function DiscrepancyList({ record }: DiscrepancyListProps) {
  const kinds = Map.groupBy(record.comparison.discrepancies, ({ kind }) => kind);
  return [...kinds].map(([kind, discrepancies]) => (
    <div key={kind} className={styles.kind}>
      <h3>{DISCREPANCY_NAMES[kind]}</h3>
      <ul>
        {discrepancies.map((discrepancy) => (
          <li key={`${discrepancy.between.join()} ${discrepancy.text.join()}`} className={styles.pair}>
            <Side record={record} discrepancy={discrepancy} at={0} />
            <Side record={record} discrepancy={discrepancy} at={1} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

interface SideProps {
  readonly record: StoryRecord;
  readonly discrepancy: Discrepancy;
  readonly at: 0 | 1;
}

function Side({ record, discrepancy: { between, parts, statements }, at }: SideProps) {
  const report = record.report(between[at]);
  const id = statements[at];
  const statement = id === null ? undefined : record.statement(id);
  const words = <Runs runs={parts[at]} />;
  return (
    <div className={styles.side}>
      <p className={styles.outlet}>
        <b>{report?.outlet ?? 'Outlet unknown'}</b>
        {statement && <span>{speakerOf(statement)}</span>}
      </p>
      <p className={styles.words}>
        {statement ? (
          <Link to="/statements/$id" params={{ id: statement.id }} preload={false}>
            {words}
          </Link>
        ) : report ? (
          <Link to="/reports/$id" params={{ id: reportKey(report.id) }} preload={false}>
            {words}
          </Link>
        ) : (
          words
        )}
      </p>
    </div>
  );
}
