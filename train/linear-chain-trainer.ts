import { FORBIDDEN, type LinearChain } from '../src/learn/linear-chain.ts';
import { rowIndex } from '../src/learn/row-index.ts';

/** A labelled sequence; `features` holds `width` rows a token. */
export interface Example {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

export interface TrainingOptions {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty, applied to the weights that an example touches. */
  readonly penalty: number;
  /** Features seen less often are left out: they cost room, and teach little. */
  readonly minCount: number;
  /** Features whose every weight is smaller, in units of the scale, are dropped afterwards. */
  readonly prune: number;
  /** Steps that may not be taken; label -1 is the beginning. */
  readonly forbidden?: (from: string | null, to: string) => boolean;
  readonly onEpoch?: (epoch: number, loss: number, model: () => LinearChain) => void;
}

/** A small, fast, repeatable source of numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Maximum-likelihood training of a linear chain by AdaGrad (Duchi, Hazan and Singer 2011), one example a step.
 * The same examples, options and runtime give the same bytes.
 */
export function trainLinearChain(examples: readonly Example[], options: TrainingOptions): LinearChain {
  const { labels, bits, width, penalty } = options;
  const n = labels.length;
  const rows = 2 ** bits;
  const w = new Float32Array(rows * n);
  const g2 = new Float32Array(rows * n).fill(1e-2);
  const trans = new Float64Array(n * n);
  const trans2 = new Float64Array(n * n).fill(1e-2);
  const start = new Float64Array(n);
  const start2 = new Float64Array(n).fill(1e-2);
  const barred = new Uint8Array((n + 1) * n);
  if (options.forbidden) {
    for (let l = 0; l < n; l++) {
      for (let k = 0; k < n; k++) if (options.forbidden(labels[k], labels[l])) barred[k * n + l] = 1;
      if (options.forbidden(null, labels[l])) barred[n * n + l] = 1;
    }
  }
  const longest = Math.max(1, ...examples.map((e) => e.labels.length));
  const emit = new Float64Array(longest * n);
  const alpha = new Float64Array(longest * n);
  const beta = new Float64Array(longest * n);
  const scale = new Float64Array(longest);
  const expTrans = new Float64Array(n * n);
  const random = randomFrom(1);
  const kept = frequent(examples, rows, options.minCount);
  const order = examples.map((_, i) => i);

  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = options.rate * (1 - (epoch - 1) / (options.epochs + 1));
    let loss = 0;
    for (const e of order) {
      const { features, labels: gold } = examples[e];
      const length = gold.length;
      if (length === 0) continue;
      for (let i = 0; i < n * n; i++) expTrans[i] = barred[i] ? 0 : Math.exp(trans[i]);
      let goldScore = 0;
      let logZ = 0;
      for (let i = 0; i < length; i++) {
        const at = i * n;
        for (let l = 0; l < n; l++) emit[at + l] = 0;
        for (let f = i * width; f < (i + 1) * width; f++) {
          if (!kept[features[f]]) continue;
          const base = features[f] * n;
          for (let l = 0; l < n; l++) emit[at + l] += w[base + l];
        }
        goldScore += emit[at + gold[i]];
        goldScore += i === 0 ? start[gold[0]] : trans[gold[i - 1] * n + gold[i]];
        let top = -Infinity;
        for (let l = 0; l < n; l++) if (emit[at + l] > top) top = emit[at + l];
        logZ += top;
        let sum = 0;
        for (let l = 0; l < n; l++) {
          const p = Math.exp(emit[at + l] - top);
          emit[at + l] = p;
          let a = 0;
          if (i === 0) a = barred[n * n + l] ? 0 : Math.exp(start[l]);
          else for (let k = 0; k < n; k++) a += alpha[at - n + k] * expTrans[k * n + l];
          alpha[at + l] = a * p;
          sum += a * p;
        }
        scale[i] = sum;
        logZ += Math.log(sum);
        for (let l = 0; l < n; l++) alpha[at + l] /= sum;
      }
      loss += logZ - goldScore;
      const last = (length - 1) * n;
      for (let l = 0; l < n; l++) beta[last + l] = 1;
      for (let i = length - 2; i >= 0; i--) {
        const at = i * n;
        for (let k = 0; k < n; k++) {
          let b = 0;
          for (let l = 0; l < n; l++) b += expTrans[k * n + l] * emit[at + n + l] * beta[at + n + l];
          beta[at + k] = b / scale[i + 1];
        }
      }
      // Transitions.
      for (let l = 0; l < n; l++) update(start, start2, l, alpha[l] * beta[l] - (gold[0] === l ? 1 : 0), rate, 0);
      if (length > 1) {
        for (let k = 0; k < n; k++) {
          for (let l = 0; l < n; l++) {
            if (barred[k * n + l]) continue;
            let expected = 0;
            let seen = 0;
            const t = expTrans[k * n + l];
            for (let i = 1; i < length; i++) {
              expected += (alpha[(i - 1) * n + k] * t * emit[i * n + l] * beta[i * n + l]) / scale[i];
              if (gold[i - 1] === k && gold[i] === l) seen++;
            }
            update(trans, trans2, k * n + l, expected - seen, rate, 0);
          }
        }
      }
      // Features.
      for (let i = 0; i < length; i++) {
        const at = i * n;
        for (let l = 0; l < n; l++) {
          const g = alpha[at + l] * beta[at + l] - (gold[i] === l ? 1 : 0);
          if (g < 0.001 && g > -0.001) continue;
          for (let f = i * width; f < (i + 1) * width; f++) {
            if (kept[features[f]]) update(w, g2, features[f] * n + l, g, rate, penalty);
          }
        }
      }
    }
    options.onEpoch?.(epoch, loss / examples.length, () => quantise(options, w, trans, start, barred));
  }
  return quantise(options, w, trans, start, barred);
}

