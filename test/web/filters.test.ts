import { describe, expect, it } from 'vitest';
import { countSpeakers, matches, type ReadingFilter, readFilter } from '../../web/reading/filters.ts';
import { statementOf } from './statement.ts';

const statements = [
  statementOf({ id: '1', who: 'The minister', form: 'direct' }),
  statementOf({ id: '2', who: 'a guard', form: 'indirect', act: 'deny' }),
  statementOf({ id: '3', who: 'the minister', form: 'mixed' }),
  statementOf({ id: '4', who: null, form: 'indirect', act: 'promise' }),
];

describe('the filter of the reading view', () => {
  const cases: readonly (readonly [ReadingFilter, readonly string[]])[] = [
    [{}, ['1', '2', '3', '4']],
    [{ speaker: 'the minister' }, ['1', '3']],
    [{ speaker: '' }, ['4']],
    [{ form: 'indirect' }, ['2', '4']],
    [{ speaker: 'the minister', form: 'mixed' }, ['3']],
    [{ act: 'deny' }, ['2']],
    [{ act: 'deny', form: 'direct' }, []],
    [{ speaker: 'nobody here' }, []],
  ];
  it.each(cases)('%j leaves %j', (filter, expected) => {
    expect(statements.filter((statement) => matches(statement, filter)).map(({ id }) => id)).toEqual(expected);
  });

  it('counts speakers as worded, case aside, most statements first, and says how often nobody is named', () => {
    expect(countSpeakers(statements)).toEqual([
      { key: 'the minister', label: 'The minister', count: 2 },
      { key: 'a guard', label: 'a guard', count: 1 },
      { key: '', label: null, count: 1 },
    ]);
  });

  it('puts nobody last, however often nobody is named', () => {
    const nobody = statementOf({ who: null });
    expect(countSpeakers([nobody, nobody, statementOf({ who: 'she' })]).map(({ label }) => label)).toEqual([
      'she',
      null,
    ]);
  });

  it('holds mentions of one resolved speaker together', () => {
    const resolved = [statementOf({ who: 'he', name: 'Aron Vell' }), statementOf({ who: 'Vell', name: 'Aron Vell' })];
    expect(countSpeakers(resolved)).toEqual([{ key: 'aron vell', label: 'Aron Vell', count: 2 }]);
  });

  const addresses: readonly (readonly [Record<string, unknown>, ReadingFilter])[] = [
    [{}, {}],
    [
      { speaker: 'a guard', form: 'mixed' },
      { speaker: 'a guard', form: 'mixed' },
    ],
    [{ act: 'promise' }, { act: 'promise' }],
    [{ act: 'toString', form: 'shouted', speaker: 7, page: '2' }, {}],
  ];
  it.each(addresses)('reads %j from an address as %j', (search, expected) => {
    expect(readFilter(search)).toEqual(expected);
  });
});
