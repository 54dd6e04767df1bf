import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import type { StoryDetail } from '../../src/http/story-contract.ts';
import { LIKENESS_NAMES, likenessOf } from '../stories/carriage.ts';
import { DISCREPANCY_NAMES } from '../stories/discrepancy-names.ts';
import { Runs } from '../stories/runs.tsx';
import { type StoryRecord, statementsOf, storyRecord } from '../stories/story-record.ts';
import styles from './elsewhere.module.css';

export interface CarriedElsewhereProps {
  readonly statement: Statement;
  readonly detail: StoryDetail;
  readonly comparison: Comparison;
}

/** The other outlets that carry a statement, how near to its words, and in what they differ from it. */
export default function CarriedElsewhere({ statement, detail, comparison }: CarriedElsewhereProps) {
  const record = useMemo(() => storyRecord(detail, comparison), [detail, comparison]);
  const others = othersOf(record, statement);
  const discrepancies = comparison.discrepancies.filter(({ statements }) => statements.includes(statement.id));
  return (
    <>
      <h3>Also carried by</h3>
      {others.length === 0 ? (
        <p>No other report of the story.</p>
      ) : (
        <ul>
          {others.map((other) => (
            <li key={other.id}>
              <Link to="/statements/$id" params={{ id: other.id }} preload={false}>
                {other.report.outlet ?? 'Outlet unknown'}
              </Link>
              <span>{LIKENESS_NAMES[likenessOf(statement.content.text, other.content.text)].toLowerCase()}</span>
            </li>
          ))}
        </ul>
      )}
      {discrepancies.length > 0 && (
        <>
          <h3>Differs</h3>
          <ul>
            {discrepancies.map(({ kind, between, statements, parts, text }) => {
              const [here, there] = statements[0] === statement.id ? ([0, 1] as const) : ([1, 0] as const);
              return (
                <li key={`${kind} ${between.join()} ${text.join()}`} className={styles.differs}>
                  <span className={styles.kind}>{DISCREPANCY_NAMES[kind]}</span>
                  <div>
                    <p>
                      <span className={styles.outlet}>Here</span>{' '}
                      <span className={styles.words}>
                        <Runs runs={parts[here]} />
                      </span>
                    </p>
                    <p>
                      <span className={styles.outlet}>{record.report(between[there])?.outlet ?? 'Another outlet'}</span>{' '}
                      <span className={styles.words}>
                        <Runs runs={parts[there]} />
                      </span>
                    </p>
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

/** Of each other report one statement, the nearest to this one's words. */
function othersOf(record: StoryRecord, statement: Statement): readonly Statement[] {
  const ids = record.comparison.carried.find(({ statements }) => statements.includes(statement.id))?.statements ?? [];
  const nearest = new Map<string, Statement>();
  const rank = ({ content }: Statement): number =>
    ['verbatim', 'part', 'other'].indexOf(likenessOf(statement.content.text, content.text));
  for (const other of statementsOf(record, ids)) {
    if (other.report.id === statement.report.id) continue;
    const known = nearest.get(other.report.id);
    if (!known || rank(other) < rank(known)) nearest.set(other.report.id, other);
  }
  return [...nearest.values()];
}
