import { Link } from '@tanstack/react-router';
import type { EditList, Statement } from '../../src/http/contract.ts';
import { ACT_NAMES } from '../reading/acts.ts';
import { Runs, type RunsProps } from '../stories/runs.tsx';
import { ActName, speakerOf } from '../stories/said.tsx';
import { BeforeAfter } from './before-after.tsx';
import styles from './statement-changes.module.css';

type Change = EditList['edits'][number]['statements'][number];
type Field = Change['fields'][number];

export interface StatementChangesProps {
  readonly statements: readonly Change[];
}

/** Statements that came, went, or are said otherwise, each side with its words and with those fields that differ. */
export function StatementChanges({ statements }: StatementChangesProps) {
  return statements.map(({ before, after, fields, parts }) => (
    <BeforeAfter
      key={`${before?.id} ${after?.id}`}
      label={
        before === null
          ? 'Added'
          : after === null
            ? 'Removed'
            : `Changed: ${fields.map((field) => FIELD_NAMES[field]).join(', ')}`
      }
      before={before && <Side statement={before} fields={fields} runs={parts?.[0]} as="gone" />}
      after={after && <Side statement={after} fields={fields} runs={parts?.[1]} as="new" />}
    />
  ));
}

interface SideProps extends Pick<RunsProps, 'as'> {
  readonly statement: Statement;
  readonly fields: readonly Field[];
  /** Undefined where the other side has no statement. */
  readonly runs: RunsProps['runs'] | undefined;
}

function Side({ statement, fields, runs, as }: SideProps) {
  const told = fields.flatMap((field) => {
    const value = SHOWN[field]?.(statement);
    return value === undefined ? [] : [[field, value ?? 'none'] as const];
  });
  return (
    <>
      <p className={styles.by}>
        <b>{speakerOf(statement)}</b>
        <ActName statement={statement} />
      </p>
      <p>
        <Link to="/statements/$id" params={{ id: statement.id }} preload={false}>
          {runs && fields.includes('content') ? <Runs runs={runs} as={as} /> : statement.content.text}
        </Link>
      </p>
      {told.map(([field, value]) => (
        <p key={field} className={styles.field}>{`${FIELD_NAMES[field]}: ${value}`}</p>
      ))}
    </>
  );
}

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  speaker: 'speaker',
  cue: 'cue',
  content: 'words',
  form: 'form',
  act: 'act',
  force: 'force',
  to: 'to whom',
  condition: 'condition',
  when: 'time',
};

/** What a field holds, where it is not to be seen already; null for nothing. */
const SHOWN: Readonly<Partial<Record<Field, (statement: Statement) => string | null>>> = {
  cue: ({ cue }) => cue?.text ?? null,
  form: ({ form }) => form,
  act: ({ act }) => act && ACT_NAMES[act.type],
  force: ({ act }) => act?.force ?? null,
  to: ({ to }) => to && (to.name ?? to.text),
  condition: ({ condition }) => condition?.text ?? null,
  when: ({ when }) => when?.text ?? null,
};
