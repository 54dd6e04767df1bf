import styles from './runs.module.css';

export interface RunsProps {
  /** In reading order; joined, they are the text. */
  readonly runs: readonly { readonly text: string; readonly shared: boolean }[];
  /** What the words that are not shared are: gone, new, or merely other than on the other side. */
  readonly as?: 'differs' | 'gone' | 'new';
}

/** Words of a report, those that the other text does not have marked. */
export function Runs({ runs, as = 'differs' }: RunsProps) {
  const Mark = as === 'gone' ? 'del' : as === 'new' ? 'ins' : 'mark';
  return runs.map(({ text, shared }, at) =>
    shared || text.trim() === '' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text are a fixed sequence
      <Mark key={at} className={styles.mark}>
        {text}
      </Mark>
    ),
  );
}
