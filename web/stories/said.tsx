import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { ACT_NAMES } from '../reading/acts.ts';
import { familyOf } from './act-family.ts';
import styles from './said.module.css';

export interface SaidProps {
  readonly statement: Statement;
  /** What else stands on the line of the speaker. */
  readonly children?: ReactNode;
  /** Whether the outlet is named; where a column or a heading names it already, it is not. */
  readonly outlet?: boolean;
  /** Whether the speaker is named; on his own page he is not. */
  readonly speaker?: boolean;
}

/** A statement in a line or two: who, which act, in which outlet, and its words as the link to where they stand. */
export function Said({ statement, children, outlet = true, speaker = true }: SaidProps) {
  return (
    <div className={styles.said}>
      <p className={styles.by}>
        {speaker && <Speaker statement={statement} />}
        <ActName statement={statement} />
        {outlet && <span>{statement.report.outlet ?? 'Outlet unknown'}</span>}
        {children}
      </p>
      <StatementWords statement={statement} />
    </div>
  );
}

/** The name, a link to the speaker's page where he is known. */
function Speaker({ statement }: { readonly statement: Statement }) {
  const id = statement.speaker?.id ?? null;
  if (id === null) return <b>{speakerOf(statement)}</b>;
  return (
    <b>
      <Link to="/actors/$id" params={{ id }} preload={false}>
        {speakerOf(statement)}
      </Link>
    </b>
  );
}

/** Characters of content below which it says nothing without its cue: "denied it". */
const BARE = 12;

/** The words of a statement, a link to where they stand. */
function StatementWords({ statement: { id, cue, content } }: { readonly statement: Statement }) {
  const bare = content.text.length < BARE;
  return (
    <p className={styles.words} data-words>
      <Link to="/statements/$id" params={{ id }} preload={false}>
        {bare && cue && <i className={styles.cue}>{cue.text} </i>}
        {content.text}
      </Link>
    </p>
  );
}

export function ActName({ statement: { act } }: { readonly statement: Statement }) {
  return (
    act && (
      <span className={styles.act} data-family={familyOf(act)}>
        {ACT_NAMES[act.type]}
      </span>
    )
  );
}

/** The name where it is known, else the words of the report. */
export function speakerOf({ speaker }: Statement): string {
  return speaker?.name ?? speaker?.text ?? 'Nobody named';
}
