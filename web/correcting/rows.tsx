import type { ReactNode } from 'react';
import styles from './statement-editor.module.css';

export interface WordsRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** The id of a list to choose from. */
  readonly list?: string;
  readonly onChange: (value: string) => void;
}

/** A field that is written. */
export function WordsRow({ id, label, value, hint, list, onChange }: WordsRowProps) {
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        list={list}
        placeholder={hint}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export interface ChoiceRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Options. */
  readonly children: ReactNode;
}

/** A field that is chosen. */
export function ChoiceRow({ id, label, value, onChange, children }: ChoiceRowProps) {
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
