import { describe, expect, test } from 'vitest';
import { nearPairs } from '../../src/compare/discrepancies/near.ts';
import { meaningOf } from '../../src/compare/meaning.ts';

const NO_VECTORS = { rows: new Map<number, number>(), width: 1, values: new Int8Array(0) };

const passages = (...texts: readonly (readonly [report: number, text: string])[]) =>
  texts.map(([report, text], start) => ({ report, start, end: start + 1, text, meaning: meaningOf(text, NO_VECTORS) }));

const paired = (...given: Parameters<typeof nearPairs<ReturnType<typeof passages>[number]>>) =>
  nearPairs(...given).map(([a, b]) => [a.text, b.text]);

describe('passages that are laid beside each other', () => {
  test('share a stem and stand in two reports', () => {
    const all = passages([0, 'the lamp burns'], [0, 'a lamp was lit'], [1, 'lamps are dear'], [1, 'boats are cheap']);
    expect(paired(all)).toEqual([
      ['the lamp burns', 'lamps are dear'],
      ['a lamp was lit', 'lamps are dear'],
    ]);
  });

  test('share as many as are asked for', () => {
    const all = passages([0, 'the northern lamp'], [1, 'northern boats'], [2, 'a northern lamp burns']);
    expect(paired(all, 2)).toEqual([['the northern lamp', 'a northern lamp burns']]);
  });

  test('are not joined by what everybody says, and grow with the passages, not with their square', () => {
    const all = passages(
      ...Array.from({ length: 1_000 }, (_, at): readonly [number, string] => [at, `strait pier${at % 500} quay${at}`]),
    );
    expect(nearPairs(all)).toHaveLength(500);
  });
});
