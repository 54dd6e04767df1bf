/**
 * A half-open range `[start, end)` of UTF-16 code units in a report's canonical text:
 * `text.slice(start, end)` is the quotation.
 * Source: W3C Web Annotation Data Model, TextPositionSelector.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact words of one or several spans. `text` joins discontinuous parts with ` … `. */
export interface Passage {
  readonly text: string;
  /** In reading order, never overlapping, at least one. */
  readonly spans: readonly Span[];
}
