import type { Statement } from '../../src/http/contract.ts';
import { Icon } from '../design/icon.tsx';
import buttons from '../design/icon-button.module.css';
import { Attribution } from './attribution.tsx';
import { CopyLink } from './copy-link.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Owed } from './owed.tsx';
import styles from './sheet.module.css';
import { StatementFacts } from './statement-facts.tsx';
import { useIsCorrected, Verdicts } from './verdicts.tsx';
import { Why } from './why.tsx';

export interface SheetProps {
  readonly statement: Statement;
  /** Counted from 1 among those shown. */
  readonly position: number;
  readonly total: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The active statement where there is no margin: at the foot of the screen, under the thumb. */
export function Sheet({ statement, position, total, onStep, onClose }: SheetProps) {
  const corrected = useIsCorrected(statement);
  return (
    <section className={styles.sheet} aria-label="Selected statement">
      <div className={styles.bar}>
        <p>{position === 0 ? 'New statement' : `${position} of ${total}`}</p>
        <button
          type="button"
          className={buttons.button}
          aria-label="Previous statement"
          disabled={position <= 1 || corrected}
          onClick={() => onStep(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className={buttons.button}
          aria-label="Next statement"
          disabled={position === total || corrected}
          onClick={() => onStep(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" className={buttons.button} aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className={styles.body}>
        {!corrected && (
          <>
            <p>
              <Attribution statement={statement} />
            </p>
            <p className={styles.content}>{statement.content.text}</p>
            <StatementFacts statement={statement} />
            <Owed statement={statement} open />
            <Elsewhere statement={statement} />
            <Why key={statement.id} id={statement.id} />
            <CopyLink id={statement.id} />
          </>
        )}
        <Verdicts statement={statement} />
      </div>
    </section>
  );
}
