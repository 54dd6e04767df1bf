import { Icon } from './icon.tsx';
import styles from './icon-button.module.css';
import { chooseTheme, useTheme } from './theme.ts';

export function ThemeToggle() {
  const other = useTheme() === 'dark' ? 'light' : 'dark';
  const label = `Use the ${other} theme`;
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} onClick={() => chooseTheme(other)}>
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
