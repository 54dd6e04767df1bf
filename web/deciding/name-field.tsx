import type { Ref } from 'react';
import styles from './fields.module.css';
import { callMyself, type Decider } from './use-decider.ts';

export interface NameFieldProps {
  readonly decider: Decider;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Who decides: said where the server knows it, asked where it does not. */
export function NameField({ decider, ref }: NameFieldProps) {
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
        ref={ref}
        type="text"
        name="by"
        autoComplete="name"
        required
        value={decider.name}
        onChange={(event) => callMyself(event.target.value)}
      />
    </label>
  );
}
