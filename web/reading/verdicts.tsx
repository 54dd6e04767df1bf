import { lazy, Suspense, useContext } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { CorrectableContext } from '../correcting/correcting.ts';
import styles from './verdicts.module.css';

const StatementVerdicts = lazy(() => import('../review/statement-verdicts.tsx'));

export interface VerdictsProps {
  readonly statement: Statement;
}

/** What may be done with a statement, where the page lets it be done. */
export function Verdicts({ statement }: VerdictsProps) {
  const correctable = useContext(CorrectableContext);
  if (!correctable) return null;
  return (
    <Suspense fallback={<div className={styles.room} />}>
      <StatementVerdicts key={statement.id} statement={statement} correctable={correctable} />
    </Suspense>
  );
}

/** Whether this statement is the one that is being corrected. */
export function useIsCorrected({ id }: Statement): boolean {
  return useContext(CorrectableContext)?.correcting?.statement.id === id;
}
