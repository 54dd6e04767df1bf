/** Roles as indices into `ROLES`: that which begins each part. */
const OUTSIDE = 0;
export const SOURCE = 1;
export const CUE = 3;
export const CONTENT = 5;

/** The part that a label belongs to: `SOURCE`, `CUE`, `CONTENT` or `OUTSIDE`. */
export const partOf = (label: number): number => (label === 0 ? OUTSIDE : ((label - 1) & ~1) + 1);

/** True for the label that begins a part. */
export const begins = (label: number): boolean => (label & 1) === 1;
