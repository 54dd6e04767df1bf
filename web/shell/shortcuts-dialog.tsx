import { useRef } from 'react';
import { Icon } from '../design/icon.tsx';
import buttons from '../design/icon-button.module.css';
import { enableShortcuts, useShortcut, useShortcutsEnabled } from './shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

const SHORTCUTS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', '→'], 'Next statement, or hit'],
  [['k', '←'], 'Previous statement, or hit'],
  [['Esc'], 'Let go of the statement'],
  [['a'], 'Accept what the machine read'],
  [['c'], 'Correct it'],
  [['x'], 'Reject it'],
  [['s'], 'Assign it'],
  [['m'], 'Comment on it'],
  [['u'], 'Undo, in the review'],
  [['/'], 'Search the record'],
  [['?'], 'Show these keys'],
];

/** The button that opens the list of keys, and the list. */
export function ShortcutsDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const enabled = useShortcutsEnabled();
  const open = (): void => dialog.current?.showModal();
  useShortcut(['?'], open);
  return (
    <>
      <button
        type="button"
        className={`${buttons.button} ${styles.opener}`}
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts"
        onClick={open}
      >
        <Icon name="keyboard" />
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title" closedby="any">
        <div className={styles.head}>
          <h2 id="shortcuts-title">Keyboard</h2>
          <button type="button" className={buttons.button} aria-label="Close" onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </div>
        <dl className={styles.list}>
          {SHORTCUTS.map(([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.switch}>
          <input type="checkbox" checked={enabled} onChange={(event) => enableShortcuts(event.target.checked)} />
          Use single-letter keys
        </label>
      </dialog>
    </>
  );
}
