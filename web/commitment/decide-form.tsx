import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import type { CommitmentLife, CommitmentState } from '../../src/http/commitment-contract.ts';
import { afterDeciding, decideCommitment } from '../api/decisions.ts';
import fields from '../deciding/fields.module.css';
import { NameField } from '../deciding/name-field.tsx';
import { useDecider } from '../deciding/use-decider.ts';
import buttons from '../design/button.module.css';
import { announce } from '../shell/announcer.tsx';
import styles from './decide-form.module.css';
import { EVIDENCE_NAMES } from './evidence-names.ts';
import { STATE_MEANINGS, STATE_NAMES, STATES } from './states.ts';

/** What the form begins with. */
export interface Draft {
  readonly state: CommitmentState;
  readonly reason: string;
  readonly why: string;
  /** Ids. */
  readonly evidence: readonly string[];
}

export interface DecideFormProps {
  readonly life: CommitmentLife;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly form: RefObject<HTMLFormElement | null>;
}

const REASONS: Readonly<Record<string, string>> = {
  unverifiable: 'nobody outside can see whether it was kept',
  vague: 'it says too little to be held against anything',
  disputed: 'reports say both',
  superseded: 'another commitment took its place',
};

/** A person's word on what became of a commitment: the state, why, on which evidence, and who says so. */
export function DecideForm({ life, draft, onChange, form }: DecideFormProps) {
  const decider = useDecider();
  const client = useQueryClient();
  const [kept, setKept] = useState(false);
  const { id } = life.commitment;
  // That it was voiced again says nothing of what became of it.
  const offered = life.evidence.filter(
    ({ id: one, kind, verdict }) =>
      draft.evidence.includes(one) || (kind !== 'repetition' && verdict?.verdict !== 'dismissed'),
  );
  const decide = useMutation({
    mutationFn: () =>
      decideCommitment(id, {
        state: draft.state,
        ...(draft.state === 'unclear' ? { reason: draft.reason } : {}),
        why: draft.why.trim(),
        evidence: draft.evidence,
        by: decider.known ? undefined : decider.name.trim(),
      }),
    onSuccess: async () => {
      await afterDeciding(client);
      setKept(true);
      announce(`Decided: ${STATE_NAMES[draft.state]}`);
    },
  });
  const change = (part: Partial<Draft>): void => {
    setKept(false);
    onChange({ ...draft, ...part });
  };
  if (!decider.may) return <p>Your token reads only: deciding takes the role of an editor.</p>;
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Decide the state"
      onSubmit={(event) => {
        event.preventDefault();
        decide.mutate();
      }}
    >
      <div className={styles.row}>
        <label className={fields.field}>
          <span>State</span>
          <select
            name="state"
            value={draft.state}
            onChange={(event) => change({ state: STATES.find((state) => state === event.target.value) ?? draft.state })}
          >
            {STATES.map((state) => (
              <option key={state} value={state}>
                {STATE_NAMES[state]}
              </option>
            ))}
          </select>
          <small>{STATE_MEANINGS[draft.state]}</small>
        </label>
        {draft.state === 'unclear' && (
          <label className={fields.field}>
            <span>Because it is</span>
            <select name="reason" value={draft.reason} onChange={(event) => change({ reason: event.target.value })}>
              {Object.keys(REASONS).map((reason) => (
                <option key={reason} value={reason}>
                  {reason}
                </option>
              ))}
            </select>
            <small>{REASONS[draft.reason]}</small>
          </label>
        )}
      </div>
      <label className={fields.field}>
        <span>Why</span>
        <textarea
          name="why"
          required
          maxLength={2000}
          value={draft.why}
          onChange={(event) => change({ why: event.target.value })}
        />
      </label>
      {offered.length > 0 && (
        <fieldset className={styles.evidence}>
          <legend>Resting on</legend>
          {offered.map((one) => (
            <label key={one.id}>
              <input
                type="checkbox"
                checked={draft.evidence.includes(one.id)}
                onChange={(event) =>
                  change({
                    evidence: event.target.checked
                      ? [...draft.evidence, one.id]
                      : draft.evidence.filter((other) => other !== one.id),
                  })
                }
              />
              <span>
                {`${EVIDENCE_NAMES[one.kind]}, ${one.report.outlet ?? 'outlet unknown'}: `}
                <i>{one.text.length > 70 ? `${one.text.slice(0, one.text.lastIndexOf(' ', 70))} …` : one.text}</i>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.end}>
        <NameField decider={decider} />
        <button type="submit" className={buttons.button} data-main disabled={decide.isPending}>
          {`Decide: ${STATE_NAMES[draft.state].toLowerCase()}`}
        </button>
      </div>
      {decide.error && <p role="alert">{decide.error.message}</p>}
      {kept && <p role="status">Kept. The decision stands in the log and in the life above.</p>}
    </form>
  );
}
