import type { Statement } from '../../src/http/contract.ts';
import type { StatementReview, StatementVerdict } from '../../src/http/review-contract.ts';
import { ACT_NAMES } from '../reading/acts.ts';
import { Words } from '../reading/words.tsx';
import styles from './verdicts.module.css';

export interface MachineReadingProps {
  readonly review: StatementReview;
  readonly pending: boolean;
  readonly may: boolean;
  readonly onVerdict: (verdict: StatementVerdict) => void;
}

/** Where the machine reads otherwise than what stands: its reading beside it, to be taken field by field. */
export function MachineReading({ review, pending, may, onVerdict }: MachineReadingProps) {
  const { statement, read, mark, proposal } = review;
  const fields = (mark?.fields ?? []).flatMap((name) => FIELDS.find((field) => field === name) ?? []);
  const differing = fields.filter((field) => read && wordsOf(read, field) !== wordsOf(statement, field));
  if (!read || differing.length === 0) return null;
  return (
    <div className={styles.machine}>
      <h3>{proposal ? 'The machine now reads' : 'The machine reads'}</h3>
      <dl>
        {differing.map((field) => (
          <div key={field}>
            <dt>{FIELD_NAMES[field]}</dt>
            <dd>
              {wordsOf(read, field) === null ? (
                'None'
              ) : isWords(field) ? (
                <Words>{wordsOf(read, field) ?? ''}</Words>
              ) : (
                wordsOf(read, field)
              )}
              {may && (
                <button
                  type="button"
                  className={styles.text}
                  disabled={pending}
                  aria-label={`Take it: ${FIELD_NAMES[field]}`}
                  onClick={() => onVerdict({ verdict: 'withdraw', fields: [field] })}
                >
                  Take it
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {proposal && may && (
        <button
          type="button"
          className={styles.text}
          disabled={pending}
          onClick={() => onVerdict({ verdict: 'accept' })}
        >
          Keep what stands
        </button>
      )}
    </div>
  );
}

const FIELDS = ['speaker', 'via', 'cue', 'content', 'form', 'act', 'to', 'condition', 'when'] as const;

type Field = (typeof FIELDS)[number];

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  speaker: 'Speaker',
  via: 'Via',
  cue: 'Cue',
  content: 'Content',
  form: 'Form',
  act: 'Act',
  to: 'To',
  condition: 'Condition',
  when: 'Time',
};

const isWords = (field: Field): boolean => field === 'cue' || field === 'content' || field === 'condition';

/** A field in words; null where there is none. */
function wordsOf(statement: Statement, field: Field): string | null {
  switch (field) {
    case 'speaker':
    case 'via': {
      const who = statement[field];
      if (who === null) return null;
      return [who.name ?? who.text, who.role, who.of].filter((part) => part !== null).join(', ');
    }
    case 'act':
      return statement.act && ACT_NAMES[statement.act.type];
    case 'to':
      return statement.to && (statement.to.name ?? statement.to.text);
    case 'when':
      return statement.when?.value ?? null;
    case 'form':
      return statement.form;
    default:
      return statement[field]?.text ?? null;
  }
}
