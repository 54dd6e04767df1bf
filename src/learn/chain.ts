import { broken, tensorOf, type Weights } from './weights-file.ts';

/**
 * The weights of steps in a linear chain of labels.
 * Source: Lafferty, McCallum and Pereira (2001), Conditional Random Fields.
 */
export interface Chain {
  readonly labels: number;
  /** `labels × labels`: the weight of coming to a label (row) from another (column), 0 at most; `FORBIDDEN` where it may not be. */
  readonly transitions: Float32Array;
  /** The weight of beginning with a label. */
  readonly starts: Float32Array;
}

export const FORBIDDEN = -1e6;

/** The chain of a file of weights. Throws `bad-model` when the file has none, or one with weights over 0. */
export function chainOf(weights: Weights, labels: number): Chain {
  const transitions = tensorOf(weights, 'transitions', 'f32').data;
  const starts = tensorOf(weights, 'starts', 'f32').data;
  if (transitions.some((weight) => weight > 0)) throw broken(weights.input, 'a step between labels weighs over 0');
  return { labels, transitions, starts };
}

/** Buffers that decoding reuses, grown as needed. */
export interface Scratch {
  scores: Float32Array;
  back: Uint8Array;
}

export const newScratch = (): Scratch => ({ scores: new Float32Array(0), back: new Uint8Array(0) });

/** The best label sequence (Viterbi) for `out.length` tokens, of which `scores` has one number a label, those of the next token `stride` further. */
export function decode(
  chain: Chain,
  scores: Float32Array,
  out: Uint8Array,
  scratch: Scratch,
  stride = chain.labels,
): void {
  const length = out.length;
  if (length === 0) return;
  const { labels: n, transitions, starts } = chain;
  if (scratch.scores.length < length * n) {
    scratch.scores = new Float32Array(length * n * 2);
    scratch.back = new Uint8Array(length * n * 2);
  }
  const { scores: best, back } = scratch;
  for (let l = 0; l < n; l++) best[l] = scores[l] + starts[l];
  for (let i = 1; i < length; i++) {
    const here = i * n;
    const before = here - n;
    const own = i * stride;
    let likeliest = 0;
    for (let k = 1; k < n; k++) if (best[before + k] > best[before + likeliest]) likeliest = k;
    for (let l = 0; l < n; l++) {
      const into = l * n;
      // Where the likeliest costs nothing to come from, no other one can be better.
      const isFree = transitions[into + likeliest] === 0;
      let from = isFree ? likeliest : 0;
      let top = best[before + from] + transitions[into + from];
      for (let k = 1; k < n && !isFree; k++) {
        const score = best[before + k] + transitions[into + k];
        if (score > top) {
          top = score;
          from = k;
        }
      }
      best[here + l] = top + scores[own + l];
      back[here + l] = from;
    }
  }
  const last = (length - 1) * n;
  let label = 0;
  for (let l = 1; l < n; l++) if (best[last + l] > best[last + label]) label = l;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * n + label];
  }
}
