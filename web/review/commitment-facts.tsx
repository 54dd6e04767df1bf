import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Commitment } from '../../src/http/commitment-contract.ts';
import styles from '../reading/statement-facts.module.css';
import { Words } from '../reading/words.tsx';
import { isoWords } from '../reports/iso-words.ts';

export interface CommitmentFactsProps {
  readonly commitment: Commitment;
}

/** Who owes whom what, on which condition and by when. */
export function CommitmentFacts({ commitment }: CommitmentFactsProps) {
  const { id, debtor, creditor, antecedent, consequent, force, state, due } = commitment;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Owed by', debtor.name ?? debtor.text],
    ['To', creditor && (creditor.name ?? creditor.text)],
    ['Owed', <Words key="owed">{consequent.text}</Words>],
    ['Condition', antecedent && <Words>{antecedent.text}</Words>],
    ['Due', due && isoWords(due)],
    ['Force', force],
    [
      'State',
      <Link key="state" to="/commitments/$id" params={{ id }} preload={false}>
        {state}
      </Link>,
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
