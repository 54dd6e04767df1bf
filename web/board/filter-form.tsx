import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { FORCES } from '../commitment/forces.ts';
import { STATE_NAMES, STATES } from '../commitment/states.ts';
import fields from '../deciding/fields.module.css';
import buttons from '../design/button.module.css';
import { Icon } from '../design/icon.tsx';
import type { BoardFilter } from './board-filter.ts';
import styles from './filter-form.module.css';

/** How long typing may pause before the board follows it, in milliseconds. */
const PAUSE = 250;

export interface FilterFormProps {
  readonly filter: BoardFilter;
}

/** What is shown; the address follows, so that every choice has a link. */
export function FilterForm({ filter }: FilterFormProps) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { by, asOf, ...narrowing } = filter;
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const choose = (part: Partial<BoardFilter>): void => {
    navigate({ to: '/commitments', search: { ...filter, ...part }, replace: true, resetScroll: false });
  };
  return (
    <search className={styles.filter}>
      <button
        type="button"
        className={`${buttons.button} ${styles.toggle}`}
        aria-expanded={open}
        aria-controls="board-filter"
        onClick={() => setOpen(!open)}
      >
        {narrowed ? 'Filtered' : 'Filter'} <Icon name={open ? 'up' : 'down'} />
      </button>
      <form
        id="board-filter"
        className={styles.fields}
        data-open={open ? '' : undefined}
        onSubmit={(event) => event.preventDefault()}
      >
        <Typed label="Words" value={filter.about} onType={(about) => choose({ about })} />
        <Typed label="Debtor" value={filter.debtor} onType={(debtor) => choose({ debtor })} />
        <Chosen
          label="State"
          value={filter.state}
          options={STATES.map((state) => [state, STATE_NAMES[state]])}
          onChoose={(value) => choose({ state: STATES.find((state) => state === value) })}
        />
        <Chosen
          label="Force"
          value={filter.force}
          options={FORCES.map((force) => [force, force])}
          onChoose={(value) => choose({ force: FORCES.find((force) => force === value) })}
        />
        <Dated label="Due from" value={filter.dueAfter} onChoose={(dueAfter) => choose({ dueAfter })} />
        <Dated label="Due until" value={filter.dueBefore} onChoose={(dueBefore) => choose({ dueBefore })} />
        <div className={styles.checks}>
          <Checked label="Overdue" on={filter.overdue} onChoose={(overdue) => choose({ overdue })} />
          <Checked label="Also voiced again" on={filter.again} onChoose={(again) => choose({ again })} />
        </div>
        {narrowed && (
          <button
            type="button"
            className={buttons.button}
            data-quiet
            onClick={() => navigate({ to: '/commitments', search: { by, asOf }, replace: true })}
          >
            Clear
          </button>
        )}
      </form>
    </search>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={fields.field}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onType: (value: string | undefined) => void;
}

function Typed({ label, value = '', onType }: TypedProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words.trim() === value) return;
    const timer = setTimeout(() => onType(words.trim() === '' ? undefined : words.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [words, value, onType]);
  return (
    <Field label={label}>
      <input type="search" value={words} spellCheck={false} onChange={(event) => setWords(event.target.value)} />
    </Field>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Chosen({ label, value = '', options, onChoose }: ChosenProps) {
  return (
    <Field label={label}>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">any</option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Dated({
  label,
  value = '',
  onChoose,
}: Omit<TypedProps, 'onType'> & { readonly onChoose: TypedProps['onType'] }) {
  return (
    <Field label={label}>
      <input type="date" value={value} onChange={(event) => onChoose(event.target.value || undefined)} />
    </Field>
  );
}

interface CheckedProps {
  readonly label: string;
  readonly on: 'yes' | undefined;
  readonly onChoose: (on: 'yes' | undefined) => void;
}

function Checked({ label, on, onChoose }: CheckedProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={on === 'yes'}
        onChange={(event) => onChoose(event.target.checked ? 'yes' : undefined)}
      />
      {label}
    </label>
  );
}
