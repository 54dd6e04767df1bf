import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiled, SOURCE } from '../../../scripts/compile-kernels.ts';
import {
  activate,
  allocate,
  embed,
  joinRows,
  type Kernels,
  multiply,
  NO_ROW,
  newKernels,
  put,
  STEPS,
  scan,
  ZERO,
} from '../../../src/learn/network/kernels.ts';
import { PLAIN, RELAXED } from '../../../src/learn/network/kernels.wasm.ts';
import { addLayer } from '../../../src/learn/network/layers.ts';
import { randomFrom } from '../../../train/random.ts';
import { activation, embedded, multiplied, scanned } from './reference.ts';

/** The relaxed module as it runs where the processor adds four products in one step, which the machine of a test may not. */
async function whole(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kernels-'));
  const text = readFileSync(SOURCE, 'utf8');
  const asked = text.replace('ASC_FEATURE_RELAXED_SIMD && addsFour()', 'true');
  expect(asked).not.toBe(text);
  writeFileSync(join(folder, 'whole.ts'), asked);
  try {
    return await compiled(join(folder, 'whole.ts'), 'simd,relaxed-simd');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const WHOLE = await whole();

const bytes = (count: number, next: () => number): Int8Array =>
  Int8Array.from({ length: count }, () => Math.floor(next() * 255) - 127);
const weightsOf = (count: number, next: () => number): Int8Array =>
  Int8Array.from({ length: count }, () => Math.floor(next() * 129) - 64);
const activations = (count: number, next: () => number): Uint8Array =>
  Uint8Array.from({ length: count }, () => ZERO - STEPS + Math.floor(next() * (2 * STEPS + 1)));
const floats = (count: number, reach: number, next: () => number): Float32Array =>
  Float32Array.from({ length: count }, () => (next() * 2 - 1) * reach);

const activationsAt = ({ memory }: Kernels, at: number, count: number): number[] => [
  ...new Uint8Array(memory.buffer, at, count),
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
    expect([...new Int16Array(kernels.memory.buffer, last, 1)]).toEqual([-4]);
    kernels.top = large;
    expect(allocate(kernels, 16)).toBe(large);
  });

  test.each([
    ['with relaxed instructions', RELAXED],
    ['without them', PLAIN],
  ])('holds no more code than every browser compiles at once, %s', (_, code) => {
    expect(atob(code).length).toBeLessThan(4096);
  });
});

describe('embed', () => {
  test.each([
    [0, 2, 16, 0],
    [1, 2, 16, 0],
    [1, 8, 96, 4],
    [5, 6, 48, 7],
    [33, 12, 1024, 16],
  ])('sums the rows of %i tokens, %i slots of width %i, over 2 ** %i', (length, slots, width, shift) => {
    const next = randomFrom(length + slots);
    const kernels = newKernels();
    const table = bytes(50 * width, next);
    const multipliers = Array.from({ length: slots }, () => Math.floor(next() * 65_536) - 32_768);
    const rows = Array.from({ length: length * slots }, () => Math.floor(next() * 51) - 1);
    const tableAt = put(kernels, table);
    const addresses = rows.map((row) => (row < 0 ? NO_ROW : tableAt + row * width));
    const embedding = { slots, width, multipliers: put(kernels, Int16Array.from(multipliers)), shift };
    const rowsAt = put(kernels, Uint32Array.from(addresses));
    const out = allocate(kernels, length * width);
    embed(kernels, embedding, rowsAt, length, { at: out, stride: width });
    expect(activationsAt(kernels, out, length * width)).toEqual(embedded(table, width, rows, multipliers, shift));
  });
});

