/**
 * A log-linear model that scores candidates by hashed binary features; the highest score wins.
 * Source: maximum-entropy ranking, e.g. Denis and Baldridge (2008).
 */
export interface Ranker {
  /** Rows of the table, as a power of two. */
  readonly bits: number;
  /** One weight a row, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
}

/** Sum of the weights of the first `length` rows of `features`, in units of `scale`. */
export function scoreCandidate(model: Ranker, features: Int32Array, length: number): number {
  let score = 0;
  for (let i = 0; i < length; i++) score += model.weights[features[i]];
  return score;
}
