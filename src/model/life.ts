import type { CommitmentState } from './commitment.ts';
import type { ReportId } from './report.ts';
import type { Passage } from './span.ts';

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

/** For what a later report speaks. `antecedent`: the condition has come to hold. */
export const EVIDENCE_KINDS = [
  ...(['fulfilment', 'breach', 'antecedent'] as const),
  ...(['withdrawal', 'narrowing', 'repetition'] as const),
] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Words of a report that speak for what became of a commitment. The machine found them; what they are worth people decide. */
export interface Evidence extends Passage {
  /** `e` and 15 hexadecimal digits of the hash of commitment, kind, report and spans: the same whenever it is found. */
  readonly id: string;
  readonly commitment: string;
  readonly kind: EvidenceKind;
  /** Whose words they are. */
  readonly report: ReportId;
  /** The statement that they are part of; null where the report itself says so. */
  readonly statement: string | null;
  /** The commitment of that report that voices it again, narrower, or takes it back; null where none does. */
  readonly voiced: string | null;
  /** 0 to 1: how well the words fit the commitment. No probability. */
  readonly score: number;
  /** The name of what found it. */
  readonly rule: string;
}

/** What was decided of a piece of evidence. */
export interface EvidenceVerdict {
  readonly evidence: string;
  readonly verdict: 'accepted' | 'dismissed';
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Null when no reason was given. */
  readonly why: string | null;
}

/** What is to be said of a commitment beside its state. */
export const NOTES = ['repeated', 'narrowed', 'withdrawn', 'overdue'] as const;

export type Note = (typeof NOTES)[number];

/** What the evidence and the time propose; nothing is changed by it. */
export interface Proposal {
  readonly state: CommitmentState;
  readonly reason: UnclearReason | null;
  /** 0 to 1: the score of the best evidence; 1 where time alone proposes it. */
  readonly score: number;
  /** Ids of the evidence; empty where time alone proposes it. */
  readonly evidence: readonly string[];
  readonly why: string;
}

/** Rules that decide by themselves once a person has switched them on. */
export const LIFE_RULES = {
  'report-tells':
    'a report that calls a promise kept or broken decides that it was, where its evidence scores 0.8 or better',
  'time-expires': 'a commitment whose condition has not come to hold by its last day expires',
} as const;

export type LifeRule = keyof typeof LIFE_RULES;

/** Whether a rule decides, and who said so. */
export interface LifeRuleSetting {
  readonly rule: LifeRule;
  readonly setting: 'on' | 'off';
  /** Null where nobody has ever switched it. */
  readonly by: string | null;
  readonly at: string | null;
}
