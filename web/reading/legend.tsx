import styles from './legend.module.css';
import marks from './marked-text.module.css';

/** What the marks in the article mean, shown on themselves. */
export function Legend() {
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
      </dl>
    </section>
  );
}
