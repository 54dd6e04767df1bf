import { useId } from 'react';
import type { StatementCorrections } from '../../src/http/review-contract.ts';
import { ACT_NAMES, type ActType, isActType } from '../reading/acts.ts';
import { FORMS } from '../reading/filters.ts';
import { reportKey } from '../reports/report-key.ts';
import { addStatement, reviewStatement } from '../review/review-queries.ts';
import type { Correcting } from './correcting.ts';
import { correctionsOf, type Draft } from './draft.ts';
import { EditFrame, type Said } from './edit-frame.tsx';
import { ChoiceRow, WordsRow } from './rows.tsx';
import { SpanField } from './span-field.tsx';

export interface StatementEditorProps {
  readonly correcting: Correcting;
  /** The last entry of the log on it, so that nobody's decision is overwritten unseen; 0 where nobody has looked at it. */
  readonly entry: number;
  readonly onDecided: (id: string | null) => void;
}

// The keys of a constant object are all that it has.
const ACTS = Object.keys(ACT_NAMES) as readonly ActType[];

/** A card's edit mode: any field, any words. What is not touched stays the machine's. */
export function StatementEditor({ correcting, entry, onDecided }: StatementEditorProps) {
  const { statement, before, draft, change, names, stop } = correcting;
  const id = useId();
  const list = `${id}-names`;
  const set = (fields: Partial<Draft>): void => change((now) => ({ ...now, ...fields }));
  const corrections = correctionsOf(before, draft);

  const missing = (): string | null => {
    if (before !== null && Object.keys(corrections).length === 0) return 'Nothing is changed yet.';
    if (draft.spans.content.length === 0) return 'Mark what is said: a statement has words.';
    if (draft.spans.when.length > 0 && draft.value.trim() === '') return 'Give the time as a date, too.';
    return null;
  };
  const save = async (said: Said): Promise<void> => {
    const review = await (before === null
      ? addStatement(reportKey(statement.report.id), { statement: withContent(corrections), ...said })
      : reviewStatement(statement.id, { verdict: 'correct', corrections, expects: entry, ...said }));
    onDecided(review.stands ? review.id : null);
  };

  return (
    <EditFrame
      id={id}
      label={before === null ? 'New statement' : 'Correct the statement'}
      names={names}
      missing={missing}
      save={save}
      onCancel={stop}
    >
      <ChoiceRow
        id={`${id}-act`}
        label="Act"
        value={draft.act ?? ''}
        onChange={(value) => set({ act: isActType(value) ? value : null })}
      >
        <option value="">None</option>
        {ACTS.map((act) => (
          <option key={act} value={act}>
            {ACT_NAMES[act]}
          </option>
        ))}
      </ChoiceRow>
      <SpanField correcting={correcting} field="speaker" label="Source" several none="Nobody named" />
      {draft.spans.speaker.length > 0 && (
        <>
          <WordsRow id={`${id}-name`} label="Name" value={draft.name} list={list} onChange={(name) => set({ name })} />
          <WordsRow id={`${id}-role`} label="Role" value={draft.role} onChange={(role) => set({ role })} />
          <WordsRow id={`${id}-of`} label="Of" value={draft.of} list={list} onChange={(of) => set({ of })} />
        </>
      )}
      <SpanField correcting={correcting} field="cue" label="Cue" several none="No cue" />
      <SpanField correcting={correcting} field="content" label="Content" several none={null} />
      <ChoiceRow
        id={`${id}-form`}
        label="Form"
        value={draft.form}
        onChange={(value) => set({ form: FORMS.find((one) => one === value) ?? draft.form })}
      >
        {FORMS.map((one) => (
          <option key={one} value={one}>
            {one.charAt(0).toUpperCase() + one.slice(1)}
          </option>
        ))}
      </ChoiceRow>
      <WordsRow id={`${id}-to`} label="To" value={draft.to} list={list} onChange={(to) => set({ to })} />
      <SpanField correcting={correcting} field="condition" label="Condition" several={false} none="No condition" />
      <SpanField correcting={correcting} field="when" label="Time" several={false} none="No time" />
      {draft.spans.when.length > 0 && (
        <WordsRow
          id={`${id}-value`}
          label="Date"
          value={draft.value}
          hint="2031-09-30 or 2031-09"
          onChange={(value) => set({ value })}
        />
      )}
    </EditFrame>
  );
}

/** `missing` has seen to it that there is some. */
function withContent(corrections: StatementCorrections) {
  return { ...corrections, content: corrections.content ?? { spans: [] } };
}
