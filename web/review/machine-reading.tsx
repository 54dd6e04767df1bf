import { Words } from '../reading/words.tsx';
import type { DifferingField } from './differing.ts';
import type { Verdict } from './verdict-bar.tsx';
import styles from './verdicts.module.css';

export interface MachineReadingProps {
  readonly fields: readonly DifferingField[];
  /** Whether the machine has come to read it so since it was decided. */
  readonly isProposal: boolean;
  /** Whether what was decided is that it is none: then no field by itself can be taken. */
  readonly isRejected: boolean;
  readonly pending: boolean;
  readonly may: boolean;
  /** `fields`, of `withdraw`: those that the machine's stand in for. */
  readonly onVerdict: (verdict: Verdict, fields?: readonly string[]) => void;
}

/** Where the machine reads otherwise than what stands: its reading beside it, to be taken field by field. */
export function MachineReading({ fields, isProposal, isRejected, pending, may, onVerdict }: MachineReadingProps) {
  if (fields.length === 0) return null;
  return (
    <div className={styles.machine}>
      <h3>{isProposal ? 'The machine now reads' : 'The machine reads'}</h3>
      <dl>
        {fields.map(({ field, name, words, isQuoted }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              {words === null ? 'None' : isQuoted ? <Words>{words}</Words> : words}
              {may && !isRejected && (
                <button
                  type="button"
                  className={styles.text}
                  disabled={pending}
                  aria-label={`Take it: ${name}`}
                  onClick={() => onVerdict('withdraw', [field])}
                >
                  Take it
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isProposal && may && (
        <button
          type="button"
          className={styles.text}
          disabled={pending}
          onClick={() => onVerdict(isRejected ? 'reject' : 'accept')}
        >
          {isRejected ? 'It stays rejected' : 'Keep what stands'}
        </button>
      )}
    </div>
  );
}
