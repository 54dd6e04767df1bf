import { expect, test } from 'vitest';
import { type Chain, decode, FORBIDDEN, newScratch } from '../../src/learn/chain.ts';
import { rankerOf, scoreCandidate, tensorOfRanker } from '../../src/learn/ranker.ts';
import { decodeWeights, encodeWeights, type Tensor, tensorOf } from '../../src/learn/weights-file.ts';
import { trainRanker } from '../../train/ranker-trainer.ts';

/** Outside, beginning and inside, where inside may only follow one of the last two. */
const CHAIN: Chain = {
  labels: 3,
  transitions: Float32Array.of(0, 0, 0, 0, 0, 0, FORBIDDEN, 0, 0),
  starts: Float32Array.of(0, 0, FORBIDDEN),
};

test.each<[string, number[][], number[]]>([
  [
    'the best label of each where every step is allowed',
    [
      [0, 2, 1],
      [0, 1, 2],
      [3, 0, 0],
    ],
    [1, 2, 0],
  ],
  [
    'no inside without a beginning, at the start',
    [
      [0, -1, 5],
      [0, 0, 5],
    ],
    [1, 2],
  ],
  [
    'no inside without a beginning, in the middle',
    [
      [4, 0, 0],
      [0, -1, 2],
      [0, -3, 2],
    ],
    [0, 1, 2],
  ],
  ['one token', [[0, 1, 9]], [1]],
  ['nothing', [], []],
])('a chain gives %s', (_, scores, expected) => {
  const labels = new Uint8Array(scores.length);
  decode(CHAIN, Float32Array.from(scores.flat()), labels, newScratch());
  expect([...labels]).toEqual(expected);
});

test('a chain gives the sequence with the best sum, found by trying all', () => {
  const random = (i: number): number => Math.sin(i * 12.9898) * 3;
  const scores = Float32Array.from({ length: 6 * 3 }, (_, i) => random(i));
  const transitions = Float32Array.from({ length: 9 }, (_, i) => random(i + 50));
  const chain = { labels: 3, transitions, starts: Float32Array.of(0.5, -0.5, 0.1) };
  const total = (path: readonly number[]): number =>
    path.reduce(
      (sum, l, i) => sum + scores[i * 3 + l] + (i === 0 ? chain.starts[l] : transitions[l * 3 + path[i - 1]]),
      0,
    );
  const all = Array.from({ length: 3 ** 6 }, (_, n) => Array.from({ length: 6 }, (_, i) => Math.floor(n / 3 ** i) % 3));
  const best = all.reduce((a, b) => (total(b) > total(a) ? b : a));
  const labels = new Uint8Array(6);
  decode(chain, scores, labels, newScratch());
  expect([...labels]).toEqual(best);
});

const TENSORS = new Map<string, Tensor>([
  ['bytes', { shape: [3], data: Int8Array.of(-1, 2, 3) }],
  ['codes', { shape: [1, 2], data: Int32Array.of(-5, 70_000) }],
  ['floats', { shape: [2], data: Float32Array.of(0.5, -2) }],
  ['none', { shape: [0], data: new Float32Array(0) }],
]);

test('reading gives back what was written, and writing that gives the same bytes', () => {
  const bytes = encodeWeights({ about: { layers: 2 }, tensors: TENSORS });
  const read = decodeWeights(bytes, 'test');
  expect(read.about).toEqual({ layers: 2 });
  expect(read.tensors).toEqual(TENSORS);
  expect(Buffer.compare(encodeWeights(read), bytes)).toBe(0);
});

test('a part of another kind or name is refused by the file’s name', () => {
  const weights = decodeWeights(encodeWeights({ about: {}, tensors: TENSORS }), 'weights.bin');
  expect([...tensorOf(weights, 'codes', 'i32').data]).toEqual([-5, 70_000]);
  for (const name of ['codes', 'tables'])
    expect(() => tensorOf(weights, name, 'f32')).toThrowError(
      expect.objectContaining({ code: 'bad-model', input: 'weights.bin', message: expect.stringContaining(name) }),
    );
});

test.each([
  ['another file', new TextEncoder().encode('no weights at all'), 'no file of weights'],
  ['a file cut short', encodeWeights({ about: {}, tensors: TENSORS }).subarray(0, -3), 'cut short'],
])('%s is refused by name', (_, bytes, why) => {
  expect(() => decodeWeights(bytes, 'weights.bin')).toThrowError(
    expect.objectContaining({ code: 'bad-model', input: 'weights.bin', message: expect.stringContaining(why) }),
  );
});

test('a ranker learns which candidate is right, the same bytes every time, and is read as it was written', () => {
  const choices = Array.from({ length: 30 }, (_, i) => ({
    candidates: [Int32Array.of(1, i % 4), Int32Array.of(2, i % 4)],
    right: i % 4 === 3 ? 0 : 1,
  }));
  const ranker = trainRanker(choices, 3, 5, 0.5);
  expect(trainRanker(choices, 3, 5, 0.5)).toEqual(ranker);
  const tensors = new Map([['source', tensorOfRanker(ranker)]]);
  const read = rankerOf(decodeWeights(encodeWeights({ about: {}, tensors }), 'test'), 'source');
  expect(read).toEqual(ranker);
  const score = (...rows: number[]): number => scoreCandidate(read, Int32Array.from(rows), rows.length);
  expect(score(2, 0)).toBeGreaterThan(score(1, 0));
});
