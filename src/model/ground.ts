import type { Span } from './span.ts';

export type GroundedField = 'speaker' | 'via' | 'act' | 'to' | 'condition' | 'when' | 'commitment';

/** What a field of an entry was decided by, and on which words. */
export interface Ground {
  readonly field: GroundedField;
  /** Name of the rule or of the model. */
  readonly rule: string;
  /** The words it rests on, at least one span. Where these are not the field's own words, the field was inferred from them. */
  readonly spans: readonly Span[];
}
