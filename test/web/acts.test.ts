import { describe, expect, it } from 'vitest';
import { ACT_TYPES } from '../../src/model/statement.ts';
import { ACT_NAMES, actSentence, countActs } from '../../web/reading/acts.ts';
import { isoWords } from '../../web/reports/iso-words.ts';
import { statementOf } from './statement.ts';

describe('acts on the pages', () => {
  it('have names, all of them, in the order in which they are explained', () => {
    expect(Object.keys(ACT_NAMES)).toEqual([...ACT_TYPES]);
  });

  it('are counted, most statements first, without those that nothing is known of', () => {
    const statements = (['deny', 'promise', 'assert', 'promise', undefined] as const).map((act) =>
      act ? statementOf({ act }) : statementOf({}),
    );
    expect(countActs(statements)).toEqual([
      { act: 'promise', count: 2 },
      { act: 'assert', count: 1 },
      { act: 'deny', count: 1 },
    ]);
  });

  const act = statementOf({ act: 'promise' }).act!;
  it.each([
    [act, 'Promise (90 %)'],
    [{ ...act, force: 'promise' as const }, 'Promise (90 %)'],
    [{ ...act, force: 'intention' as const, confidence: 0.555 }, 'Promise, as an intention (56 %)'],
    [
      { ...act, force: 'guarantee' as const, also: ['deny' as const, 'accuse' as const] },
      'Promise, as a guarantee (90 %); also deny, accuse',
    ],
    [{ ...act, type: 'threaten' as const, force: 'threat' as const }, 'Threaten (90 %)'],
  ])('%j reads “%s”', (given, sentence) => {
    expect(actSentence(given)).toBe(sentence);
  });
});

describe('times in words', () => {
  it.each([
    ['2031-09-11', '11 September 2031'],
    ['2031-09', 'September 2031'],
    ['2031', '2031'],
    ['2031-12-01/2031-12-07', '1–7 December 2031'],
    ['2031-12-30/2032-01-02', '30 December 2031 – 2 January 2032'],
    ['2031-12-07/2031-12-01', '7 December 2031 to 1 December 2031'],
    ['2031-04/2031-06', 'April 2031 to June 2031'],
    ['P10M', '10 months'],
    ['P1Y', '1 year'],
    ['PT36H', 'PT36H'],
    ['2031-13', '2031-13'],
  ])('%s is “%s”', (value, words) => {
    expect(isoWords(value)).toBe(words);
  });
});
