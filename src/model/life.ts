import type { CommitmentState } from './commitment.ts';

/** Why nothing can be said of what became of a commitment. */
export const UNCLEAR_REASONS = ['unverifiable', 'vague', 'disputed', 'superseded'] as const;

export type UnclearReason = (typeof UNCLEAR_REASONS)[number];

/** What was decided of a commitment, by a person or by a rule that a person switched on. Decisions are never changed: the last one stands. */
export interface CommitmentDecision {
  readonly commitment: string;
  readonly state: CommitmentState;
  /** Of `unclear`; null otherwise. */
  readonly reason: UnclearReason | null;
  /** Who decided, or who switched the rule on. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
  /** Ids of the evidence that it rests on; empty where it rests on none that the ledger has. */
  readonly evidence: readonly string[];
  /** The rule's name; null where a person decided. */
  readonly rule: string | null;
}
