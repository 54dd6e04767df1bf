import { STEPS, ZERO } from '../../../src/learn/network/kernels.ts';

/** What the kernels of the network compute, written for reading: matrices are arrays, row after row. */

const held = (steps: number): number => ZERO + Math.max(-STEPS, Math.min(STEPS, steps));

/** Nearest integer, ties to even. */
const nearest = (x: number): number => {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
};

export const activation = (x: number): number => held(nearest(Math.fround(x * STEPS)));

/** `table` has rows of `width`; `rows` names `multipliers.length` of them a token, -1 for none. */
export function embedded(
  table: Int8Array,
  width: number,
  rows: readonly number[],
  multipliers: readonly number[],
  shift: number,
): readonly number[] {
  const slots = multipliers.length;
  return Array.from({ length: (rows.length / slots) * width }, (_, i) => {
    const token = Math.floor(i / width);
    const sum = multipliers.reduce((sum, multiplier, slot) => {
      const row = rows[token * slots + slot];
      return row < 0 ? sum : sum + multiplier * table[row * width + (i % width)];
    }, 0);
    return held(Math.floor(sum / 2 ** shift + 0.5));
  });
}

/** `weights` are `outputs × inputs`; row `t` of the input begins at `t * stride`. */
export function multiplied(
  input: Uint8Array,
  stride: number,
  length: number,
  weights: Int8Array,
  scales: Float32Array,
  biases: Float32Array,
): readonly number[] {
  const outputs = scales.length;
  const inputs = weights.length / outputs;
  return Array.from({ length: length * outputs }, (_, i) => {
    const [t, n] = [Math.floor(i / outputs), i % outputs];
    let sum = 0;
    for (let k = 0; k < inputs; k++) sum += (input[t * stride + k] - ZERO) * weights[n * inputs + k];
    return Math.fround(Math.fround(Math.fround(sum) * scales[n]) + biases[n]);
  });
}

/** `gates` are `z`, `f` and `o` of each token, `size` of each. */
export function scanned(
  gates: Float32Array,
  size: number,
  start: readonly number[],
  direction: 'forwards' | 'backwards',
): { readonly hidden: readonly number[]; readonly state: readonly number[] } {
  const length = gates.length / (3 * size);
  const order = [...Array(length).keys()];
  const hidden = new Array<number>(length * size);
  const state = [...start];
  for (const t of direction === 'forwards' ? order : order.reverse())
    for (let d = 0; d < size; d++) {
      const [z, f, o] = [0, 1, 2].map((gate) => gates[(t * 3 + gate) * size + d]);
      state[d] = logistic(f) * state[d] + (1 - logistic(f)) * Math.tanh(z);
      hidden[t * size + d] = logistic(o) * state[d];
    }
  return { hidden, state };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
