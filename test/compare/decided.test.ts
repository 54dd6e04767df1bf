import { describe, expect, test } from 'vitest';
import { decided } from '../../src/compare/decided.ts';
import type { SameDecision } from '../../src/model/comparison.ts';

const decision = (pair: string, verdict: SameDecision['verdict']): SameDecision => {
  const [a = '', b = ''] = pair.split(' ');
  return { statements: [a, b], verdict, by: 'R. Castell', at: '2031-10-02T08:00:00Z', why: null };
};
const known = new Set(['a', 'b', 'c', 'd', 'e']);

describe('what people decided of statements', () => {
  test.each<[what: string, groups: string, decisions: readonly [string, SameDecision['verdict']][], after: string]>([
    ['nothing', 'abc', [], 'abc'],
    ['two that were apart are one group', 'ab cd', [['a c', 'same']], 'abcd'],
    ['two that nothing was grouped with', 'ab', [['c d', 'same']], 'ab cd'],
    ['one joins a group', 'ab', [['b e', 'same']], 'abe'],
    ['of two that differ the others stay with the first', 'abc', [['a b', 'different']], 'ac'],
    ['each group for itself', 'ab ac', [['a b', 'different']], 'ac'],
    [
      'one differs from all others',
      'abcd',
      [
        ['a d', 'different'],
        ['b d', 'different'],
        ['c d', 'different'],
      ],
      'abc',
    ],
    [
      'two and two',
      'abcd',
      [
        ['a c', 'different'],
        ['a d', 'different'],
        ['b c', 'different'],
        ['b d', 'different'],
      ],
      'ab cd',
    ],
    [
      'what differs is not joined through a third',
      'ab',
      [
        ['b c', 'same'],
        ['a c', 'different'],
      ],
      'ab',
    ],
    [
      'a statement that the reports do not have',
      'ab',
      [
        ['a z', 'same'],
        ['a y', 'different'],
      ],
      'ab',
    ],
  ])('%s', (_, groups, decisions, after) => {
    const found = decided(
      groups.split(' ').map((group) => [...group]),
      decisions.map(([pair, verdict]) => decision(pair, verdict)),
      known,
    );
    expect(found.map((group) => group.toSorted().join('')).sort()).toEqual(after.split(' '));
  });
});
