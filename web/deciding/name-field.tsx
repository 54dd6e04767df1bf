import styles from './fields.module.css';
import type { Decider } from './use-decider.ts';

export interface NameFieldProps {
  readonly decider: Decider;
}

/** Who decides: said where the server knows it, asked where it does not. */
export function NameField({ decider }: NameFieldProps) {
  if (decider.known) {
    return (
      <p className={styles.known}>
        Kept under the name <b>{decider.name}</b>.
      </p>
    );
  }
  return (
    <label className={styles.field}>
      <span>Your name</span>
      <input
        type="text"
        name="by"
        autoComplete="name"
        required
        value={decider.name}
        onChange={(event) => decider.call(event.target.value)}
      />
    </label>
  );
}
