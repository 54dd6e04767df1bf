import styles from './runs.module.css';

export interface RunsProps {
  /** In reading order; joined, they are the text. */
  readonly runs: readonly { readonly text: string; readonly shared: boolean }[];
  /** What the words that are not shared are: gone, new, or merely other than on the other side. */
  readonly as?: 'differs' | 'gone' | 'new' | undefined;
}

/** Long words of which so little is shared differ as a whole: marks would say nothing. */
const LONG = 80;
const LITTLE = 0.35;

function isElsewise(runs: RunsProps['runs']): boolean {
  const length = (kept: RunsProps['runs']): number => kept.reduce((sum, { text }) => sum + text.length, 0);
  const all = length(runs);
  return runs.length > 1 && all > LONG && length(runs.filter(({ shared }) => shared)) < all * LITTLE;
}

/** Words of a report, those that the other text does not have marked. */
export function Runs({ runs, as = 'differs' }: RunsProps) {
  if (isElsewise(runs)) return runs.map(({ text }) => text).join('');
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
