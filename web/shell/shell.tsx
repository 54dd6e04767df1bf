import { Outlet } from '@tanstack/react-router';
import { Announcer } from './announcer.tsx';
import { DropAnywhere } from './drop-anywhere.tsx';
import { Masthead } from './masthead.tsx';
import styles from './shell.module.css';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/** What every page stands in. */
export function Shell() {
  useFocusOnNavigation();
  return (
    <>
      <button type="button" className={styles.skip} onClick={toMain}>
        Skip to the content
      </button>
      <Masthead />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Announcer />
      <DropAnywhere />
    </>
  );
}

/** Not a link, because the address's fragment names a statement. */
function toMain(): void {
  document.getElementById('main')?.focus();
}
