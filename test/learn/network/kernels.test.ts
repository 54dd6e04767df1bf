import { describe, expect, test } from 'vitest';
import {
  addLayer,
  allocate,
  embed,
  type Kernels,
  multiply,
  NO_ROW,
  newKernels,
  ONE,
  put,
  scan,
} from '../../../src/learn/network/kernels.ts';
import { KERNELS } from '../../../src/learn/network/kernels.wasm.ts';
import { activation, embedded, multiplied, scanned } from './reference.ts';

/** Numbers from 0 up to 1 that look random and are the same in every run: mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const bytes = (count: number, next: () => number): Int8Array =>
  Int8Array.from({ length: count }, () => Math.floor(next() * 255) - 127);
const activations = (count: number, next: () => number): Int16Array =>
  Int16Array.from({ length: count }, () => Math.floor(next() * 65_536) - 32_768);
const floats = (count: number, reach: number, next: () => number): Float32Array =>
  Float32Array.from({ length: count }, () => (next() * 2 - 1) * reach);

const integersAt = ({ memory }: Kernels, at: number, count: number): number[] => [
  ...new Int16Array(memory.buffer, at, count),
];
const floatsAt = ({ memory }: Kernels, at: number, count: number): number[] => [
  ...new Float32Array(memory.buffer, at, count),
];
const farthest = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0);

/** Keeps the first `columns` of rows of `width`. */
const cut = (values: readonly number[], width: number, columns: number): readonly number[] =>
  values.filter((_, i) => i % width < columns);

describe('the memory', () => {
  test('grows by need, keeps what it holds, and gives addresses of whole vectors', () => {
    const kernels = newKernels();
    const first = put(kernels, Int8Array.of(1, 2, 3));
    const large = allocate(kernels, 1_000_003);
    const last = put(kernels, Int16Array.of(-4));
    expect([first, large, last].map((at) => at % 16)).toEqual([0, 0, 0]);
    expect([...new Int8Array(kernels.memory.buffer, first, 3)]).toEqual([1, 2, 3]);
    expect(integersAt(kernels, last, 1)).toEqual([-4]);
    kernels.top = large;
    expect(allocate(kernels, 16)).toBe(large);
  });

  test('holds no more code than every browser compiles at once', () => {
    expect(atob(KERNELS).length).toBeLessThan(4096);
  });
});

describe('embed', () => {
  test.each([
    [0, 2, 16, 0],
    [1, 2, 16, 0],
    [1, 8, 96, 4],
    [5, 6, 48, 7],
    [33, 12, 1024, 14],
  ])('sums the rows of %i tokens, %i slots of width %i, over 2 ** %i', (length, slots, width, shift) => {
    const next = random(length + slots);
    const kernels = newKernels();
    const table = bytes(50 * width, next);
    const multipliers = Array.from({ length: slots }, () => Math.floor(next() * 65_536) - 32_768);
    const rows = Array.from({ length: length * slots }, () => Math.floor(next() * 51) - 1);
    const tableAt = put(kernels, table);
    const addresses = rows.map((row) => (row < 0 ? NO_ROW : tableAt + row * width));
    const embedding = { slots, width, multipliers: put(kernels, Int16Array.from(multipliers)), shift };
    const rowsAt = put(kernels, Uint32Array.from(addresses));
    const out = allocate(kernels, length * width * 2);
    embed(kernels, embedding, rowsAt, length, { at: out, stride: width * 2 });
    expect(integersAt(kernels, out, length * width)).toEqual(embedded(table, width, rows, multipliers, shift));
  });
});

