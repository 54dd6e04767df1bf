import { describe, expect, test } from 'vitest';
import { notesOf, proposalsOf, type Weighed } from '../../src/life/propose.ts';
import type { EvidenceKind } from '../../src/model/life.ts';

let number = 0;
function weighed(kind: EvidenceKind, published: string, score = 0.8, verdict: Weighed['verdict'] = null): Weighed {
  number += 1;
  return {
    evidence: {
      ...{
        id: `e${String(number).padStart(15, '0')}`,
        commitment: 'a.1.c1',
        kind,
        statement: null,
        voiced: null,
        score,
      },
      ...{ report: `sha256:${'a'.repeat(64)}`, text: 'x', spans: [{ start: 0, end: 1 }], rule: 'r' },
    },
    published,
    verdict,
  };
}

const OWED = { due: '2031-05-31', antecedent: null };
const OPEN = {
  due: '2031-05-31',
  antecedent: { text: 'if', span: { start: 0, end: 2 }, kind: 'if', polarity: 'positive' },
} as const;
const states = (...of: Parameters<typeof proposalsOf>) => proposalsOf(...of).map(({ state }) => state);

describe('evidence proposes', () => {
  test('the state it speaks for, and rests it on the best first', () => {
    const [weak, strong] = [weighed('breach', '2031-06-01', 0.6), weighed('breach', '2031-06-02', 0.9)];
    expect(proposalsOf(OWED, 'active', [weak, strong], '2031-06-03')).toEqual([
      {
        state: 'violated',
        reason: null,
        score: 0.9,
        evidence: [strong.evidence.id, weak.evidence.id],
        why: 'told to be broken',
      },
    ]);
  });

  test('that what was broken and then done was fulfilled late', () => {
    const both = [weighed('breach', '2031-06-01'), weighed('fulfilment', '2031-06-20')];
    expect(states(OWED, 'active', both, '2031-07-01')).toEqual(['satisfied', 'violated']);
  });

  test('dispute where one day says both', () => {
    const both = [weighed('breach', '2031-06-01'), weighed('fulfilment', '2031-06-01')];
    expect(proposalsOf(OWED, 'active', both, '2031-07-01')).toMatchObject([{ state: 'unclear', reason: 'disputed' }]);
  });

  test('nothing where it was dismissed, and no state that holds already', () => {
    expect(states(OWED, 'active', [weighed('breach', '2031-06-01', 0.8, 'dismissed')], '2031-06-02')).toEqual([]);
    expect(states(OWED, 'violated', [weighed('breach', '2031-06-01')], '2031-06-02')).toEqual([]);
  });

  test('that a condition holds, to what is conditional alone', () => {
    expect(states(OPEN, 'conditional', [weighed('antecedent', '2031-05-01')], '2031-05-02')).toEqual(['active']);
    expect(states(OPEN, 'active', [weighed('antecedent', '2031-05-01')], '2031-05-02')).toEqual([]);
  });
});

describe('time proposes', () => {
  test('that a condition which has not come to hold expires after the last day, and not on it', () => {
    expect(states(OPEN, 'conditional', [], '2031-05-31')).toEqual([]);
    expect(states(OPEN, 'conditional', [], '2031-06-01')).toEqual(['expired']);
    expect(states(OPEN, 'conditional', [weighed('fulfilment', '2031-05-01')], '2031-06-01')).toEqual(['satisfied']);
  });

  test.each([
    ['2031-05-31', '2031-05-31', []],
    ['2031-05-31', '2031-06-01', ['overdue']],
    ['2031-05', '2031-05-31', []],
    ['2031-05', '2031-06-01', ['overdue']],
    ['2031-05-01/2031-05-10', '2031-05-11', ['overdue']],
    ['2031', '2031-12-31', []],
    ['P3D', '2040-01-01', []],
    [null, '2040-01-01', []],
  ])('overdue of %s on %s: %j', (due, asOf, notes) => {
    expect(notesOf({ due }, 'active', [], asOf)).toEqual(notes);
  });
});

test('notes stand beside the state', () => {
  const all = [
    weighed('repetition', '2031-05-01'),
    weighed('narrowing', '2031-05-02'),
    weighed('withdrawal', '2031-05-03'),
  ];
  expect(notesOf(OWED, 'active', all, '2031-05-04')).toEqual(['repeated', 'narrowed', 'withdrawn']);
  expect(notesOf(OWED, 'satisfied', [], '2040-01-01')).toEqual([]);
});
