import { describe, expect, test } from 'vitest';
import { align } from '../../src/text/align.ts';
import { fc } from '../fast-check.ts';

const items = (text: string) => text.split(' ').map((key) => ({ key }));
/** Words that begin with one letter are alike. */
const byLetter = (a: { readonly key: string }, b: { readonly key: string }) => (a.key[0] === b.key[0] ? 0.5 : 0);

const laid = (a: string, b: string, least = 0.4) => {
  const [one, other] = [items(a), items(b)];
  return align(one, other, byLetter, least)
    .map(([i, j]) => `${i === null ? '' : one[i]?.key}:${j === null ? '' : other[j]?.key}`)
    .join(' ');
};

describe('two sequences side by side', () => {
  test.each([
    ['equal ones', 'a b c', 'a b c', 'a:a b:b c:c'],
    ['one that is gone, one that is new', 'a b d', 'a c d', 'a:a b: :c d:d'],
    ['one in another form', 'a b1 c', 'a b2 c', 'a:a b1:b2 c:c'],
    ['repeated ones', 'x x a x', 'x a x x', 'x:x x: a:a x:x :x'],
    ['order is kept: only one of two that changed places is paired', 'a b c', 'a c b', 'a:a b: c:c :b'],
    ['nothing in common', 'a', 'b', 'a: :b'],
  ])('%s', (_, a, b, expected) => {
    const found = laid(a, b).split(' ').sort();
    expect(found).toEqual(expected.split(' ').sort());
  });

  test('what is less alike than asked is no pair', () => {
    expect(laid('a b1 c', 'a b2 c', 0.6)).toBe('a:a b1: :b2 c:c');
  });

  test('every place of both comes once, in order, whatever they hold', () => {
    const words = fc.array(fc.constantFrom('a', 'a1', 'b', 'b1', 'b2', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const pairs = align(
          a.map((key) => ({ key })),
          b.map((key) => ({ key })),
          byLetter,
          0.4,
        );
        expect(pairs.flatMap(([i]) => (i === null ? [] : [i]))).toEqual(a.map((_, i) => i));
        expect(pairs.flatMap(([, j]) => (j === null ? [] : [j]))).toEqual(b.map((_, j) => j));
        for (const [i, j] of pairs) if (i !== null && j !== null) expect(a[i]?.[0]).toBe(b[j]?.[0]);
      }),
    );
  });

  test('very long runs without anything in common are not laid together', () => {
    const long = (letter: string) => Array.from({ length: 2000 }, (_, i) => ({ key: `${letter}${i % 3}` }));
    const pairs = align(long('a'), long('b'), () => 1, 0.5);
    expect(pairs).toHaveLength(4000);
  });
});