/** One for each feature number that the examples hold often enough. */
function frequent(examples: readonly Example[], rows: number, minCount: number): Uint8Array {
  const counts = new Uint8Array(rows);
  for (const { features } of examples) {
    for (let i = 0; i < features.length; i++) if (counts[features[i]] < 255) counts[features[i]]++;
  }
  return counts.map((n) => (n >= minCount ? 1 : 0));
}

function update(
  w: Float32Array | Float64Array,
  g2: Float32Array | Float64Array,
  i: number,
  g: number,
  rate: number,
  penalty: number,
): void {
  const grad = g + penalty * w[i];
  g2[i] += grad * grad;
  w[i] -= (rate * grad) / Math.sqrt(g2[i]);
}

/** Rounds to eight bits and drops what is left without weight. The scale cuts off one weight in ten thousand at the ends of the range. */
function quantise(
  { labels, bits, prune }: TrainingOptions,
  w: Float32Array,
  trans: Float64Array,
  start: Float64Array,
  barred: Uint8Array,
): LinearChain {
  const sizes = w
    .filter((x) => x !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] || 1) / 127;
  const n = labels.length;
  const present = new Uint32Array(2 ** bits / 32);
  const weights: number[] = [];
  for (let row = 0; row < 2 ** bits; row++) {
    const units = Array.from(w.subarray(row * n, row * n + n), (x) =>
      Math.max(-127, Math.min(127, Math.round(x / scale))),
    );
    if (units.every((u) => Math.abs(u) < prune)) continue;
    present[row >>> 5] |= 1 << (row & 31);
    for (const unit of units) weights.push(unit);
  }
  return {
    labels,
    bits,
    index: rowIndex(present),
    weights: Int8Array.from(weights),
    scale,
    transitions: Int32Array.from(trans, (_, i) => {
      const at = (i % n) * n + Math.floor(i / n);
      return barred[at] ? FORBIDDEN : Math.round(trans[at] / scale);
    }),
    starts: Int32Array.from(start, (x, i) => (barred[n * n + i] ? FORBIDDEN : Math.round(x / scale))),
  };
}