describe('multiply', () => {
  const LAYERS = [
    [0, 8, 16],
    [1, 2, 1],
    [1, 128, 48],
    [2, 96, 21],
    [7, 288, 96],
    [67, 130, 33],
    [3, 516, 5],
  ] as const;

  test.each(LAYERS)('gives %i tokens, %i inputs and %i outputs exactly, as floats', (length, inputs, outputs) => {
    const next = random(inputs);
    const kernels = newKernels();
    const weights = bytes(outputs * inputs, next);
    const input = activations(length * inputs, next);
    const [scales, biases] = [floats(outputs, 1e-6, next), floats(outputs, 1, next)];
    const layer = addLayer(kernels, inputs, weights, scales, biases);
    const from = { at: put(kernels, input), stride: inputs * 2 };
    const out = { at: allocate(kernels, length * layer.width * 4), stride: layer.width * 4 };
    multiply(kernels, layer, from, length, out, 'float');
    const made = floatsAt(kernels, out.at, length * layer.width);
    expect(cut(made, layer.width, outputs)).toEqual(multiplied(input, inputs, length, weights, scales, biases));
    expect(made.filter((x, i) => i % layer.width >= outputs && x !== 0)).toEqual([]);
  });

  test.each([
    ['linear', (x: number) => x, 0],
    ['relu', (x: number) => Math.max(0, x), 0],
    ['tanh', Math.tanh, 2],
  ] as const)('makes activations of its sums: %s', (stage, nonlinear, tolerance) => {
    const [length, inputs, outputs] = [19, 64, 40];
    const next = random(7);
    const kernels = newKernels();
    const weights = bytes(outputs * inputs, next);
    const input = activations(length * inputs, next);
    const [scales, biases] = [floats(outputs, 4e-7, next), floats(outputs, 1, next)];
    const layer = addLayer(kernels, inputs, weights, scales, biases);
    const from = { at: put(kernels, input), stride: inputs * 2 };
    const out = { at: allocate(kernels, length * layer.width * 2), stride: layer.width * 2 };
    multiply(kernels, layer, from, length, out, stage);
    const made = cut(integersAt(kernels, out.at, length * layer.width), layer.width, outputs);
    const sums = multiplied(input, inputs, length, weights, scales, biases);
    expect(sums.some((x) => x > 2) && sums.some((x) => x < -2)).toBe(true);
    const expected = sums.map((x) => activation(nonlinear(x)));
    expect(farthest(made, expected)).toBeLessThanOrEqual(tolerance);
  });

  test('does not wrap at the most that 516 inputs can sum to', () => {
    const kernels = newKernels();
    const weights = new Int8Array(516).fill(-127).fill(127, 260);
    const input = new Int16Array(516 * 2).fill(-32_768);
    const layer = addLayer(kernels, 516, new Int8Array(516).fill(127), Float32Array.of(1), Float32Array.of(0));
    const mixed = addLayer(kernels, 516, weights, Float32Array.of(1), Float32Array.of(0));
    const from = { at: put(kernels, input), stride: 1032 };
    const out = { at: allocate(kernels, 128), stride: 64 };
    multiply(kernels, layer, from, 2, out, 'float');
    expect(floatsAt(kernels, out.at, 1)).toEqual([Math.fround(-32_768 * 127 * 516)]);
    multiply(kernels, mixed, from, 2, out, 'float');
    expect(floatsAt(kernels, out.at, 1)).toEqual([32_768 * 127 * 4]);
  });

  test('is a convolution when its input reaches over three rows', () => {
    const [length, width, outputs] = [9, 16, 16];
    const next = random(3);
    const kernels = newKernels();
    const weights = bytes(outputs * 3 * width, next);
    const input = activations((length + 2) * width, next)
      .fill(0, 0, width)
      .fill(0, (length + 1) * width);
    const [scales, biases] = [floats(outputs, 1e-6, next), floats(outputs, 1, next)];
    const layer = addLayer(kernels, 3 * width, weights, scales, biases);
    const from = { at: put(kernels, input), stride: width * 2 };
    const out = { at: allocate(kernels, length * outputs * 4), stride: outputs * 4 };
    multiply(kernels, layer, from, length, out, 'float');
    const expected = multiplied(input, width, length, weights, scales, biases);
    expect(floatsAt(kernels, out.at, length * outputs)).toEqual(expected);
  });

  test.each([
    ['an odd number of inputs', 3, [1, 2, 3], 1],
    ['too many inputs', 518, Array<number>(518).fill(1), 1],
    ['a bias too many', 2, [1, 2], 2],
    ['a weight missing', 4, [1, 2, 3], 1],
    ['a weight of -128', 2, [-127, -128], 1],
  ])('refuses a layer with %s', (_, inputs, weights, biases) => {
    const add = (): unknown =>
      addLayer(newKernels(), inputs, Int8Array.from(weights), new Float32Array(1), new Float32Array(biases));
    expect(add).toThrow(expect.objectContaining({ code: 'fault' }));
  });
});

