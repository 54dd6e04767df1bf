import { expect, test } from 'vitest';
import { type Chain, chainOf, decode, FORBIDDEN, newScratch } from '../../src/learn/chain.ts';
import { randomFrom } from '../../train/random.ts';

const LABELS = 3;

/** Every sequence of `length` labels. */
const sequences = (length: number): number[][] =>
  length === 0
    ? [[]]
    : sequences(length - 1).flatMap((sequence) => Array.from({ length: LABELS }, (_, label) => [...sequence, label]));

const weightOf = ({ transitions, starts }: Chain, scores: Float32Array, labels: readonly number[]): number =>
  labels.reduce(
    (sum, label, i) =>
      sum + scores[i * LABELS + label] + (i === 0 ? starts[label] : transitions[label * LABELS + labels[i - 1]]),
    0,
  );

const likeliest = (chain: Chain, scores: Float32Array): number[] => {
  const out = new Uint8Array(scores.length / LABELS);
  decode(chain, scores, out, newScratch());
  return [...out];
};

test('finds the best of all sequences, whatever may not follow what', () => {
  const next = randomFrom(5);
  for (let round = 0; round < 200; round++) {
    const step = (): number => [0, 0, -next(), FORBIDDEN][Math.floor(next() * 4)];
    const chain = {
      labels: LABELS,
      transitions: Float32Array.from({ length: LABELS * LABELS }, step),
      starts: Float32Array.from({ length: LABELS }, step),
    };
    const length = 1 + Math.floor(next() * 5);
    const scores = Float32Array.from({ length: length * LABELS }, () => next() * 4 - 2);
    const best = Math.max(...sequences(length).map((labels) => weightOf(chain, scores, labels)));
    expect(weightOf(chain, scores, likeliest(chain, scores))).toBeCloseTo(best, best < FORBIDDEN / 2 ? -1 : 4);
  }
});

test('takes the first of equals, and nothing of nothing', () => {
  const chain = { labels: LABELS, transitions: new Float32Array(LABELS * LABELS), starts: new Float32Array(LABELS) };
  expect(likeliest(chain, Float32Array.of(1, 1, 0, 0, 2, 2))).toEqual([0, 1]);
  expect(likeliest(chain, new Float32Array(0))).toEqual([]);
});

test('is refused with a weight over 0', () => {
  const tensor = (...data: number[]) => ({ shape: [data.length], data: Float32Array.from(data) });
  const weights = (step: number) => ({
    input: 'tiny.bin',
    about: {},
    tensors: new Map([
      ['transitions', tensor(0, FORBIDDEN, step, 0)],
      ['starts', tensor(0, 0)],
    ]),
  });
  expect(chainOf(weights(-1), 2).labels).toBe(2);
  expect(() => chainOf(weights(1), 2)).toThrow(
    expect.objectContaining({ code: 'bad-model', message: expect.stringContaining('tiny.bin') }),
  );
});
