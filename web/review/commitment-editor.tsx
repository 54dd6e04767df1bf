import { useId, useState } from 'react';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Correcting } from '../correcting/correcting.ts';
import type { Draft } from '../correcting/draft.ts';
import { EditFrame, type Said } from '../correcting/edit-frame.tsx';
import { ChoiceRow, WordsRow } from '../correcting/rows.tsx';
import { SpanField } from '../correcting/span-field.tsx';
import { reportKey } from '../reports/report-key.ts';
import { commitmentCorrections, voiceOf } from './commitment-statement.ts';
import { addCommitment, reviewCommitment } from './review-queries.ts';

export interface CommitmentEditorProps {
  /** Null for one that the machine missed: `correcting` then begins with the statement that voices it. */
  readonly commitment: Commitment | null;
  readonly correcting: Correcting;
  /** The last entry of the log on it; 0 where nobody has looked at it. */
  readonly entry: number;
  /** With the id that it stands under; null where it does not. */
  readonly onDecided: (id: string | null) => void;
}

const FORCES = ['guarantee', 'promise', 'intention', 'offer', 'threat', 'refusal'] as const;

/** The parts of a commitment, each to be corrected. What became of it is decided on its own page. */
export default function CommitmentEditor({ commitment, correcting, entry, onDecided }: CommitmentEditorProps) {
  const { statement, before, draft, change, names, stop } = correcting;
  const id = useId();
  const list = `${id}-names`;
  const [force, setForce] = useState(commitment?.force ?? statement.act?.force ?? 'promise');
  const set = (fields: Partial<Draft>): void => change((now) => ({ ...now, ...fields }));
  const corrections = commitmentCorrections(before ?? draft, draft, force === commitment?.force ? null : force);

  const missing = (): string | null => {
    if (commitment !== null && Object.keys(corrections).length === 0) return 'Nothing is changed yet.';
    if (draft.spans.speaker.length === 0 && draft.name.trim() === '') return 'Say who owes it.';
    return draft.spans.content.length === 0 ? 'Mark what is owed.' : null;
  };
  const save = async (said: Said): Promise<void> => {
    const review = await (commitment === null
      ? addCommitment(reportKey(statement.report.id), {
          ...{ statement: voiceOf(statement), commitment: corrections },
          ...said,
        })
      : reviewCommitment(commitment.id, { verdict: 'correct', corrections, expects: entry, ...said }));
    onDecided(review.stands ? review.id : null);
  };
  return (
    <EditFrame
      id={id}
      label={commitment === null ? 'New commitment' : 'Correct the commitment'}
      names={names}
      missing={missing}
      save={save}
      onCancel={stop}
    >
      <ChoiceRow
        id={`${id}-force`}
        label="Force"
        value={force}
        onChange={(value) => setForce(FORCES.find((one) => one === value) ?? force)}
      >
        {FORCES.map((one) => (
          <option key={one} value={one}>
            {one.charAt(0).toUpperCase() + one.slice(1)}
          </option>
        ))}
      </ChoiceRow>
      <SpanField correcting={correcting} field="speaker" label="Owed by" several={false} none="By name alone" />
      <WordsRow id={`${id}-name`} label="Name" value={draft.name} list={list} onChange={(name) => set({ name })} />
      <WordsRow id={`${id}-to`} label="To" value={draft.to} list={list} onChange={(to) => set({ to })} />
      <SpanField correcting={correcting} field="content" label="Owed" several none={null} />
      <SpanField correcting={correcting} field="condition" label="Condition" several={false} none="No condition" />
      <WordsRow
        id={`${id}-due`}
        label="Due"
        value={draft.value}
        hint="2031-09-30 or 2031-09"
        onChange={(value) => set({ value })}
      />
    </EditFrame>
  );
}
