import type { ReviewMark } from '../../src/http/contract.ts';
import { useShortcut } from '../shell/shortcuts.ts';
import { VerdictButton } from './verdict-button.tsx';
import styles from './verdicts.module.css';

export type Verdict = 'accept' | 'reject' | 'withdraw';

export interface VerdictBarProps {
  /** Null where nobody has looked at it. */
  readonly mark: ReviewMark | null;
  /** Whether whoever reads may decide. */
  readonly may: boolean;
  /** True while something is sent or corrected. */
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onCorrect: () => void;
}

/** The buttons of a review and their keys: a accepts, c corrects, x rejects. */
export function VerdictBar({ mark, may, busy, error, onVerdict, onCorrect }: VerdictBarProps) {
  const idle = may && !busy;
  const verdict = mark?.verdict ?? null;
  useShortcut(['a'], () => idle && onVerdict('accept'));
  useShortcut(['x'], () => idle && onVerdict('reject'));
  useShortcut(['c'], (event) => {
    if (!idle) return;
    // Otherwise the letter would be typed into the form that opens.
    event.preventDefault();
    onCorrect();
  });
  if (!may) return <p>Your token reads only: deciding takes the role of an editor.</p>;
  return (
    <>
      <p className={styles.buttons}>
        <VerdictButton
          name={verdict === 'accepted' ? 'Accepted' : 'Accept'}
          shortcut="a"
          icon="check"
          pressed={verdict === 'accepted'}
          disabled={busy}
          onClick={() => onVerdict('accept')}
        />
        <VerdictButton name="Correct" shortcut="c" icon="pen" disabled={busy} onClick={onCorrect} />
        <VerdictButton
          name={verdict === 'rejected' ? 'Rejected' : 'Reject'}
          shortcut="x"
          icon="close"
          pressed={verdict === 'rejected'}
          disabled={busy}
          onClick={() => onVerdict('reject')}
        />
        {verdict !== null && (
          <button type="button" className={styles.text} disabled={busy} onClick={() => onVerdict('withdraw')}>
            {verdict === 'added' ? 'Take it out again' : 'Withdraw'}
          </button>
        )}
      </p>
      {error && (
        <p role="alert" className={styles.problem}>
          {error.message}
        </p>
      )}
    </>
  );
}
