import { expect, test } from 'vitest';
import { tree } from '../../src/analyse/tree.ts';
import { fc } from '../fast-check.ts';

/** Rows of scores: of the root, then of each token, as the head of each token. */
const treeOf = (rows: readonly (readonly number[])[]): number[] => [
  ...tree(Float32Array.from(rows.flat()), rows.length),
];

test.each<[string, number[][], number[]]>([
  ['no token', [], []],
  ['one token', [[-5, 9]], [0]],
  [
    'the best heads, where they make a tree',
    [
      [0, 0, 5],
      [4, 0, 0],
    ],
    [2, 0],
  ],
  [
    'one root, where two tokens would be',
    [
      [5, 0, 4],
      [6, 1, 0],
    ],
    [2, 0],
  ],
  [
    'a root, where no token would be',
    [
      [1, 0, 5],
      [3, 5, 0],
    ],
    [2, 0],
  ],
  [
    'a cycle opened where it costs least',
    [
      [0, 0, 9, 3],
      [0, 9, 0, 7],
      [5, 0, 0, 0],
    ],
    [2, 3, 0],
  ],
  [
    'no token as its own head',
    [
      [1, 99, 2],
      [9, 0, 99],
    ],
    [2, 0],
  ],
])('gives %s', (_, rows, expected) => {
  expect(treeOf(rows)).toEqual(expected);
});

test('is a tree with one root, whatever the scores', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (n, stream) => {
      const scores = Float32Array.from({ length: n * (n + 1) }, () => stream.next().value ?? 0);
      const heads = tree(scores, n);
      expect([...heads].filter((h) => h === 0)).toHaveLength(1);
      for (let start = 0; start < n; start++) {
        let steps = 0;
        for (let d = start; heads[d] !== 0; d = heads[d] - 1) expect(steps++).toBeLessThan(n);
      }
    }),
  );
});
