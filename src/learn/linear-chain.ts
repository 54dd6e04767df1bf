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
  /** `labels × labels`: the weight of coming to a label (row) from another (column), in units of `scale`; forbidden steps are `FORBIDDEN`. */
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
 * Adds to `emissions` what each token's features score, label by label, in units of `scale`.
 * `features` holds `width` feature numbers a token. A token's rows are looked up first and summed label by label after:
 * the look-ups then wait for memory together, and the sums find their rows near.
 */
export function score(
  { weights, index, labels }: LinearChain,
  features: Int32Array,
  width: number,
  length: number,
  emissions: Int32Array,
): void {
  const n = labels.length;
  for (let i = 0; i < length; i++) {
    let found = 0;
    for (let f = i * width; f < (i + 1) * width; f++) {
      const row = rowOf(index, features[f]);
      if (row >= 0) bases[found++] = row * n;
    }
    for (let l = 0; l < n; l++) {
      let sum = 0;
      for (let r = 0; r < found; r++) sum += weights[bases[r] + l];
      emissions[i * n + l] += sum;
    }
  }
}

/** The best label sequence (Viterbi) for what the tokens score, label by label, written to `labels`. */
export function decode(
  model: LinearChain,
  emissions: Int32Array,
  length: number,
  labels: Uint8Array,
  scratch: Scratch,
): void {
  if (length === 0) return;
  const n = model.labels.length;
  if (scratch.scores.length < (length + 1) * n) {
    scratch.scores = new Int32Array((length + 1) * n * 2);
    scratch.back = new Uint8Array((length + 1) * n * 2);
  }
  const { scores, back } = scratch;
  const { transitions, starts } = model;
  for (let i = 0; i < length; i++) {
    const here = i * n;
    if (i === 0) {
      for (let l = 0; l < n; l++) scores[l] = emissions[l] + starts[l];
      continue;
    }
    const before = here - n;
    for (let l = 0; l < n; l++) {
      const into = l * n;
      let best = -2_000_000_000;
      let from = 0;
      for (let k = 0; k < n; k++) {
        const score = scores[before + k] + transitions[into + k];
        if (score > best) {
          best = score;
          from = k;
        }
      }
      scores[here + l] = best + emissions[here + l];
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
