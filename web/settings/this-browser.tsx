import { chooseTheme, useTheme } from '../design/theme.ts';
import { enableShortcuts, useShortcutsEnabled } from '../shell/shortcuts.ts';
import styles from './settings.module.css';

/** What each reader chooses for himself. */
export function ThisBrowser() {
  const theme = useTheme();
  const enabled = useShortcutsEnabled();
  return (
    <div className={styles.choices}>
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
