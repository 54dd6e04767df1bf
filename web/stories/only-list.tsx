import { counted } from './counted.ts';
import styles from './only-list.module.css';
import { Said } from './said.tsx';
import { type StoryRecord, statementsOf } from './story-record.ts';

export interface OnlyListProps {
  readonly record: StoryRecord;
}

/** For each report what no other origin carries, what weighs most first; folded, as it is much. */
export function OnlyList({ record }: OnlyListProps) {
  return (
    <ul>
      {record.comparison.only.map(({ report, outlet, statements: ids }) => {
        const statements = statementsOf(record, ids);
        return (
          <li key={report} className={styles.report}>
            <details>
              <summary>
                <span className={styles.line}>
                  <b>{outlet ?? 'Outlet unknown'}</b>
                  <span className={styles.title}>{record.report(report)?.title ?? 'Untitled report'}</span>
                  <span className={styles.count}>{counted(statements.length, 'statement')}</span>
                </span>
              </summary>
              <ul className={styles.statements}>
                {statements.map((statement) => (
                  <li key={statement.id}>
                    <Said statement={statement} outlet={false} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
