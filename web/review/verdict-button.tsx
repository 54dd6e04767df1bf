import { Icon, type IconProps } from '../design/icon.tsx';
import { useShortcutsEnabled } from '../shell/shortcuts.ts';
import styles from './verdicts.module.css';

export interface VerdictButtonProps {
  readonly name: string;
  /** The letter that does the same. */
  readonly shortcut: string;
  readonly icon: IconProps['name'];
  readonly pressed?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A button that shows its key. */
export function VerdictButton({ name, shortcut, icon, pressed, disabled, onClick }: VerdictButtonProps) {
  const keys = useShortcutsEnabled();
  return (
    <button
      type="button"
      className={styles.button}
      aria-keyshortcuts={keys ? shortcut : undefined}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {name}
      {keys && <Key>{shortcut}</Key>}
    </button>
  );
}

/** Said by `aria-keyshortcuts`, and so not read out as a part of the name. */
function Key({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}
