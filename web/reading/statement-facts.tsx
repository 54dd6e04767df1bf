import type { Statement } from '../../src/http/contract.ts';
import styles from './statement-facts.module.css';

export interface StatementFactsProps {
  readonly statement: Statement;
}

/** What is known of a statement beyond its three parts. What was not found out is left out. */
export function StatementFacts({ statement }: StatementFactsProps) {
  const facts = factsOf(statement);
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf({ speaker, form, act, to, condition, when }: Statement): readonly (readonly [string, string])[] {
  const known = speaker?.name && speaker.name !== speaker.text ? speaker.name : null;
  const office = [speaker?.role, speaker?.of].filter((part) => part).join(', ');
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['Speaker', [known, office].filter((part) => part).join(', ')],
    ['Form', FORM_NAMES[form]],
    ['Act', act && `${act.type} (${Math.round(act.confidence * 100)} %)`],
    ['To', to && (to.name ?? to.text)],
    ['Condition', condition?.text],
    ['When', when && (when.text === when.value ? when.value : `${when.text} (${when.value})`)],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

const FORM_NAMES = {
  direct: 'Direct: the speaker’s words, between marks',
  indirect: 'Indirect: in the outlet’s words',
  mixed: 'Mixed: partly in the speaker’s words',
} as const;
