import type { Span } from './span.ts';

/** In what two reports differ. */
export const DISCREPANCY_KINDS = [
  ...(['wording', 'number', 'date', 'name', 'role'] as const),
  ...(['place', 'polarity', 'speaker', 'scope'] as const),
] as const;

export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** A difference between two reports of one story: which of them is right it does not say. The three lists go together, report by report. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  /** Of each report its path, else its address, else its id. */
  readonly between: readonly [string, string];
  /** The words that differ, with as much around them as tells what they are about. */
  readonly text: readonly [string, string];
  readonly spans: readonly [Span, Span];
  /** The id of the statement that the words are part of; null where the report itself says so. */
  readonly statements: readonly [string | null, string | null];
}

/** A claim of fact and what a report sets against it: ids of statements, each list at least one. */
export interface Contested {
  readonly claim: readonly string[];
  readonly against: readonly string[];
}

/** Demands and the refusals or red lines that block them: ids of statements, each list at least one. */
export interface Collision {
  readonly demand: readonly string[];
  readonly refusal: readonly string[];
}

/** What a report leaves out of what it carries and another report has: the condition, what is set against it, or the refusal. */
export interface Omission {
  readonly kind: 'condition' | 'denial' | 'reply';
  /** The id of the statement that has it, or is it, in another report. */
  readonly of: string;
  /** The id of the statement that stands without it. */
  readonly left: string;
  /** Of the report that leaves it out its path, else its address, else its id. */
  readonly by: string;
}

/** Statements of a report that no other origin carries. */
export interface OnlyIn {
  /** Its path, else its address, else its id. */
  readonly report: string;
  /** Null when unknown. */
  readonly outlet: string | null;
  /** Ids, those that weigh most first. */
  readonly statements: readonly string[];
}
