import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useId, useState } from 'react';
import type { ReviewMark } from '../../src/http/contract.ts';
import type { ReviewEvent, ReviewItem } from '../../src/http/review-contract.ts';
import fields from '../deciding/fields.module.css';
import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import buttons from '../design/button.module.css';
import { moment } from '../reports/dates.ts';
import { announce } from '../shell/announcer.tsx';
import { useShortcut } from '../shell/shortcuts.ts';
import styles from './handing.module.css';
import { assign, comment, countsQuery } from './review-queries.ts';
import { VerdictButton } from './verdict-button.tsx';

export interface HandingProps {
  readonly kind: ReviewItem['kind'];
  readonly id: string;
  /** Null where nobody has looked at it. */
  readonly mark: ReviewMark | null;
  /** Oldest first. */
  readonly history: readonly ReviewEvent[];
  /** True while something is sent or corrected. */
  readonly busy: boolean;
}

type Open = 'assign' | 'comment' | null;

/** Who is to look at it and what was said of it, each to be added to: s assigns, m comments. */
export function Handing({ kind, id, mark, history, busy }: HandingProps) {
  const [open, setOpen] = useState<Open>(null);
  const decider = useDecider();
  const by = decider.name.trim() === '' ? {} : { by: decider.name.trim() };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: async ({ what, words }: { readonly what: 'assign' | 'comment'; readonly words: string | null }) => {
      if (what === 'assign') await assign(kind, id, { to: words, expects: mark?.entry ?? 0, ...by });
      else if (words !== null) await comment(kind, id, { text: words, ...by });
    },
    onSuccess: (_, { what, words }) => {
      announce(what === 'comment' ? 'Kept' : words === null ? 'Assigned to nobody' : `Assigned to ${words}`);
      setOpen(null);
    },
  });
  const show = (what: Open): void => {
    reset();
    setOpen(open === what ? null : what);
  };
  const idle = decider.may && !busy && !isPending;
  const begin = (what: Open) => (event: KeyboardEvent) => {
    if (!idle) return;
    // Otherwise the letter would be typed into the form that opens.
    event.preventDefault();
    show(what);
  };
  useShortcut(['s'], begin('assign'));
  useShortcut(['m'], begin('comment'));
  const comments = history.filter((event) => event.kind === 'commented');
  const assigned = mark?.assigned ?? null;
  const form = { pending: isPending, error, onClose: () => setOpen(null) };
  return (
    <div className={styles.handing}>
      {comments.length > 0 && (
        <ul className={styles.comments} aria-label="Comments">
          {comments.map(({ entry, by: who, at, text }) => (
            <li key={entry}>
              <p>
                <b>{who}</b> <time dateTime={at}>{moment(at)}</time>
              </p>
              <p className={styles.words}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {assigned !== null && (
        <p>
          Assigned to <b>{assigned}</b>
          {decider.may && (
            <button
              type="button"
              className={styles.text}
              disabled={!idle}
              onClick={() => mutate({ what: 'assign', words: null })}
            >
              Take it back
            </button>
          )}
        </p>
      )}
      {decider.may && open === null && (
        <p className={styles.buttons}>
          <VerdictButton name="Assign" shortcut="s" icon="right" disabled={!idle} onClick={() => show('assign')} />
          <VerdictButton name="Comment" shortcut="m" icon="plus" disabled={!idle} onClick={() => show('comment')} />
        </p>
      )}
      {open === 'assign' && (
        <Form label="Assign" {...form} onSend={(words) => mutate({ what: 'assign', words })}>
          {(inputId) => <Names id={inputId} />}
        </Form>
      )}
      {open === 'comment' && (
        <Form label="Comment" {...form} onSend={(words) => mutate({ what: 'comment', words })}>
          {(inputId) => (
            <label className={fields.field} htmlFor={inputId}>
              <span>Comment</span>
              <textarea id={inputId} name="words" required maxLength={5000} ref={focus} />
            </label>
          )}
        </Form>
      )}
    </div>
  );
}

/** Somebody's name, of those to whom something is assigned already or another. */
function Names({ id }: { readonly id: string }) {
  const { data } = useQuery(countsQuery({}));
  return (
    <label className={fields.field} htmlFor={id}>
      <span>To whom</span>
      <input id={id} name="words" required maxLength={200} list={`${id}-names`} autoComplete="off" ref={focus} />
      <datalist id={`${id}-names`}>
        {data?.assignees.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

const focus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

interface FormProps {
  readonly label: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSend: (words: string) => void;
  readonly onClose: () => void;
  readonly children: (id: string) => ReactNode;
}

function Form({ label, pending, error, onSend, onClose, children }: FormProps) {
  const decider = useDecider();
  const id = useId();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('words');
    if (typeof words === 'string' && words.trim() !== '') onSend(words.trim());
  };
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children(id)}
      <NameField decider={decider} />
      {error && <p role="alert">{error.message}</p>}
      <p className={styles.buttons}>
        <button type="submit" className={buttons.button} data-main="" disabled={pending}>
          {label}
        </button>
        <button type="button" className={buttons.button} onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
