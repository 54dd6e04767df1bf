import { expect, test } from 'vitest';
import { decode, type LinearChain, newScratch, score } from '../../src/learn/linear-chain.ts';
import { rowIndex, rowOf } from '../../src/learn/row-index.ts';
import { decodeWeights, encodeWeights } from '../../src/learn/weights-file.ts';
import { trainLinearChain } from '../../train/linear-chain-trainer.ts';

/** Two labels that follow from one feature, and a third that may only follow the second. */
function trained(): LinearChain {
  const examples = Array.from({ length: 40 }, (_, i) =>
    i % 2
      ? { features: Int32Array.of(3, 5, 9), labels: Uint8Array.of(0, 1, 2) }
      : { features: Int32Array.of(3, 3, 9), labels: Uint8Array.of(0, 0, 0) },
  );
  return trainLinearChain(examples, {
    labels: ['O', 'B', 'I'],
    bits: 5,
    width: 1,
    epochs: 8,
    rate: 0.3,
    penalty: 0,
    minCount: 1,
    prune: 1,
    forbidden: (from, to) => to === 'I' && from !== 'B' && from !== 'I',
  });
}

function labelsOf(model: LinearChain, features: readonly number[]): number[] {
  const labels = new Uint8Array(features.length);
  const emissions = new Int32Array(features.length * model.labels.length);
  score(model, Int32Array.from(features), 1, features.length, emissions);
  decode(model, emissions, features.length, labels, newScratch());
  return [...labels];
}

test('a chain learns labels that depend on the label before', () => {
  const model = trained();
  expect(labelsOf(model, [3, 5, 9])).toEqual([0, 1, 2]);
  expect(labelsOf(model, [3, 3, 9])).toEqual([0, 0, 0]);
  expect(labelsOf(model, [])).toEqual([]);
});

test('a feature that was never seen weighs nothing', () => {
  const model = trained();
  expect(rowOf(model.index, 17)).toBe(-1);
  expect(rowOf(model.index, 9)).toBeGreaterThanOrEqual(0);
});

test('ranks count the members before', () => {
  const bits = new Uint32Array([0b1011, 0, 0x80000000]);
  const index = rowIndex(bits);
  expect([0, 1, 2, 3, 40, 95].map((n) => rowOf(index, n))).toEqual([0, 1, -1, 2, -1, 3]);
  expect(index.bits).toEqual(bits);
});

test('training twice gives the same bytes, and reading gives back what was written', () => {
  const bytes = encodeWeights({
    chain: trained(),
    ranker: { bits: 2, weights: Int8Array.of(1, -2, 3, 4), scale: 0.5 },
  });
  expect(
    Buffer.compare(
      bytes,
      encodeWeights({ chain: trained(), ranker: { bits: 2, weights: Int8Array.of(1, -2, 3, 4), scale: 0.5 } }),
    ),
  ).toBe(0);
  expect(Buffer.compare(encodeWeights(decodeWeights(bytes, 'test')), bytes)).toBe(0);
});

test.each([
  ['another file', new TextEncoder().encode('no weights at all'), 'no file of weights'],
  ['a file cut short', encodeWeights({ chain: trained() }).subarray(0, -3), 'cut short'],
])('%s is refused by name', (_, bytes, why) => {
  expect(() => decodeWeights(bytes, 'weights.bin')).toThrowError(
    expect.objectContaining({ code: 'bad-model', input: 'weights.bin', message: expect.stringContaining(why) }),
  );
});
