import { expect, test } from 'vitest';
import { hiddenOf, products, type Scores, scoresOf } from '../../../src/learn/network/heads.ts';
import { put, STEPS, ZERO } from '../../../src/learn/network/kernels.ts';
import { constantOf, encode, networkOf, valuesOf } from '../../../src/learn/network/network.ts';
import { decodeWeights, encodeWeights, type Tensor } from '../../../src/learn/weights-file.ts';
import { randomFrom } from '../../../train/random.ts';

const [WIDTH, UNITS] = [16, 8];
const uniform = randomFrom(1);
const random = (): number => 2 * uniform() - 1;
const bytes = (length: number, most = 127): Int8Array => Int8Array.from({ length }, () => Math.round(random() * most));

function layer(name: string, inputs: number, outputs: number): [string, Tensor][] {
  return [
    [`${name} weights`, { shape: [outputs, inputs], data: bytes(inputs * outputs, 64) }],
    [`${name} scales`, { shape: [outputs], data: new Float32Array(outputs).fill(0.015) }],
    [`${name} biases`, { shape: [outputs], data: Float32Array.from({ length: outputs }, random) }],
  ];
}

const TENSORS = new Map<string, Tensor>([
  ['table word', { shape: [4, WIDTH], data: bytes(4 * WIDTH) }],
  ['codes word', { shape: [3], data: Int32Array.of(-77, 5, 123_456) }],
  ['table shape', { shape: [3, WIDTH], data: bytes(3 * WIDTH) }],
  ['multipliers', { shape: [2], data: Int32Array.of(64, 32) }],
  ...layer('convolution', 3 * WIDTH, WIDTH),
  ...layer('recurrent 1', WIDTH, 6 * UNITS),
  ...layer('recurrent 2', 2 * UNITS, 6 * UNITS),
  ...layer('roles', 2 * UNITS, 5),
  ...layer('marks', 2 * UNITS, 7),
  ...layer('pairs', 4 * UNITS, 20),
  ...layer('relations', 20, 3),
  ['root', { shape: [3], data: Float32Array.of(1, 2, 3) }],
]);
const ABOUT = {
  tables: ['word', 'shape'],
  shift: 6,
  recurrent: 2,
  heads: ['roles', 'marks', 'pairs', 'relations'],
  constants: ['root'],
};
const load = (about: object, tensors = TENSORS) =>
  networkOf(decodeWeights(encodeWeights({ about: { ...about }, tensors }), 'tiny.bin'));

const data = (name: string): number[] => Array.from(TENSORS.get(name)?.data ?? []);
const matrix = (name: string, inputs: number, x: readonly number[]): number[] =>
  data(`${name} scales`).map(
    (scale, n) =>
      data(`${name} biases`)[n] + x.reduce((sum, v, k) => sum + v * scale * data(`${name} weights`)[n * inputs + k], 0),
  );
const kept = (x: number): number => Math.max(-STEPS, Math.min(STEPS, Math.round(x * STEPS))) / STEPS;
const plain = (values: Uint8Array): number[] => Array.from(values, (v) => (v - ZERO) / STEPS);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The same network in plain numbers, its activations kept in steps. */
function reference(rows: readonly (readonly [number, number])[]): number[][] {
  const x = rows.map(([word, shape]) =>
    Array.from({ length: WIDTH }, (_, d) => {
      const sum = 64 * data('table word')[word * WIDTH + d] + 32 * data('table shape')[shape * WIDTH + d];
      return kept(sum / 2 ** ABOUT.shift / STEPS);
    }),
  );
  const none = new Array<number>(WIDTH).fill(0);
  let h = x.map((_, i) =>
    matrix('convolution', 3 * WIDTH, [...(x[i - 1] ?? none), ...x[i], ...(x[i + 1] ?? none)]).map((v) =>
      kept(Math.tanh(v)),
    ),
  );
  for (const name of ['recurrent 1', 'recurrent 2']) {
    const gates = h.map((row) => matrix(name, row.length, row));
    const out = h.map(() => new Array<number>(2 * UNITS).fill(0));
    for (const side of [0, 1]) {
      const c = new Array<number>(UNITS).fill(0);
      const order = gates.map((_, i) => (side === 0 ? i : gates.length - 1 - i));
      for (const i of order) {
        const gate = (kind: number, u: number): number => gates[i][side * 3 * UNITS + kind * UNITS + u];
        for (let u = 0; u < UNITS; u++) {
          const f = sigmoid(gate(1, u));
          c[u] = f * c[u] + (1 - f) * Math.tanh(gate(0, u));
          out[i][side * UNITS + u] = kept(sigmoid(gate(2, u)) * c[u]);
        }
      }
    }
    h = out;
  }
  return h;
}

