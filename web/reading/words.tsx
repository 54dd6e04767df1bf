import styles from './words.module.css';

export interface WordsProps {
  readonly children: string;
}

/** So many characters of a long passage are shown. */
const MOST = 90;

/** Words of the report among our own: in the serif, between marks unless they have their own, long ones cut short. */
export function Words({ children }: WordsProps) {
  const cut = children.length > MOST ? `${children.slice(0, children.lastIndexOf(' ', MOST))} …` : children;
  return <span className={styles.words}>{/^["“‘'«„]/.test(cut) ? cut : `“${cut}”`}</span>;
}
