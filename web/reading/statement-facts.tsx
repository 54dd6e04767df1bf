import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Speaker, Statement } from '../../src/http/contract.ts';
import { isoWords } from '../reports/iso-words.ts';
import { actSentence } from './acts.ts';
import styles from './statement-facts.module.css';
import { Words } from './words.tsx';

export interface StatementFactsProps {
  readonly statement: Statement;
}

/** What is known of a statement beyond its three parts. What was not found out is left out. */
export function StatementFacts({ statement }: StatementFactsProps) {
  return (
    <dl className={styles.facts}>
      {factsOf(statement).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({
  speaker,
  via,
  form,
  act,
  to,
  condition,
  when,
}: Statement): readonly (readonly [string, ReactNode])[] {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Speaker', speaker && linked(speaker, known(speaker))],
    ['Via', via && (known(via) ?? via.text)],
    ['Act', act && actSentence(act)],
    ['To', to && linked(to, to.name ?? to.text)],
    ['Condition', condition && <Words>{condition.text}</Words>],
    ['When', when && whenOf(when)],
    ['Form', FORM_NAMES[form]],
  ];
  return facts.filter(([, value]) => value !== null);
}

/** A link to somebody's page where he is known. */
function linked({ id }: { readonly id: string | null }, words: string | null): ReactNode {
  if (id === null || words === null) return words;
  return (
    <Link to="/actors/$id" params={{ id }} preload={false}>
      {words}
    </Link>
  );
}

/** Name, role and whom he speaks for, each where the others do not say it already; null where no more is known than the words. */
function known({ text, name, role, of }: Speaker): string | null {
  const said: string[] = [];
  for (const part of [name === text ? null : name, role, of]) {
    if (part !== null && !said.some((words) => words.includes(part))) said.push(part);
  }
  return said.length === 0 ? null : said.join(', ');
}

function whenOf({ text, value }: NonNullable<Statement['when']>): ReactNode {
  const words = isoWords(value);
  if (words === text || value === text) return words;
  return (
    <>
      {words}, <Words>{text}</Words>
    </>
  );
}

const FORM_NAMES = {
  direct: 'Direct: the speaker’s words, between marks',
  indirect: 'Indirect: in the outlet’s words',
  mixed: 'Mixed: partly in the speaker’s words',
} as const;
