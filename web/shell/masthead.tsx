import { Link } from '@tanstack/react-router';
import { Icon } from '../design/icon.tsx';
import { ThemeToggle } from '../design/theme-toggle.tsx';
import styles from './masthead.module.css';
import { Navigation } from './navigation.tsx';
import { SearchField } from './search-field.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export function Masthead() {
  return (
    <header className={styles.masthead}>
      <Link to="/" activeOptions={{ exact: true }} className={styles.name}>
        On the Record
      </Link>
      <SearchField />
      <div className={styles.tools}>
        <Navigation />
        <Link to="/add" className={styles.add}>
          <Icon name="plus" /> Add
        </Link>
        <ShortcutsDialog />
        <ThemeToggle />
      </div>
    </header>
  );
}
