/**
 * The weights of steps in a linear chain of labels.
 * Source: Lafferty, McCallum and Pereira (2001), Conditional Random Fields.
 */
export interface Chain {
  readonly labels: number;
  /** `labels × labels`: the weight of coming to a label (row) from another (column); `FORBIDDEN` where it may not be. */
  readonly transitions: Float32Array;
  /** The weight of beginning with a label. */
  readonly starts: Float32Array;
}

export const FORBIDDEN = -1e6;

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
    for (let l = 0; l < n; l++) {
      const into = l * n;
      let top = best[before] + transitions[into];
      let from = 0;
      for (let k = 1; k < n; k++) {
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
