/** The label that scores best, token by token, the first of equals: `scores` has one number a label, those of the next token `stride` further. */
export function bestOf(scores: Float32Array, stride: number, labels: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) out[i] = bestAt(scores, i * stride, labels);
}

/** The best of the labels whose scores begin at `from`. */
export function bestAt(scores: Float32Array, from: number, labels: number): number {
  let best = 0;
  let top = scores[from];
  for (let l = 1; l < labels; l++) {
    const score = scores[from + l];
    if (score > top) [best, top] = [l, score];
  }
  return best;
}
