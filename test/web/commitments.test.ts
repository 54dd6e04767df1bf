import { describe, expect, test } from 'vitest';
import type { Commitment, CommitmentLife, Evidence } from '../../src/http/commitment-contract.ts';
import { columnsOf, commitmentQueryOf, readBoardFilter } from '../../web/board/board-filter.ts';
import { lifeEvents } from '../../web/commitment/life-events.ts';
import { daysAfter, distanceWords, lastDayOf } from '../../web/reports/due.ts';

describe('the last day of a time', () => {
  test.each([
    ['2031-05-20', '2031-05-20'],
    ['2031-02', '2031-02-28'],
    ['2032', '2032-12-31'],
    ['2031-12/2032-02', '2032-02-29'],
    ['2031-05-01/2031-05-07', '2031-05-07'],
    ['P3D', null],
    ['spring', null],
  ])('%s: %s', (due, last) => {
    expect(lastDayOf(due)).toBe(last);
  });
});

describe('how far a day is', () => {
  test.each([
    ['2031-05-20', 'today'],
    ['2031-05-21', 'in 1 day'],
    ['2031-05-08', '12 days ago'],
    ['2031-11-20', 'in 6 months'],
    ['2034-05-20', 'in 3 years'],
  ])('%s: %s', (day, words) => {
    expect(distanceWords('2031-05-20', day)).toBe(words);
  });

  test('a month is passed over', () => {
    expect(daysAfter('2031-01-31', 30)).toBe('2031-03-02');
  });
});

describe('the board', () => {
  test('takes from an address what it understands, and nothing else', () => {
    expect(
      readBoardFilter({ by: 'due', state: 'active', force: 'oath', debtor: '', dueAfter: 'soon', overdue: 'no' }),
    ).toEqual({ by: 'due', state: 'active' });
    expect(readBoardFilter({ about: 'locks', dueBefore: '2031-06-01', overdue: 'yes', again: 'yes' })).toEqual({
      ...{ about: 'locks', dueBefore: '2031-06-01', overdue: 'yes', again: 'yes' },
    });
  });

  test('counts what is voiced again with the first, unless each is asked for', () => {
    expect(commitmentQueryOf({}, '2031-05-20').voiced).toBe('first');
    expect(commitmentQueryOf({ again: 'yes' }, '2031-05-20').voiced).toBeUndefined();
    expect(commitmentQueryOf({ overdue: 'yes' }, '2031-05-20').overdueOn).toBe('2031-05-20');
  });

  test('has a column for each state; what is overdue is still owed', () => {
    expect(columnsOf({}, '2031-05-20')).toHaveLength(8);
    expect(columnsOf({ state: 'violated' }, '2031-05-20').map(({ title }) => title)).toEqual(['Violated']);
    expect(columnsOf({ overdue: 'yes' }, '2031-05-20').map(({ key }) => key)).toEqual(['conditional', 'active']);
  });

  test('has columns of time that meet without a gap, and stay within the days asked for', () => {
    const [overdue, soon, later, none] = columnsOf({ by: 'due' }, '2031-05-20');
    expect(overdue?.query.overdueOn).toBe('2031-05-20');
    expect([soon?.query.dueAfter, soon?.query.dueBefore]).toEqual(['2031-05-20', '2031-06-19']);
    expect([later?.query.dueAfter, none?.query.timed]).toEqual(['2031-06-20', 'false']);
    const bounded = columnsOf({ by: 'due', dueAfter: '2031-06-01', dueBefore: '2031-06-10' }, '2031-05-20');
    expect(bounded.map(({ key }) => key)).toEqual(['overdue', 'soon', 'later']);
    expect([bounded[1]?.query.dueAfter, bounded[1]?.query.dueBefore]).toEqual(['2031-06-01', '2031-06-10']);
  });
});

describe('the life of a commitment', () => {
  test('is in the order of time, what is due and the day asked for included', () => {
    const life = lifeOf({ evidence: [told('e2', 'fulfilment', '2031-06-03'), told('e1', 'repetition', '2031-05-02')] });
    expect(lifeEvents(life).map(({ kind, day }) => `${day} ${kind}`)).toEqual([
      ...['2031-05-02 said', '2031-05-02 repeated', '2031-06-01 due'],
      ...['2031-06-03 evidence', '2031-06-04 now'],
    ]);
  });

  test('never has a decision before the words that it rests on', () => {
    const decision = { at: '2026-11-22T10:00:00Z', evidence: ['e2'] };
    const life = lifeOf({ evidence: [told('e2', 'fulfilment', '2031-06-03')], decision });
    expect(lifeEvents(life).find(({ kind }) => kind === 'decided')?.day).toBe('2031-06-03');
    const bare = lifeOf({ evidence: [], decision: { at: '2026-11-22T10:00:00Z', evidence: [] } });
    expect(lifeEvents(bare).find(({ kind }) => kind === 'decided')?.day).toBe('2031-05-02');
    const later = lifeOf({ evidence: [], decision: { at: '2031-07-01T10:00:00Z', evidence: [] } });
    expect(lifeEvents(later).at(-1)).toMatchObject({ kind: 'decided', day: '2031-07-01' });
  });

  test('keeps what has no day, at the end', () => {
    const life = lifeOf({ evidence: [told('e1', 'breach', null)] });
    expect(lifeEvents(life).at(-1)).toMatchObject({ kind: 'evidence', day: null });
  });
});

interface Given {
  readonly evidence: readonly Evidence[];
  readonly decision?: { readonly at: string; readonly evidence: string[] };
}

function lifeOf({ evidence, decision }: Given): CommitmentLife {
  const made = {
    commitment: 'aa.1.c1',
    state: 'satisfied',
    reason: null,
    by: 'R. Castell',
    why: 'seen',
    rule: null,
  } as const;
  return {
    commitment: COMMITMENT,
    asOf: '2031-06-04',
    notes: [],
    proposals: [],
    evidence: [...evidence],
    decisions: decision === undefined ? [] : [{ ...made, ...decision }],
  };
}

const reportOf = (published: string | null) => ({
  ...{ id: 'sha256:aa', path: null, title: null, outlet: 'The Quay Courier', published, place: null },
});

const COMMITMENT: Commitment = {
  ...{
    id: 'aa.1.c1',
    report: reportOf('2031-05-02T10:00:00Z'),
    statements: ['aa.1'],
    creditor: null,
    antecedent: null,
  },
  debtor: { text: 'Tirrany', span: { start: 0, end: 7 }, name: 'Tirrany', id: 'state:tirrany' },
  consequent: { text: 'will reopen the lighthouse', spans: [{ start: 8, end: 34 }] },
  ...{
    force: 'promise',
    state: 'active',
    told: 'active',
    due: '2031-06-01',
    otherwise: null,
    decision: null,
    review: null,
  },
};

const told = (id: string, kind: Evidence['kind'], published: string | null): Evidence => ({
  ...{ id, kind, commitment: 'aa.1.c1', report: reportOf(published), statement: null, voiced: null, score: 0.7 },
  ...{ rule: 'the deed is told', text: 'Tirrany reopened it', spans: [], verdict: null },
});