describe('scan', () => {
  test.each([
    [0, 4, 'forwards'],
    [1, 4, 'forwards'],
    [1, 64, 'backwards'],
    [37, 12, 'backwards'],
    [300, 64, 'forwards'],
  ] as const)('runs the recurrence over %i tokens with %i units %s', (length, size, direction) => {
    const next = random(size + length);
    const kernels = newKernels();
    const gates = floats(length * 3 * size, 8, next);
    const start = floats(size, 1, next);
    const expected = scanned(gates, size, [...start], direction);
    const from = { at: put(kernels, gates), stride: size * 12 };
    const state = put(kernels, start);
    const out = { at: allocate(kernels, length * size * 2), stride: size * 2 };
    scan(kernels, size, from, state, length, out, direction);
    const hidden = integersAt(kernels, out.at, length * size).map((x) => x / ONE);
    expect(farthest(hidden, expected.hidden)).toBeLessThan(1e-3);
    expect(farthest(floatsAt(kernels, state, size), expected.state)).toBeLessThan(1e-3);
  });

  test('fills one matrix from both directions', () => {
    const [length, size] = [11, 8];
    const kernels = newKernels();
    const gates = floats(length * 6 * size, 3, random(1));
    const [gatesAt, stride] = [put(kernels, gates), size * 24];
    const outAt = put(kernels, new Int16Array(length * 2 * size));
    const state = put(kernels, new Float32Array(2 * size));
    scan(kernels, size, { at: gatesAt, stride }, state, length, { at: outAt, stride: size * 4 }, 'forwards');
    const [right, after] = [{ at: gatesAt + size * 12, stride }, state + size * 4];
    scan(kernels, size, right, after, length, { at: outAt + size * 2, stride: size * 4 }, 'backwards');
    const half = (from: number): Float32Array =>
      gates.filter((_, i) => Math.floor((i % (6 * size)) / (3 * size)) === from);
    const zeros = new Array<number>(size).fill(0);
    const ahead = scanned(half(0), size, zeros, 'forwards').hidden;
    const back = scanned(half(1), size, zeros, 'backwards').hidden;
    const expected = Array.from({ length: length * 2 * size }, (_, i) => {
      const [t, d] = [Math.floor(i / (2 * size)), i % (2 * size)];
      return d < size ? ahead[t * size + d] : back[t * size + d - size];
    });
    const made = integersAt(kernels, outAt, length * 2 * size).map((x) => x / ONE);
    expect(farthest(made, expected)).toBeLessThan(1e-3);
  });

  test('takes up where it stopped', () => {
    const [length, size] = [20, 16];
    const kernels = newKernels();
    const gates = floats(length * 3 * size, 3, random(2));
    const from = { at: put(kernels, gates), stride: size * 12 };
    const run = (pieces: readonly number[]): number[] => {
      const state = put(kernels, new Float32Array(size));
      const out = { at: allocate(kernels, length * size * 2), stride: size * 2 };
      let t = 0;
      for (const piece of pieces) {
        const [gates, hidden] = [from, out].map(({ at, stride }) => ({ at: at + t * stride, stride }));
        scan(kernels, size, gates, state, piece, hidden, 'forwards');
        t += piece;
      }
      return integersAt(kernels, out.at, length * size);
    };
    expect(run([1, 12, 7])).toEqual(run([20]));
  });

  test('keeps its non-linearities within 1e-4 of the true ones', () => {
    const kernels = newKernels();
    const gates = Float32Array.from({ length: 3 * 4096 }, (_, i) =>
      i < 4096 ? (i - 2048) / 200 : i < 8192 ? -100 : (i - 6144 - 4096) / 100,
    );
    const state = put(kernels, new Float32Array(4096));
    const out = { at: allocate(kernels, 8192), stride: 8192 };
    scan(kernels, 4096, { at: put(kernels, gates), stride: 0 }, state, 1, out, 'forwards');
    const tanh = [...gates.subarray(0, 4096)].map(Math.tanh);
    expect(farthest(floatsAt(kernels, state, 4096), tanh)).toBeLessThan(1e-4);
    expect(Math.max(...floatsAt(kernels, state, 4096))).toBeLessThanOrEqual(1);
  });

  test('gives the same bits on every machine', () => {
    const kernels = newKernels();
    const gates = floats(100 * 3 * 16, 4, random(5));
    const state = put(kernels, new Float32Array(16));
    const out = { at: allocate(kernels, 3200), stride: 32 };
    scan(kernels, 16, { at: put(kernels, gates), stride: 192 }, state, 100, out, 'forwards');
    const sum = (at: number, count: number): number =>
      new Uint32Array(kernels.memory.buffer, at, count).reduce((hash, x) => Math.imul(hash ^ x, 0x01000193), 1);
    expect([sum(out.at, 800), sum(state, 16)]).toEqual([160_319_199, 473_120_423]);
  });
});
