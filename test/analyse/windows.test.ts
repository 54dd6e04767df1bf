import { expect, test } from 'vitest';
import { windows } from '../../src/analyse/windows.ts';

/** Sentences of given lengths, paragraph by paragraph; what comes out is the number of sentences in each window. */
function sizes(paragraphs: readonly (readonly number[])[]): number[] {
  let at = 0;
  const sentences = paragraphs.flat().map((length) => {
    at += length;
    return { from: at - length, to: at };
  });
  const numbers = paragraphs.flatMap((lengths, p) => lengths.map(() => p));
  return windows(sentences, numbers).map(({ from, to }) => to - from);
}

test.each<[string, number[][], number[]]>([
  ['nothing', [], []],
  ['as many paragraphs as fit together', [[100], [50, 50], [50], [100]], [4, 1]],
  ['a paragraph that is too long by itself', [[10], [200, 200], [10]], [1, 2, 1]],
  ['a paragraph without end in pieces, between sentences', [[900, 900, 900, 900, 900]], [2, 2, 1]],
  ['a sentence without end by itself', [[5000], [10]], [1, 1]],
])('reads %s', (_, paragraphs, expected) => {
  expect(sizes(paragraphs)).toEqual(expected);
});
