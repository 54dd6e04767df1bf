import { type RowIndex, rowOf } from './row-index.ts';

/**
 * A first-order linear-chain model: what inference needs, and nothing that training needs.
 * Source: Lafferty, McCallum and Pereira (2001), Conditional Random Fields.
 */
export interface LinearChain {
  readonly labels: readonly string[];
  /** Features are folded into `2 ** bits` numbers. */
  readonly bits: number;
  /** Which of those numbers have weights, and where: see `RowIndex`. */
  readonly index: RowIndex;
  /** One row of `labels` weights for each number that has any, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `labels × labels`: the weight of going from one label to the next, in units of `scale`; forbidden steps are `FORBIDDEN`. */
  readonly transitions: Int32Array;
  /** The weight of beginning with a label, in units of `scale`. */
  readonly starts: Int32Array;
}

export const FORBIDDEN = -1_000_000;

/** Buffers that decoding reuses, grown as needed. */
export interface Scratch {
  scores: Int32Array;
  back: Uint8Array;
}

export const newScratch = (): Scratch => ({ scores: new Int32Array(0), back: new Uint8Array(0) });

/** Where the rows of one token's features begin; no token has more features. */
const bases = new Int32Array(128);

/**
 * Sums the rows of one token's features into `out`. Rows are looked up first and summed label by label after:
 * the look-ups then wait for memory together, and the sums find their rows near.
 */
function scoreToken(
  { weights, index, labels }: LinearChain,
  features: Int32Array,
  from: number,
  to: number,
  out: Int32Array,
): void {
  const n = labels.length;
  let found = 0;
  for (let f = from; f < to; f++) {
    const row = rowOf(index, features[f]);
    if (row >= 0) bases[found++] = row * n;
  }
  for (let l = 0; l < n; l++) {
    let sum = 0;
    for (let i = 0; i < found; i++) sum += weights[bases[i] + l];
    out[l] = sum;
  }
}

/**
 * The best label sequence (Viterbi), written to `labels`. `features` holds `width` feature numbers a token.
 * Each token's own scores, `labels` of them, are written to `emissions` where it is given.
 */
export function decode(
  model: LinearChain,
  features: Int32Array,
  width: number,
  length: number,
  labels: Uint8Array,
  scratch: Scratch,
  emissions?: Int32Array,
): void {
  if (length === 0) return;
  const n = model.labels.length;
  if (scratch.scores.length < (length + 1) * n) {
    scratch.scores = new Int32Array((length + 1) * n * 2);
    scratch.back = new Uint8Array((length + 1) * n * 2);
  }
  const { scores, back } = scratch;
  const { transitions, starts } = model;
  const emission = new Int32Array(n);
  for (let i = 0; i < length; i++) {
    scoreToken(model, features, i * width, (i + 1) * width, emission);
    const here = i * n;
    emissions?.set(emission, here);
    if (i === 0) {
      for (let l = 0; l < n; l++) scores[l] = emission[l] + starts[l];
      continue;
    }
    const before = here - n;
    for (let l = 0; l < n; l++) {
      let best = -2_000_000_000;
      let from = 0;
      for (let k = 0; k < n; k++) {
        const score = scores[before + k] + transitions[k * n + l];
        if (score > best) {
          best = score;
          from = k;
        }
      }
      scores[here + l] = best + emission[l];
      back[here + l] = from;
    }
  }
  const last = (length - 1) * n;
  let label = 0;
  for (let l = 1; l < n; l++) if (scores[last + l] > scores[last + label]) label = l;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * n + label];
  }
}
