import type { Span } from './span.ts';

/** What a stage could not decide, or decided on thin ground: returned beside its value, never thrown. */
export interface Issue {
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
  /** Where in the canonical text; null when it concerns the whole report. */
  readonly span: Span | null;
}
