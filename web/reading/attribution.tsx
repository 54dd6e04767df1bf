import type { Statement } from '../../src/http/contract.ts';
import styles from './attribution.module.css';

export interface AttributionProps {
  readonly statement: Statement;
}

/** Speaker and cue in the report's words, set as they are marked in the article. */
export function Attribution({ statement: { speaker, cue } }: AttributionProps) {
  return (
    <>
      {speaker ? <b className={styles.source}>{speaker.text}</b> : <span className={styles.nobody}>Nobody named</span>}
      {cue && <i className={styles.cue}> {cue.text}</i>}
    </>
  );
}
