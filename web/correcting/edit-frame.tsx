import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import buttons from '../design/button.module.css';
import { announce } from '../shell/announcer.tsx';
import { WordsRow } from './rows.tsx';
import styles from './statement-editor.module.css';

/** Who says so, and for which reason. */
export interface Said {
  readonly why?: string;
  readonly by?: string;
}

export interface EditFrameProps {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  /** What stands in the way of saving; null where nothing does. */
  readonly missing: () => string | null;
  /** Throws `ApiError`. */
  readonly save: (said: Said) => Promise<void>;
  readonly onCancel: () => void;
  /** The rows of the form. */
  readonly children: ReactNode;
}

/** The form around what is corrected: reason, name, save and cancel; Escape cancels. */
export function EditFrame({ id, label, names, missing, save, onCancel, children }: EditFrameProps) {
  const decider = useDecider();
  const form = useRef<HTMLFormElement>(null);
  const [why, setWhy] = useState('');
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => form.current?.querySelector<HTMLElement>('select, button')?.focus({ preventScroll: true }), []);

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const lacks = missing();
    if (lacks !== null) return setProblem(lacks);
    setSaving(true);
    setProblem(null);
    const by = decider.name.trim();
    try {
      await save({ ...(why.trim() ? { why: why.trim() } : {}), ...(by ? { by } : {}) });
      announce('Saved');
    } catch (error) {
      setSaving(false);
      setProblem(error instanceof ApiError ? wordsOf(error) : String(error));
    }
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <WordsRow id={`${id}-why`} label="Why" value={why} hint="If it is not plain" onChange={setWhy} />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles.name}>
        <NameField decider={decider} />
      </div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.buttons}>
        <button type="submit" className={buttons.button} data-main="" disabled={saving}>
          {saving ? 'Saving…' : 'Save'}
        </button>
        <button type="button" className={buttons.button} onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function wordsOf({ status, message }: ApiError): string {
  if (status === 409) return 'Somebody has decided on it since. Cancel to see what stands, then correct that.';
  return message;
}
