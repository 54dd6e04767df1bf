import type { ActorKind } from './actor.ts';
import type { Commitment } from './commitment.ts';
import type { Quantity } from './quantity.ts';
import type { ReportId } from './report.ts';
import type { Span } from './span.ts';
import type { Act, ActType, Condition, ConditionKind, Force, Form, Statement } from './statement.ts';

/** What a person may correct of a statement. */
export const REVIEWED_FIELDS = [
  ...(['speaker', 'via', 'cue', 'content', 'form'] as const),
  ...(['act', 'to', 'condition', 'when', 'quantities'] as const),
] as const;

export type ReviewedField = (typeof REVIEWED_FIELDS)[number];

/** What a person may correct of a commitment. What became of it is decided, and not corrected. */
export const REVIEWED_OWED = [
  ...(['debtor', 'creditor', 'antecedent', 'consequent', 'force', 'due'] as const),
] as const;

export type ReviewedOwed = (typeof REVIEWED_OWED)[number];

/** Fields of a statement, whole. */
export type StatementValues = Partial<Pick<Statement, ReviewedField>>;

/** Fields of a commitment, whole. */
export type CommitmentValues = Partial<Pick<Commitment, ReviewedOwed>>;

/** What is reviewed. */
export type Subject = 'statement' | 'commitment';

/**
 * `accepted`: it is so, every field of it. `corrected`: it is so with what was corrected; the rest is the machine's. `rejected`: it is no
 * statement, or no commitment. `added`: the machine missed it.
 */
export const REVIEW_VERDICTS = ['accepted', 'corrected', 'rejected', 'added'] as const;

export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/**
 * Where the last reading has it: `read`, the machine reads it; `missed`, the machine does not, or not any more, and it stands by what the
 * person said of it; `unplaced`, the text does not have the words any more, so that it cannot stand.
 */
export const PLACINGS = ['read', 'missed', 'unplaced'] as const;

export type Placing = (typeof PLACINGS)[number];

/** What was decided of a statement or commitment, in short. */
export interface ReviewMark {
  /** Null where nothing was decided, or what was decided was withdrawn. */
  readonly verdict: ReviewVerdict | null;
  /** Who gave the verdict, and when (ISO 8601 instant); null without one. */
  readonly by: string | null;
  readonly at: string | null;
  /** Fields that are the person's and not the machine's; of what was added, all that it has. */
  readonly fields: readonly string[];
  /** Who is to look at it; null when nobody is. */
  readonly assigned: string | null;
  readonly comments: number;
  /** Whether the machine now reads otherwise what the person decided, and nobody has looked at that. */
  readonly proposal: boolean;
  readonly placing: Placing;
  /** The number of its last entry in the log: who decides on may expect it. */
  readonly entry: number;
}

/** One thing that was done in a review. */
export interface ReviewEvent {
  /** The number of the entry in the log. */
  readonly entry: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly kind: ReviewVerdict | 'withdrawn' | 'assigned' | 'commented';
  /** Null when no reason was given. */
  readonly why: string | null;
  /** The fields that were the person's after it; of a comment or an assignment empty. */
  readonly fields: readonly string[];
  /** Of an assignment, to whom; null to nobody. Of a comment, what it says. Null otherwise. */
  readonly text: string | null;
}

/** A statement or commitment with all that was decided of it. `What`: the statement or the commitment, `Values`: fields of it. */
export interface ReviewOf<What, Values> {
  readonly kind: Subject;
  /** The id that it stands under, or would. */
  readonly id: string;
  /** The id that its entries in the log have: another one where a later reading counts it otherwise. */
  readonly subject: string;
  readonly report: ReportId;
  /** What stands; where nothing does, what would. */
  readonly standing: What;
  readonly stands: boolean;
  /** What the machine reads; null where it does not read it. */
  readonly read: What | null;
  /** Null where nobody has looked at it. */
  readonly mark: ReviewMark | null;
  /** What the machine now reads otherwise of what the person decided; null where it does not. */
  readonly proposal: Values | null;
  /** Oldest first. */
  readonly history: readonly ReviewEvent[];
}

export type StatementReview = ReviewOf<Statement, StatementValues>;
export type CommitmentReview = ReviewOf<Commitment, CommitmentValues>;

/** Spans of the canonical text; the words are drawn from it. */
export interface PassageCorrection {
  readonly spans: readonly Span[];
}

/** What is absent stays as it is. A speaker who was not there needs `spans`. */
export interface SpeakerCorrection {
  readonly spans?: readonly Span[] | undefined;
  readonly name?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly kind?: ActorKind | null | undefined;
  readonly role?: string | null | undefined;
  readonly of?: string | null | undefined;
}

/** A party without a span is known by its name alone. */
export interface PartyCorrection {
  readonly span?: Span | null | undefined;
  readonly name?: string | null | undefined;
  readonly id?: string | null | undefined;
}

export interface ConditionCorrection {
  readonly span?: Span | undefined;
  readonly kind?: ConditionKind | undefined;
  readonly polarity?: Condition['polarity'] | undefined;
}

/** Another type brings the force that it usually has. */
export interface ActCorrection {
  readonly type?: ActType | undefined;
  readonly also?: readonly ActType[] | undefined;
  readonly force?: Force | null | undefined;
  /** The event code of the type; none unless given. */
  readonly code?: Pick<Act, 'plover' | 'mode' | 'cameo' | 'quad'> | undefined;
}

export interface WhenCorrection {
  readonly span?: Span | undefined;
  /** ISO 8601 date, month, year, duration or interval. */
  readonly value?: string | undefined;
}

export type QuantityCorrection = Pick<Quantity, 'span' | 'value'> & Partial<Omit<Quantity, 'text' | 'span' | 'value'>>;

/** What a person says of a statement. What is absent stays as it is; null says that there is none. */
export interface StatementCorrections {
  readonly speaker?: SpeakerCorrection | null | undefined;
  readonly via?: SpeakerCorrection | null | undefined;
  readonly cue?: PassageCorrection | null | undefined;
  readonly content?: PassageCorrection | undefined;
  readonly form?: Form | undefined;
  readonly act?: ActCorrection | null | undefined;
  readonly to?: PartyCorrection | null | undefined;
  readonly condition?: ConditionCorrection | null | undefined;
  readonly when?: WhenCorrection | null | undefined;
  /** All of them, in place of those that are there. */
  readonly quantities?: readonly QuantityCorrection[] | undefined;
}

/** The same of a commitment. */
export interface CommitmentCorrections {
  readonly debtor?: PartyCorrection | undefined;
  readonly creditor?: PartyCorrection | null | undefined;
  readonly antecedent?: ConditionCorrection | null | undefined;
  readonly consequent?: PassageCorrection | undefined;
  readonly force?: Force | undefined;
  /** ISO 8601 date, month, year or interval. */
  readonly due?: string | null | undefined;
}