const near = (found: readonly number[], expected: readonly number[], within = 0.03): void => {
  expect(found).toHaveLength(expected.length);
  for (const [i, x] of found.entries()) expect(Math.abs(x - expected[i])).toBeLessThan(within);
};

/** The numbers of each token, one token after the other. */
const numbers = ({ width, stride, data }: Scores): number[] => [...data].filter((_, at) => at % stride < width);

test('reads tokens as the same layers in plain numbers do', () => {
  const network = load(ABOUT);
  // A word without a row of its own has row 0, and so does a number beyond a table.
  const encoding = encode(network, Int32Array.of(5, 1, -77, 2, 999, 0, 123_456, 7), 4);
  const h = reference([
    [2, 1],
    [1, 2],
    [0, 0],
    [3, 0],
  ]);
  const values = plain(valuesOf(network, encoding));
  const stride = encoding.rows.stride;
  for (const [i, row] of h.entries()) near(values.slice(i * stride, i * stride + 2 * UNITS), row);
  const scores = scoresOf(network, encoding, 'roles');
  expect(scores.width).toBe(5);
  near(
    numbers(scores),
    h.flatMap((row) => matrix('roles', 2 * UNITS, row)),
  );
  const marks = hiddenOf(network, encoding, 'marks', null);
  near(
    plain(valuesOf(network, marks)).filter((_, i) => i % marks.rows.stride < 7),
    h.flatMap((row) => matrix('marks', 2 * UNITS, row).map((v) => kept(Math.tanh(v)))),
  );
  const others = Int32Array.of(2, -1, 0, 3);
  const pairs = hiddenOf(network, encoding, 'pairs', others);
  const made = h.map((row, i) => {
    const other = others[i] < 0 ? row.map(() => 0) : h[others[i]];
    return matrix('pairs', 4 * UNITS, [...row, ...other]).map((v) => kept(Math.tanh(v)));
  });
  near(
    plain(valuesOf(network, pairs)).filter((_, i) => i % pairs.rows.stride < 20),
    made.flat(),
  );
  near(
    numbers(scoresOf(network, pairs, 'relations')),
    made.flatMap((row) => matrix('relations', 20, row)),
  );
});

test('scores rows with vectors', () => {
  const network = load(ABOUT);
  const encoding = encode(network, Int32Array.of(5, 1, -77, 2, 999, 0), 3);
  const stride = encoding.rows.stride;
  const values = plain(valuesOf(network, encoding));
  const vectors = Float32Array.from({ length: 2 * (2 * UNITS + 1) }, (_, i) => (i === 4 ? 40 : random() * 3));
  vectors.fill(0, 2 * UNITS + 1, 4 * UNITS + 1);
  const width = 2 * UNITS + 1;
  const at = put(network.kernels, vectors);
  const [first, second] = [0, 1].map((v) => ({ rows: { at: at + 4 * width * v, stride: 4 * width }, count: 1 }));
  const scores = products(network, encoding, 1, 2, width - 1, [first, second]);
  expect(scores.width).toBe(2);
  near(
    numbers(scores),
    [1, 2].flatMap((i) =>
      [0, 1].map((v) => {
        const at = v * (2 * UNITS + 1);
        const row = [...vectors.subarray(at, at + 2 * UNITS)];
        return row.reduce((sum, x, k) => sum + x * values[i * stride + k], vectors[at + 2 * UNITS]);
      }),
    ),
    1,
  );
});

test('says the same of a text whatever was read before', () => {
  const network = load(ABOUT);
  const text = Int32Array.of(5, 1, -77, 2, 999, 0);
  const scores = (): number[] => numbers(scoresOf(network, encode(network, text, 3), 'roles'));
  const first = scores();
  encode(network, new Int32Array(4000).fill(2), 2000);
  expect(scores()).toEqual(first);
  expect(scoresOf(network, encode(network, new Int32Array(0), 0), 'roles').data).toHaveLength(0);
});

test('has the constants of its file', () => {
  const network = load(ABOUT);
  const { rows, count } = constantOf(network, 'root');
  expect([count, rows.stride]).toEqual([1, 12]);
  expect([...new Float32Array(network.kernels.memory.buffer, rows.at, 3)]).toEqual([1, 2, 3]);
});

test.each<[string, () => unknown, string]>([
  ['a file of something else', () => load({ layers: 3 }), 'no network'],
  ['a file without one of its tables', () => load({ ...ABOUT, tables: ['word', 'suffix'] }), 'table suffix'],
  [
    'a head that is not there',
    () => scoresOf(load(ABOUT), encode(load(ABOUT), new Int32Array(0), 0), 'names'),
    'names',
  ],
  ['a constant that is not there', () => constantOf(load(ABOUT), 'leaf'), 'leaf'],
])('refuses %s', (_, act, why) => {
  expect(act).toThrowError(expect.objectContaining({ code: 'bad-model', message: expect.stringContaining(why) }));
});