describe.each([
  ['with relaxed instructions', RELAXED],
  ['with relaxed instructions, four products at once', WHOLE],
  ['without them', PLAIN],
])('multiply, %s', (_, code) => {
  test.each([
    [0, 8, 16],
    [1, 4, 1],
    [2, 20, 17],
    [1, 128, 48],
    [2, 96, 21],
    [7, 288, 96],
    [67, 136, 33],
    [3, 1024, 5],
  ] as const)('gives %i tokens, %i inputs and %i outputs exactly, as floats', (length, inputs, outputs) => {
    const next = randomFrom(inputs);
    const kernels = newKernels(code);
    const weights = weightsOf(outputs * inputs, next);
    const input = activations(length * inputs, next);
    const [scales, biases] = [floats(outputs, 1e-3, next), floats(outputs, 1, next)];
    const layer = addLayer(kernels, inputs, weights, scales, biases);
    const from = { at: put(kernels, input), stride: inputs };
    const out = { at: allocate(kernels, length * layer.width * 4), stride: layer.width * 4 };
    multiply(kernels, layer, from, length, out);
    const made = floatsAt(kernels, out.at, length * layer.width);
    expect(cut(made, layer.width, outputs)).toEqual(multiplied(input, inputs, length, weights, scales, biases));
    expect(made.filter((x, i) => i % layer.width >= outputs && x !== 0)).toEqual([]);
  });

  test('adds up the most that 1,024 inputs can sum to, whatever their signs', () => {
    const kernels = newKernels(code);
    const alternate = (_: unknown, k: number): number => (k % 2 === 0 ? 1 : -1);
    const signs = [
      new Int8Array(1024).fill(1),
      new Int8Array(1024).fill(-1).fill(1, 510),
      Int8Array.from({ length: 1024 }, alternate),
    ];
    const rows = signs.map((row) =>
      put(
        kernels,
        Uint8Array.from(row, (sign) => ZERO + STEPS * sign),
      ),
    );
    const stride = rows[1] - rows[0];
    const out = { at: allocate(kernels, 192), stride: 64 };
    const sums = signs.map((row) => {
      const weights = row.map((sign) => 64 * sign);
      const layer = addLayer(kernels, 1024, weights, Float32Array.of(1), Float32Array.of(0));
      multiply(kernels, layer, { at: rows[0], stride }, 3, out);
      return [0, 1, 2].map((i) => floatsAt(kernels, out.at + 64 * i, 1)[0]);
    });
    const [all, some] = [64 * 63 * 1024, 64 * 63 * 4];
    expect(sums).toEqual([
      [all, some, 0],
      [some, all, 0],
      [0, 0, all],
    ]);
  });

  test('is a convolution when its input reaches over three rows', () => {
    const [length, width, outputs] = [9, 16, 16];
    const next = randomFrom(3);
    const kernels = newKernels(code);
    const weights = weightsOf(outputs * 3 * width, next);
    const input = activations((length + 2) * width, next)
      .fill(ZERO, 0, width)
      .fill(ZERO, (length + 1) * width);
    const [scales, biases] = [floats(outputs, 1e-3, next), floats(outputs, 1, next)];
    const layer = addLayer(kernels, 3 * width, weights, scales, biases);
    const from = { at: put(kernels, input), stride: width };
    const out = { at: allocate(kernels, length * outputs * 4), stride: outputs * 4 };
    multiply(kernels, layer, from, length, out);
    const expected = multiplied(input, width, length, weights, scales, biases);
    expect(floatsAt(kernels, out.at, length * outputs)).toEqual(expected);
  });
});

describe('a layer', () => {
  test.each([
    ['inputs that are no multiple of four', 6, [1, 2, 3, 4, 5, 6], 1],
    ['too many inputs', 1028, Array<number>(1028).fill(1), 1],
    ['a bias too many', 8, [1, 2, 3, 4, 5, 6, 7, 8], 2],
    ['a weight missing', 8, [1, 2, 3, 4, 5, 6, 7], 1],
    ['a weight below -64', 8, [-64, -65, 0, 0, 0, 0, 0, 0], 1],
    ['a weight over 64', 8, [64, 65, 0, 0, 0, 0, 0, 0], 1],
  ])('is refused with %s', (_, inputs, weights, biases) => {
    const add = (): unknown =>
      addLayer(newKernels(), inputs, Int8Array.from(weights), new Float32Array(1), new Float32Array(biases));
    expect(add).toThrow(expect.objectContaining({ code: 'fault' }));
  });
});

