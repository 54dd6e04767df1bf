import styles from './loading.module.css';

const LINES = ['title', 'wide', 'wide', 'short', 'wide', 'wide', 'wide', 'short'] as const;

/** Shown only where the answer takes longer than a moment. */
export function Loading() {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">Loading</span>
      {LINES.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are a fixed drawing
        <span key={index} className={styles[line]} />
      ))}
    </div>
  );
}
