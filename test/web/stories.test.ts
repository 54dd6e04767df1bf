import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/http/comparison-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import type { StoryDetail } from '../../src/http/story-contract.ts';
import { byDay } from '../../web/stories/by-day.ts';
import { carriagesOf, likenessOf, originWords } from '../../web/stories/carriage.ts';
import { drawnBetween, linesOf } from '../../web/stories/issue-lines.ts';
import { storyRecord } from '../../web/stories/story-record.ts';
import { statementOf } from './statement.ts';

describe('how near the words of two reports are', () => {
  test.each([
    ['“We will shut the lock,”', '"We will shut the lock"', 'verbatim'],
    ['We will shut the lock by Friday if we must', 'that they would “shut the lock by Friday”', 'part'],
    ['We will shut the lock by Friday', 'the lock', 'part'],
    ['We will shut the lock by Friday', 'that the lock would close', 'other'],
    ['We will shut the lock by Friday', 'the gate', 'other'],
    ['No', 'no boats', 'other'],
    ['', '', 'verbatim'],
  ])('%s / %s: %s', (fullest, other, likeness) => {
    expect(likenessOf(fullest, other)).toBe(likeness);
  });
});

describe('who carries what', () => {
  const record = storyRecord(STORY, {
    ...NOTHING,
    statements: [
      said('a1', 'The Reed', 'indirect', 'that the lock would be shut by Friday'),
      said('b1', 'The Heron', 'direct', '“We will shut the lock by Friday,”'),
      said('c1', 'The Otter', 'direct', '“We will shut the lock by Friday,”'),
    ],
    carried: [
      {
        statements: ['a1', 'b1', 'c1'],
        origins: [
          { statements: ['a1'], because: [] },
          { statements: ['b1', 'c1'], because: [{ kind: 'credited', statements: ['c1', 'b1'], name: 'the heron' }] },
        ],
        corroborated: true,
      },
    ],
  });

  test('the fullest words are those of the speaker, and each outlet stands to them', () => {
    const [carriage] = carriagesOf(record);
    expect(carriage?.fullest.id).toBe('b1');
    expect([...carriage!.carriers].map(([outlet, { likeness }]) => [outlet, likeness])).toEqual([
      ['The Reed', 'other'],
      ['The Heron', 'verbatim'],
      ['The Otter', 'verbatim'],
    ]);
  });

  test('origins are counted, and named as the story names the outlet', () => {
    const [carriage] = carriagesOf(record);
    expect(originWords(carriage!, ['The Reed', 'The Heron', 'The Otter'])).toBe(
      '3 reports, 2 origins: copies of The Heron',
    );
  });
});

describe('the lines of a map of positions', () => {
  const issue: Comparison['positions'][number] = {
    issue: 'lock',
    named: { report: 'reed', span: { start: 0, end: 4 } },
    parties: [
      { party: 'Ellin', stances: [stance('d1')], movements: [] },
      {
        party: 'Ostrel',
        stances: [stance('r1', 'r1x'), stance('r2')],
        movements: [
          { change: 'hardened', signs: ['kind'], from: 'r1', to: 'r2', between: ['2031-02-01', '2031-02-03'] },
        ],
      },
    ],
    collisions: [{ demand: ['d1'], refusal: ['r1x', 'elsewhere'] }],
  };

  test('join the stances of a movement, and a demand to every refusal that the map shows', () => {
    expect(linesOf(issue)).toEqual([
      { kind: 'hardened', from: 'r1', to: 'r2' },
      { kind: 'collision', from: 'd1', to: 'r1' },
    ]);
  });

  test('have their sign between the columns, or beside boxes that stand one below the other', () => {
    const box = { left: 0, top: 0, width: 100, height: 40 };
    const [x] = drawnBetween(box, { ...box, left: 300 }).sign;
    expect(x).toBeGreaterThan(200);
    expect(x).toBeLessThan(300);
    expect(drawnBetween(box, { ...box, top: 80 }).sign[0]).toBeGreaterThan(100);
    expect(drawnBetween({ ...box, left: 300 }, box).sign).toEqual(drawnBetween(box, { ...box, left: 300 }).sign);
  });
});

test('what has no day comes last', () => {
  expect([null, '2031-02-03', '2031-01-09', null].sort(byDay)).toEqual(['2031-01-09', '2031-02-03', null, null]);
});

const STORY: StoryDetail = {
  story: { id: 'story:aa', title: 'The lock', first: '2031-02-01', last: '2031-02-03', reports: 3, outlets: 3 },
  timeline: [],
  speakers: [],
};

const NOTHING: Comparison = {
  ...{ reports: [], statements: [], same: [], carried: [], discrepancies: [], commitments: [], record: [] },
  ...{ collisions: [], contested: [], positions: [], omissions: [], only: [] },
};

function said(id: string, outlet: string, form: Statement['form'], text: string): Statement {
  const statement = statementOf({ id, form });
  return {
    ...statement,
    report: { ...statement.report, id: `sha256:${id}`, outlet },
    content: { ...statement.content, text },
  };
}

function stance(
  ...statements: readonly string[]
): Comparison['positions'][number]['parties'][number]['stances'][number] {
  return { statements: [...statements], kind: 'refuses', on: null, words: null, condition: null, answers: [] };
}
