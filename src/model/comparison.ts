import type { StanceKind } from './commitment.ts';
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

/** What several statements of a story ask, offer or refuse, and how each party stands to it. */
export interface IssuePositions {
  /** The shortest telling words for it. */
  readonly issue: string;
  /** Where they stand: path, address or id of the report, and the span in it. */
  readonly named: { readonly report: string; readonly span: Span };
  /** At least two, or one at two times. */
  readonly parties: readonly PartyPosition[];
  /** Demands on this issue and the refusals that block them. */
  readonly collisions: readonly Collision[];
}

/** How one party stands to an issue, from the earliest to the latest. */
export interface PartyPosition {
  /** The state or organisation that the speakers speak for, else the person. */
  readonly party: string;
  readonly stances: readonly Stance[];
  readonly movements: readonly Movement[];
}

/** What a party holds at one time: one statement, by however many reports it is carried. */
export interface Stance {
  /** Ids, at least one; the first is the fullest. */
  readonly statements: readonly string[];
  /** `conditions`: what it asks is the condition of what it would do. */
  readonly kind: StanceKind | 'conditions';
  /** ISO 8601 date; null where the reports do not tell when it was said. */
  readonly on: string | null;
  /** The words that are about the issue, in one of the statements; null where they stand in what it answers. */
  readonly words: { readonly statement: string; readonly text: string; readonly span: Span } | null;
  /** The words of the condition that it depends on; null when it holds outright. */
  readonly condition: string | null;
  /** What "these demands" or "which they refuse" stands for: ids of the statements; empty where the words say it themselves. */
  readonly answers: readonly string[];
}

/** What a movement shows in. */
export const MOVEMENT_SIGNS = ['kind', 'condition', 'quantity', 'deadline', 'strength'] as const;

export type MovementSign = (typeof MOVEMENT_SIGNS)[number];

/** Two stances of one party at different times, and what became of the position between them. */
export interface Movement {
  readonly change: 'hardened' | 'softened' | 'unchanged' | 'withdrawn';
  /** Empty where nothing moved. */
  readonly signs: readonly MovementSign[];
  /** The first statement of each stance. */
  readonly from: string;
  readonly to: string;
  /** ISO 8601 dates of both. */
  readonly between: readonly [string, string];
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
