import { Outlet } from '@tanstack/react-router';
import { Announcer } from './announcer.tsx';
import { Masthead } from './masthead.tsx';
import styles from './shell.module.css';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';

/** What every page stands in. */
export function Shell() {
  useFocusOnNavigation();
  return (
    <>
      <a className={styles.skip} href="#main" onClick={skip}>
        Skip to the content
      </a>
      <Masthead />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Announcer />
    </>
  );
}

/** By hand, because the address's fragment names a statement. */
function skip(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
