import type { Ranker } from '../src/learn/ranker.ts';
import { randomFrom } from './random.ts';

/** One choice: the rows of each candidate, and which one is right. */
export interface Choice {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
}

/** Maximum-likelihood training (softmax over the candidates of each choice) by AdaGrad. */
export function trainRanker(choices: readonly Choice[], bits: number, epochs: number, rate: number): Ranker {
  const w = new Float64Array(2 ** bits);
  const g2 = new Float64Array(2 ** bits).fill(0.01);
  const random = randomFrom(2);
  const order = choices.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const at of order) {
      const { candidates, right } = choices[at];
      const scores = candidates.map((rows) => rows.reduce((sum, r) => sum + w[r], 0));
      const top = Math.max(...scores);
      const weights = scores.map((s) => Math.exp(s - top));
      const total = weights.reduce((a, b) => a + b, 0);
      candidates.forEach((rows, c) => {
        const g = weights[c] / total - (c === right ? 1 : 0);
        if (Math.abs(g) < 0.001) return;
        for (const r of rows) {
          g2[r] += g * g;
          w[r] -= (rate * g) / Math.sqrt(g2[r]);
        }
      });
    }
  }
  const scale = w.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-6) / 127;
  return { bits, weights: Int8Array.from(w, (x) => Math.round(x / scale)) };
}
