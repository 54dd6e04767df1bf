/** The label that scores best, token by token. */
export function bestOf(scores: Float32Array, labels: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    let best = 0;
    for (let l = 1; l < labels; l++) if (scores[i * labels + l] > scores[i * labels + best]) best = l;
    out[i] = best;
  }
}
