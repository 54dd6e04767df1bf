import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import { chooseTheme, useTheme } from '../design/theme.ts';
import { enableShortcuts, useShortcutsEnabled } from '../shell/shortcuts.ts';
import styles from './settings.module.css';

/** What each reader chooses for himself. */
export function ThisBrowser() {
  const theme = useTheme();
  const enabled = useShortcutsEnabled();
  const decider = useDecider();
  return (
    <div className={styles.choices}>
      <div className={styles.decider}>
        <NameField decider={decider} />
        {!decider.known && <small>It stands in the log beside what you decide on this machine.</small>}
      </div>
      <label>
        <input
          type="checkbox"
          checked={theme === 'dark'}
          onChange={(event) => chooseTheme(event.target.checked ? 'dark' : 'light')}
        />
        <span>
          Dark pages
          <small>As the system has it, until it is chosen here.</small>
        </span>
      </label>
      <label>
        <input type="checkbox" checked={enabled} onChange={(event) => enableShortcuts(event.target.checked)} />
        <span>
          Single-letter keys
          <small>j and k from statement to statement, a, x and c in the review, / to search.</small>
        </span>
      </label>
    </div>
  );
}
