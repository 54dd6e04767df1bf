import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/http/contract.ts';
import { describedIn, wordedAs } from '../../web/actor/described.ts';
import { saidOverTime } from '../../web/actor/said-over-time.ts';
import { ticksOf } from '../../web/actor/ticks.ts';
import type { ActType } from '../../web/reading/acts.ts';
import { statementOf } from './statement.ts';

describe('who somebody is as reported', () => {
  const statements = [
    said({ role: 'president', outlet: 'The Reed', day: '2031-09-01' }),
    said({ role: 'President', outlet: 'The Heron', day: '2031-09-03' }),
    said({ role: 'president', outlet: 'The Heron', day: '2031-09-03' }),
    said({ role: 'former president', outlet: 'The Otter', day: '2031-08-30' }),
    said({ role: null, outlet: 'The Reed', day: '2031-08-01' }),
  ];

  test('each description comes with its outlets and days, the earliest first, those without a role last', () => {
    expect(describedIn(statements)).toMatchObject([
      { role: 'former president', outlets: ['The Otter'], days: ['2031-08-30'], statements: 1 },
      { role: 'president', outlets: ['The Heron', 'The Reed'], days: ['2031-09-01', '2031-09-03'], statements: 3 },
      { role: null, outlets: ['The Reed'], statements: 1 },
    ]);
  });

  test('an actor to whom no report gives a role is told by the words that name it', () => {
    const worded = ['Tirrany', 'it', 'the islanders', 'Tirrany'].map((who) => statementOf({ who }));
    expect(describedIn(worded)).toMatchObject([
      { role: 'Tirrany', statements: 2 },
      { role: 'the islanders', statements: 1 },
    ]);
  });

  test('what the reports call him, pronouns aside', () => {
    const words = ['She', 'Varga', 'the minister', 'Varga', 'Ilse\nVarga'];
    expect(wordedAs(words.map((who) => statementOf({ who })))).toEqual(['Varga', 'the minister', 'Ilse Varga']);
  });
});

describe('statements over time', () => {
  test('are counted by day, days without one included, and by family of act', () => {
    const counted = saidOverTime([
      said({ act: 'promise', day: '2031-09-01' }),
      said({ act: 'refuse', day: '2031-09-01' }),
      said({ act: 'demand', day: '2031-09-03' }),
      said({ day: '2031-09-03' }),
      said({ act: 'deny', day: null }),
    ]);
    expect(counted).toMatchObject({ unit: 'day', undated: 1 });
    expect(counted.periods.map(({ key, total }) => [key, total])).toEqual([
      ...[
        ['2031-09-01', 2],
        ['2031-09-02', 0],
        ['2031-09-03', 2],
      ],
    ]);
    expect(counted.periods[0]?.counts).toEqual({ claim: 0, ask: 0, give: 1, hold: 1, tell: 0 });
    expect(counted.periods[2]?.counts).toEqual({ claim: 0, ask: 1, give: 0, hold: 0, tell: 1 });
  });

  test('are counted by month over a longer time', () => {
    const { unit, periods } = saidOverTime([said({ day: '2030-11-02' }), said({ day: '2031-02-01' })]);
    expect([unit, periods.map(({ key }) => key)]).toEqual(['month', ['2030-11', '2030-12', '2031-01', '2031-02']]);
  });

  test('are none where there are none', () => {
    expect(saidOverTime([])).toEqual({ unit: 'day', periods: [], undated: 0 });
  });

  test.each([
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [31, [0, 10, 20, 30, 40]],
  ])('a bar of %i stands among round numbers: %j', (most, ticks) => {
    expect(ticksOf(most)).toEqual(ticks);
  });
});

interface Given {
  readonly role?: string | null;
  readonly outlet?: string;
  readonly day: string | null;
  readonly act?: ActType;
}

function said({ role = null, outlet = 'The Reed', day, act }: Given): Statement {
  const statement = statementOf({ who: 'Varga', ...(act ? { act } : {}) });
  return {
    ...statement,
    report: { ...statement.report, outlet, published: day },
    speaker: statement.speaker && { ...statement.speaker, role },
  };
}
