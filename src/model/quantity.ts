import type { Span } from './span.ts';

/** A number that qualifies what is promised or claimed, as its words stand in the content. */
export interface Quantity {
  readonly text: string;
  readonly span: Span;
  /** The number, or the lower end of a range. */
  readonly value: number;
  /** The upper end of a range; null for a single number. */
  readonly to: number | null;
  /** What is counted or measured, in the singular: "soldier", "km", "percent"; null when not said. */
  readonly unit: string | null;
  /** ISO 4217; null for what is not money. */
  readonly currency: string | null;
  /** `about`, `at-least`, `at-most`, `more-than`, `less-than`, `nearly`; null when exact. */
  readonly approximation: 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly' | null;
  /** "a year", "per day": `year`, `day`; null when it is no rate. */
  readonly per: string | null;
}
