/** Labels of the role model: outside, and beginning or inside of each part of an attribution. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 3;
export const CONTENT = 5;

/** The part that a label belongs to: `SOURCE`, `CUE`, `CONTENT` or `OUTSIDE`. */
export const partOf = (label: number): number => (label === 0 ? OUTSIDE : ((label - 1) & ~1) + 1);

/** True for the label that begins a part. */
export const begins = (label: number): boolean => (label & 1) === 1;

/** A part goes on only after its own beginning. */
export function forbidden(from: string | null, to: string): boolean {
  if (!to.startsWith('I-')) return false;
  return from === null || from.slice(2) !== to.slice(2);
}
