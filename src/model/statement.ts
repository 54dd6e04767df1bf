import type { ReportId } from './report.ts';
import type { Passage, Span } from './span.ts';

/** How the content is given: in the speaker's words between marks, in the outlet's words, or both. */
export type Form = 'direct' | 'indirect' | 'mixed';

/** Who said it, as the text words it, and, once resolved, the actor it stands for. */
export interface Speaker extends Passage {
  /** Canonical name; null until resolved. */
  readonly name: string | null;
  readonly id: string | null;
  readonly kind: 'person' | 'state' | 'organisation' | 'group' | null;
  readonly role: string | null;
  readonly of: string | null;
}

/** The illocutionary act. Source: Searle (1976); Bach and Harnish (1979). The eighteen types are in `docs/concepts.md`. */
export interface Act {
  readonly type: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** PLOVER event type; null where none fits. */
  readonly plover: string | null;
}

export interface Condition {
  readonly text: string;
  readonly span: Span;
  readonly kind: string;
}

export interface When {
  readonly text: string;
  readonly span: Span;
  /** ISO 8601 date, month, year or interval. */
  readonly value: string;
}

export interface Addressee {
  readonly text: string;
  readonly name: string | null;
  readonly id: string | null;
}

/**
 * One attribution: source, cue, content, each with its spans.
 * Source: PARC (Pareti 2012), PolNeAR (Newell et al. 2018).
 */
export interface Statement {
  /** First 16 hexadecimal digits of the report's id, a dot, and the offset of the cue (of the content where there is no cue). */
  readonly id: string;
  /** Null when nobody is named. */
  readonly speaker: Speaker | null;
  /** Null when there is none. */
  readonly cue: Passage | null;
  readonly content: Passage;
  readonly form: Form;
  readonly act: Act | null;
  readonly to: Addressee | null;
  readonly condition: Condition | null;
  readonly when: When | null;
}

/** The report that a statement is printed with. */
export interface ReportReference {
  readonly id: ReportId;
  readonly path: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly place: string | null;
}

/** A statement as every listing prints it: one line of `onrecord extract --format jsonl`. */
export interface StatementRecord extends Statement {
  readonly report: ReportReference;
}
