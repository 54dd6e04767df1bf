import { type Tensor, tensorOf, type Weights } from './weights-file.ts';

/**
 * A log-linear model that scores candidates by hashed binary features; the highest score wins.
 * Source: maximum-entropy ranking, e.g. Denis and Baldridge (2008).
 */
export interface Ranker {
  /** Rows of the table, as a power of two. */
  readonly bits: number;
  /** One weight a row, in units of any size: candidates are compared with each other alone. */
  readonly weights: Int8Array;
}

/** Sum of the weights of the first `length` rows of `features`. */
export function scoreCandidate(model: Ranker, features: Int32Array, length: number): number {
  let score = 0;
  for (let i = 0; i < length; i++) score += model.weights[features[i]];
  return score;
}

/** The tensor that a ranker is kept as. The scale of its weights is not kept: only their order counts. */
export const tensorOfRanker = ({ weights }: Ranker): Tensor => ({ shape: [weights.length], data: weights });

/** Throws `bad-model` when the weights have no ranker of that name. */
export function rankerOf(weights: Weights, name: string): Ranker {
  const { data } = tensorOf(weights, name, 'i8');
  return { bits: Math.log2(data.length), weights: data };
}
