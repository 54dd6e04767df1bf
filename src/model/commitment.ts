import type { Ground } from './ground.ts';
import type { Passage } from './span.ts';
import type { Condition, Force, Party } from './statement.ts';

/** What became of a commitment. Source: the life cycle of social commitments (Telang and Singh 2011). */
export const COMMITMENT_STATES = [
  ...(['conditional', 'active', 'satisfied', 'violated'] as const),
  ...(['expired', 'released', 'cancelled', 'unclear'] as const),
] as const;

export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/**
 * C(debtor, creditor, antecedent, consequent): who owes whom what, once which condition holds.
 * Source: Singh, "An ontology for commitments in multiagent systems" (1999).
 */
export interface Commitment {
  /** The id of its first statement, and `.c` with its number among that statement's. */
  readonly id: string;
  /** Ids of the statements of the report that voice it, at least one. */
  readonly statements: readonly string[];
  readonly debtor: Party;
  /** Null when nobody in particular is owed. */
  readonly creditor: Party | null;
  /** Null when it holds outright. */
  readonly antecedent: Condition | null;
  readonly consequent: Passage;
  readonly force: Force;
  readonly state: CommitmentState;
  /** ISO 8601 date, month, year or interval; null when no time is given. */
  readonly due: string | null;
  /** The id of the commitment for the case that the antecedent does not hold ("if they leave …; if they do not …"); null when there is none. */
  readonly otherwise: string | null;
  readonly grounds: readonly Ground[];
}

/** A commitment of the past that the report says was kept or broken. */
export interface PastCommitment extends Passage {
  readonly debtor: Party;
  readonly state: 'satisfied' | 'violated';
  /** ISO 8601 date, month, year or interval of the commitment or its breach; null when the report gives none. */
  readonly when: string | null;
  /** The id of the statement that says so; null where the report itself does. */
  readonly statement: string | null;
  readonly ground: Ground;
}

/** What a party demands, offers or refuses, on an issue. */
export interface Position {
  readonly statement: string;
  readonly party: Party;
  readonly stance: 'demands' | 'offers' | 'refuses' | 'accepts';
  readonly issue: Passage;
}
