import type { Span } from './span.ts';

/** In what two reports differ. */
export const DISCREPANCY_KINDS = [
  ...(['wording', 'number', 'date', 'name', 'role'] as const),
  ...(['place', 'polarity', 'speaker', 'scope'] as const),
] as const;

export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** A stretch of a text that another one has too, or not. */
export interface TextRun {
  readonly text: string;
  readonly shared: boolean;
}

/** A difference between two reports of one story: which of them is right it does not say. The lists go together, report by report. */
export interface Discrepancy {
  readonly kind: DiscrepancyKind;
  /** Of each report its path, else its address, else its id. */
  readonly between: readonly [string, string];
  /** The words that differ, with as much around them as tells what they are about. */
  readonly text: readonly [string, string];
  /** The same, word by word: what both say and what differs. Joined, the runs of one are its text. */
  readonly parts: readonly [readonly TextRun[], readonly TextRun[]];
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
