import type { Commitment } from '../../src/http/commitment-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import type { CommitmentReview, StatementReview } from '../../src/http/review-contract.ts';
import { ACT_NAMES } from '../reading/acts.ts';

/** A field that the machine reads otherwise than it stands. */
export interface DifferingField {
  /** As the HTTP API names it. */
  readonly field: string;
  readonly name: string;
  /** What the machine reads; null for nothing. */
  readonly words: string | null;
  /** Whether these are words of the report. */
  readonly isQuoted: boolean;
}

/** The fields of the person's that the machine reads otherwise, and those that it proposes anew. */
export function differingSaid({ statement, read, mark, proposal }: StatementReview): readonly DifferingField[] {
  if (!read) return [];
  const held = new Set([...(mark?.fields ?? []), ...Object.keys(proposal ?? {})]);
  return SAID.flatMap(([field, name, isQuoted]) => {
    const words = saidIn(read, field);
    const differs = words !== saidIn(statement, field) || (proposal !== null && field in proposal);
    return held.has(field) && differs ? [{ field, name, words, isQuoted }] : [];
  });
}

/** The same of a commitment. */
export function differingOwed({ commitment, read, mark, proposal }: CommitmentReview): readonly DifferingField[] {
  if (!read) return [];
  const held = new Set([...(mark?.fields ?? []), ...Object.keys(proposal ?? {})]);
  return OWED.flatMap(([field, name, isQuoted]) => {
    const words = owedIn(read, field);
    const differs = words !== owedIn(commitment, field) || (proposal !== null && field in proposal);
    return held.has(field) && differs ? [{ field, name, words, isQuoted }] : [];
  });
}

const SAID = [
  ['speaker', 'Speaker', false],
  ['via', 'Via', false],
  ['cue', 'Cue', true],
  ['content', 'Content', true],
  ['form', 'Form', false],
  ['act', 'Act', false],
  ['to', 'To', false],
  ['condition', 'Condition', true],
  ['when', 'Time', false],
] as const;

const OWED = [
  ['debtor', 'Owed by', false],
  ['creditor', 'To', false],
  ['consequent', 'Owed', true],
  ['antecedent', 'Condition', true],
  ['force', 'Force', false],
  ['due', 'Due', false],
] as const;

/** A field in words; null where there is none. */
function saidIn(statement: Statement, field: (typeof SAID)[number][0]): string | null {
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

function owedIn(commitment: Commitment, field: (typeof OWED)[number][0]): string | null {
  switch (field) {
    case 'debtor':
    case 'creditor': {
      const who = commitment[field];
      return who && (who.name ?? who.text);
    }
    case 'force':
    case 'due':
      return commitment[field];
    default:
      return commitment[field]?.text ?? null;
  }
}
