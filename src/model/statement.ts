import type { ActorKind } from './actor.ts';
import type { Ground } from './ground.ts';
import type { Quantity } from './quantity.ts';
import type { ReportId } from './report.ts';
import type { Passage, Span } from './span.ts';

/** How the content is given: in the speaker's words between marks, in the outlet's words, or both. */
export type Form = 'direct' | 'indirect' | 'mixed';

/** Who said it, as the text words it, and, once resolved, the actor it stands for. */
export interface Speaker extends Passage {
  /** Canonical name; null until resolved. */
  readonly name: string | null;
  readonly id: string | null;
  readonly kind: ActorKind | null;
  readonly role: string | null;
  /** Name of the state or organisation that the speaker speaks for. */
  readonly of: string | null;
}

/** The eighteen illocutionary acts of `docs/acts.md`. Source: Searle (1976); Bach and Harnish (1979). */
export const ACT_TYPES = [
  ...(['assert', 'confirm', 'deny', 'accuse', 'predict', 'doubt'] as const),
  ...(['demand', 'urge', 'propose', 'warn'] as const),
  ...(['promise', 'offer', 'threaten', 'agree', 'refuse'] as const),
  ...(['praise', 'criticise', 'announce'] as const),
] as const;

export type ActType = (typeof ACT_TYPES)[number];

/** How firmly the speaker is bound, or what he announces. */
export const FORCES = ['guarantee', 'promise', 'intention', 'offer', 'threat', 'refusal'] as const;

export type Force = (typeof FORCES)[number];

export interface Act {
  readonly type: ActType;
  /** 0 to 1: of statements with about this number, that share has this act. */
  readonly confidence: number;
  /** Other acts that the same words perform: "no intention of attacking" denies and assures. */
  readonly also: readonly ActType[];
  /** Of acts that bind the speaker; null otherwise. */
  readonly force: Force | null;
  /** PLOVER event type; null where none fits. Source: https://osf.io/preprints/socarxiv/rm5dw */
  readonly plover: string | null;
  /** PLOVER's mode of the type; null where none fits. */
  readonly mode: string | null;
  /** CAMEO root code, two digits; null where there is no PLOVER type. */
  readonly cameo: string | null;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null where there is no PLOVER type. */
  readonly quad: 1 | 2 | 3 | 4 | null;
}

/** The part of a statement that the act depends on. */
export interface Condition {
  readonly text: string;
  readonly span: Span;
  readonly kind: ConditionKind;
  /** `negative` where the act holds if something is not so: "unless …", "if they do not …". */
  readonly polarity: 'positive' | 'negative';
}

export const CONDITION_KINDS = [
  ...(['if', 'unless', 'as long as', 'once', 'until'] as const),
  ...(['provided', 'in exchange', 'without', 'only'] as const),
] as const;

export type ConditionKind = (typeof CONDITION_KINDS)[number];

export interface When {
  readonly text: string;
  readonly span: Span;
  /** ISO 8601 date, month, year, duration or interval: `2025-12-01/2025-12-07`. */
  readonly value: string;
}

/** Somebody who is spoken to, or who owes or is owed. */
export interface Party {
  /** The words that name it; the name where it was inferred. */
  readonly text: string;
  /** Null where it was inferred. */
  readonly span: Span | null;
  readonly name: string | null;
  readonly id: string | null;
}

/** To whom it is said, promised, offered; of whom it is demanded. */
export type Addressee = Party;

/**
 * One attribution: source, cue, content, each with its spans.
 * Source: PARC (Pareti 2012), PolNeAR (Newell et al. 2018).
 */
export interface Statement {
  /** First 16 hexadecimal digits of the report's id, a dot, and the offset of the cue (of the content where there is no cue). */
  readonly id: string;
  /** Null when nobody is named. */
  readonly speaker: Speaker | null;
  /** Who passes on what the speaker said, where the report names both: "Reuters, citing a minister". Null otherwise. */
  readonly via: Speaker | null;
  /** Null when there is none. */
  readonly cue: Passage | null;
  readonly content: Passage;
  readonly form: Form;
  readonly act: Act | null;
  readonly to: Addressee | null;
  readonly condition: Condition | null;
  readonly when: When | null;
  /** Of the content, in reading order. */
  readonly quantities: readonly Quantity[];
  /** What each field was decided by. */
  readonly grounds: readonly Ground[];
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
export interface StatementRecord extends Omit<Statement, 'grounds'> {
  readonly report: ReportReference;
}
