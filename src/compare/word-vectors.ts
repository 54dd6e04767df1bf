import { tensorOf, type Weights } from '../learn/weights-file.ts';

/** What words mean, as directions, and how frequent they are. Source: GloVe; `train/vectors.ts` says how they were made small. */
export interface WordVectors {
  /** Row of a word by its code; rows are in order of frequency, the most frequent first. */
  readonly rows: ReadonlyMap<number, number>;
  /** Numbers of a row. */
  readonly width: number;
  /** Rows of length 127. */
  readonly values: Int8Array;
}

/** Throws `bad-model` when a part is missing. */
export function wordVectorsOf(weights: Weights): WordVectors {
  const words = tensorOf(weights, 'words', 'i32').data;
  const { shape, data } = tensorOf(weights, 'vectors', 'i8');
  return { rows: new Map(Array.from(words, (code, row) => [code, row])), width: shape[1], values: data };
}

/** Cosine of two rows, -1 to 1. */
export function cosine({ width, values }: WordVectors, a: number, b: number): number {
  let sum = 0;
  const [first, second] = [a * width, b * width];
  for (let i = 0; i < width; i++) sum += values[first + i] * values[second + i];
  return sum / (127 * 127);
}
