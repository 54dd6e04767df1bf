import type { Statement } from '../../src/http/contract.ts';
import styles from './legend.module.css';
import marks from './marked-text.module.css';

export interface LegendProps {
  /** All of the report: marks that none of them has are left out. */
  readonly statements: readonly Statement[];
}

/** What the marks in the article mean, shown on themselves. */
export function Legend({ statements }: LegendProps) {
  return (
    <section className={styles.legend}>
      <h2>Key</h2>
      <dl>
        <div>
          <dt>
            <span className={marks.source}>Source</span>
          </dt>
          <dd>who says it</dd>
        </div>
        <div>
          <dt>
            <span className={marks.cue}>Cue</span>
          </dt>
          <dd>attributes it</dd>
        </div>
        <div>
          <dt>
            <span className={marks.content}>Content</span>
          </dt>
          <dd>what is said</dd>
        </div>
        {statements.some(({ condition }) => condition) && (
          <div>
            <dt>
              <span className={`${marks.content} ${marks.condition}`}>Condition</span>
            </dt>
            <dd>what must hold</dd>
          </div>
        )}
        {statements.some(({ when }) => when) && (
          <div>
            <dt>
              <span className={`${marks.content} ${marks.when}`}>Time</span>
            </dt>
            <dd>when it is due</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
