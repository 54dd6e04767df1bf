import { describe, expect, test } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { copiesOf, spreadOut } from '../../src/compare/copies.ts';
import { groupsOf, type Pair } from '../../src/compare/groups.ts';
import { meaningOf } from '../../src/compare/meaning.ts';
import { commonRun, likeness, storyWordsOf } from '../../src/compare/similarity.ts';
import { speaker, statement, VARGA } from './told.ts';

const pair = (a: number, b: number, score = 0.5): Pair => ({ a, b, score });

describe('groups of pairs', () => {
  test.each([
    ['nothing', [], []],
    ['one pair', [pair(1, 4)], [[1, 4]]],
    ['three that all belong together', [pair(0, 1), pair(1, 2), pair(0, 2)], [[0, 1, 2]]],
    [
      'a bridge between two',
      [pair(0, 1, 0.9), pair(1, 2, 0.6)],
      [
        [0, 1],
        [1, 2],
      ],
    ],
    [
      'two groups that share one',
      [pair(0, 1), pair(0, 2), pair(1, 2), pair(2, 3)],
      [
        [0, 1, 2],
        [2, 3],
      ],
    ],
  ] as const)('%s', (_, pairs, expected) => {
    expect(groupsOf(pairs)).toEqual(expected);
  });
});

describe('how alike contents are', () => {
  const vectors = loadWordVectors();
  const like = (a: string, b: string) => {
    const [one, other] = [meaningOf(a, vectors), meaningOf(b, vectors)];
    return likeness(one, other, storyWordsOf([one, other]), vectors);
  };
  test.each([
    ['the quay will be closed', 'the quay will be closed', false],
    ['the quay will be closed', 'the quay will not be closed', true],
    ['the quay will stay open', 'the quay will be closed', true],
    ['the quay will stay open', 'the quay will not be closed', false],
    ['the crews accepted the offer', 'the crews rejected the offer', true],
    ['no crew accepted the offer', 'the crews rejected the offer', false],
  ])('%j, %j: turned round %j', (a, b, expected) => {
    expect(like(a, b).turned).toBe(expected);
  });

  test('is 1 for the same words, 0 for nothing, and the same both ways', () => {
    expect(like('nine fishermen', 'nine fishermen').share).toBeCloseTo(1, 5);
    expect(like('', 'nine fishermen').share).toBe(0);
    const [a, b] = ['a halt to the patrols', 'the patrols will cease in spring'];
    expect(like(a, b).share).toBeCloseTo(like(b, a).share, 6);
  });

  test('numbers and days are like themselves alone', () => {
    expect(like('on Monday', 'on Tuesday').share).toBe(0);
    expect(like('300', '400').share).toBe(0);
  });

  test.each([
    [[1, 2, 3, 4], [9, 2, 3, 9], 2],
    [[1, 2], [2, 1], 1],
    [[], [1], 0],
  ])('%j and %j have %j in a row', (a, b, expected) => {
    expect(commonRun(Int32Array.from(a), Int32Array.from(b))).toBe(expected);
  });
});

describe('copies', () => {
  const words = 'the toll on barges would be lifted in spring';
  const carried = [
    statement('one', VARGA, 'announce', words),
    statement('two', VARGA, 'announce', 'the deal'),
    statement('two', VARGA, 'announce', `The toll on barges would be lifted in spring.`),
    statement('three', VARGA, 'announce', 'the deal'),
    statement('three', speaker('Jon Abeck'), 'announce', words),
    statement('one', VARGA, 'announce', words),
  ];
  const copies = copiesOf(carried);

  test('are the words of one speaker, more than a few', () => {
    expect(copies.places).toEqual([[0, 2, 5], [1], [3], [4]]);
    expect(copies.first.map(({ report }) => report)).toEqual(['copies 0', 'two', 'three', 'three']);
  });

  test('become groups with one statement of a report', () => {
    expect(spreadOut([], copies, carried)).toEqual([
      [0, 2],
      [5, 2],
    ]);
    expect(spreadOut([[0, 3]], copies, carried)).toEqual([
      [0, 2, 4],
      [5, 2, 4],
    ]);
  });
});
