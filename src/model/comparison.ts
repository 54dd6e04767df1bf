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

/** What somebody decided of statements that the reader takes for one, or does not: it stands, whatever is read later. */
export interface SameDecision {
  /** Ids of two statements, in the order of their characters. */
  readonly statements: readonly [string, string];
  readonly verdict: 'same' | 'different';
  /** Who decided it. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Null when no reason was given. */
  readonly why: string | null;
}

/** Something before and after a text was changed; null where it was not there, or is not any more. */
export interface Edit<What> {
  readonly before: What | null;
  readonly after: What | null;
}

/** What may change of a statement. */
export const STATEMENT_FIELDS = [
  ...(['speaker', 'cue', 'content', 'form'] as const),
  ...(['act', 'force', 'to', 'condition', 'when'] as const),
] as const;

export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** What two texts that were seen at one address differ in. */
export interface Edits {
  readonly facts: readonly (Edit<string> & { readonly field: 'title' | 'author' | 'place' })[];
  /** Spans of the canonical text of either. */
  readonly paragraphs: readonly Edit<Span>[];
  /** Ids of statements, and in which fields they differ; none where one is null. */
  readonly statements: readonly (Edit<string> & { readonly fields: readonly StatementField[] })[];
}
