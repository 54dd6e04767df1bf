import type { Statement } from '../../src/http/contract.ts';
import styles from './attribution.module.css';

export interface AttributionProps {
  readonly statement: Statement;
}

/** Speaker and cue in the report's words, set as they are marked in the article; beside a pronoun or title, whose it is. */
export function Attribution({ statement: { speaker, cue } }: AttributionProps) {
  if (!speaker) {
    return (
      <>
        <span className={styles.nobody}>Nobody named</span>
        <Cue cue={cue} />
      </>
    );
  }
  const { text, name } = speaker;
  return (
    <>
      <b className={styles.source}>{text}</b>
      {name !== null && !saysName(text, name) && <span className={styles.name}> {name}</span>}
      <Cue cue={cue} />
    </>
  );
}

function Cue({ cue }: Pick<Statement, 'cue'>) {
  return cue && <i className={styles.cue}> {cue.text}</i>;
}

/** Whether the words of the report hold the name already, or a part of it: "President Ilse Varga", "Varga", in whatever case. */
function saysName(text: string, name: string): boolean {
  const [words, known] = [text.toLowerCase(), name.toLowerCase()];
  return words.includes(known) || ` ${known} `.includes(` ${words} `);
}