describe('floats of rows', () => {
  test('become activations through the hyperbolic tangent', () => {
    const [length, stride, width] = [19, 48, 40];
    const kernels = newKernels();
    const sums = floats(length * stride, 4, randomFrom(7));
    const out = { at: allocate(kernels, length * width), stride: width };
    activate(kernels, { at: put(kernels, sums), stride: stride * 4 }, length, width, out);
    const expected = cut([...sums], stride, width).map((x) => activation(Math.tanh(x)));
    expect(farthest(activationsAt(kernels, out.at, length * width), expected)).toBeLessThanOrEqual(1);
  });

  test('are added to those of another row, or of none', () => {
    const [length, stride, width] = [5, 32, 12];
    const next = randomFrom(8);
    const kernels = newKernels();
    const rows = floats(length * stride, 2, next);
    const others = Int32Array.of(4, -1, 0, 2, 4);
    const [scales, biases] = [floats(width, 3, next), floats(width, 1, next)];
    const at = put(kernels, rows);
    const joint = { named: at + 4 * width, scales: put(kernels, scales), biases: put(kernels, biases) };
    const out = { at: allocate(kernels, length * width * 4), stride: width * 4 };
    joinRows(kernels, { at, stride: stride * 4 }, joint, put(kernels, others), length, width, out);
    const expected = Array.from({ length: length * width }, (_, i) => {
      const [t, d] = [Math.floor(i / width), i % width];
      const other = others[t] < 0 ? 0 : rows[others[t] * stride + width + d];
      return Math.fround(Math.fround(Math.fround(rows[t * stride + d] + other) * scales[d]) + biases[d]);
    });
    expect(floatsAt(kernels, out.at, length * width)).toEqual(expected);
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
    const next = randomFrom(size + length);
    const kernels = newKernels();
    const gates = floats(length * 3 * size, 8, next);
    const start = floats(size, 1, next);
    const expected = scanned(gates, size, [...start], direction);
    const from = { at: put(kernels, gates), stride: size * 12 };
    const state = put(kernels, start);
    const out = { at: allocate(kernels, length * size), stride: size };
    scan(kernels, size, from, state, length, out, direction);
    const hidden = activationsAt(kernels, out.at, length * size);
    expect(farthest(hidden, expected.hidden.map(activation))).toBeLessThanOrEqual(1);
    expect(farthest(floatsAt(kernels, state, size), expected.state)).toBeLessThan(5e-3);
  });

  test('fills one matrix from both directions', () => {
    const [length, size] = [11, 8];
    const kernels = newKernels();
    const gates = floats(length * 6 * size, 3, randomFrom(1));
    const [gatesAt, stride] = [put(kernels, gates), size * 24];
    const outAt = put(kernels, new Uint8Array(length * 2 * size));
    const state = put(kernels, new Float32Array(2 * size));
    scan(kernels, size, { at: gatesAt, stride }, state, length, { at: outAt, stride: size * 2 }, 'forwards');
    const [right, after] = [{ at: gatesAt + size * 12, stride }, state + size * 4];
    scan(kernels, size, right, after, length, { at: outAt + size, stride: size * 2 }, 'backwards');
    const half = (from: number): Float32Array =>
      gates.filter((_, i) => Math.floor((i % (6 * size)) / (3 * size)) === from);
    const zeros = new Array<number>(size).fill(0);
    const ahead = scanned(half(0), size, zeros, 'forwards').hidden;
    const back = scanned(half(1), size, zeros, 'backwards').hidden;
    const expected = Array.from({ length: length * 2 * size }, (_, i) => {
      const [t, d] = [Math.floor(i / (2 * size)), i % (2 * size)];
      return d < size ? ahead[t * size + d] : back[t * size + d - size];
    });
    expect(farthest(activationsAt(kernels, outAt, length * 2 * size), expected.map(activation))).toBeLessThanOrEqual(1);
  });

  test('takes up where it stopped', () => {
    const [length, size] = [20, 16];
    const kernels = newKernels();
    const gates = floats(length * 3 * size, 3, randomFrom(2));
    const from = { at: put(kernels, gates), stride: size * 12 };
    const run = (pieces: readonly number[]): number[] => {
      const state = put(kernels, new Float32Array(size));
      const out = { at: allocate(kernels, length * size), stride: size };
      let t = 0;
      for (const piece of pieces) {
        const [gates, hidden] = [from, out].map(({ at, stride }) => ({ at: at + t * stride, stride }));
        scan(kernels, size, gates, state, piece, hidden, 'forwards');
        t += piece;
      }
      return activationsAt(kernels, out.at, length * size);
    };
    expect(run([1, 12, 7])).toEqual(run([20]));
  });

  test('keeps its non-linearities within a fifth of a step of the true ones', () => {
    const kernels = newKernels();
    const gates = Float32Array.from({ length: 3 * 4096 }, (_, i) =>
      i < 4096 ? (i - 2048) / 200 : i < 8192 ? -100 : (i - 6144 - 4096) / 100,
    );
    const state = put(kernels, new Float32Array(4096));
    const out = { at: allocate(kernels, 4096), stride: 4096 };
    scan(kernels, 4096, { at: put(kernels, gates), stride: 0 }, state, 1, out, 'forwards');
    const tanh = [...gates.subarray(0, 4096)].map(Math.tanh);
    expect(farthest(floatsAt(kernels, state, 4096), tanh)).toBeLessThan(0.2 / STEPS);
    expect(Math.max(...floatsAt(kernels, state, 4096))).toBeLessThanOrEqual(1);
  });

  test('gives the same bits on every machine', () => {
    const kernels = newKernels();
    const gates = floats(100 * 3 * 16, 4, randomFrom(5));
    const state = put(kernels, new Float32Array(16));
    const out = { at: allocate(kernels, 1600), stride: 16 };
    scan(kernels, 16, { at: put(kernels, gates), stride: 192 }, state, 100, out, 'forwards');
    const sum = (at: number, count: number): number =>
      new Uint32Array(kernels.memory.buffer, at, count).reduce((hash, x) => Math.imul(hash ^ x, 0x01000193), 1);
    expect([sum(out.at, 400), sum(state, 16)]).toEqual([-410_531_289, 711_540_729]);
  });
});
