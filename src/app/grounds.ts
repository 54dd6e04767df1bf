import type { GroundedField } from '../model/ground.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { fieldWords } from './fact-words.ts';

/** What a field of a statement was decided by, with its value and the words that the decision rests on. */
export interface GroundRecord {
  readonly field: GroundedField;
  /** For people; null where the field is none of the statement's own. */
  readonly value: string | null;
  /** Name of the rule or of the model. */
  readonly rule: string;
  /** At least one, each with its words. */
  readonly spans: readonly (Span & { readonly text: string })[];
}

/** The grounds of a statement, in the order in which its fields were decided. `text` is the canonical text of its report. */
export function groundRecords(statement: Statement, text: string): readonly GroundRecord[] {
  return statement.grounds.map(({ field, rule, spans }) => ({
    field,
    value: fieldWords(statement, field),
    rule,
    spans: spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  }));
}
