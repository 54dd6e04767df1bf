import { Link } from '@tanstack/react-router';
import { Icon } from '../design/icon.tsx';
import buttons from '../design/icon-button.module.css';
import styles from './navigation.module.css';

const PLACES = [
  ['/commitments', 'Commitments'],
  ['/review', 'Review'],
  ['/log', 'Log'],
  ['/settings', 'Settings'],
] as const;

/** The places of the record: in a row on a desk, behind a button on a phone. */
export function Navigation() {
  return (
    <>
      <button
        type="button"
        className={`${buttons.button} ${styles.opener}`}
        popoverTarget="places"
        aria-label="Places"
        title="Places"
      >
        <Icon name="menu" />
      </button>
      <nav id="places" popover="auto" className={styles.places} aria-label="Places">
        {PLACES.map(([to, name]) => (
          <Link
            key={to}
            to={to}
            onClick={(event) => event.currentTarget.closest<HTMLElement>(':popover-open')?.hidePopover()}
          >
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}
