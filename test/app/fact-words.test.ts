import { describe, expect, test } from 'vitest';
import { actWords, fieldWords, speakerWords, whenWords } from '../../src/app/fact-words.ts';
import { groundRecords } from '../../src/app/grounds.ts';
import type { Act, Speaker } from '../../src/model/statement.ts';
import { derived } from '../ledger/derived.ts';

const ACT: Act = {
  ...{ type: 'promise', confidence: 0.9, also: [], force: null },
  ...{ plover: null, mode: null, cameo: null, quad: null },
};
const SHE: Speaker = {
  text: 'she',
  spans: [{ start: 0, end: 3 }],
  name: null,
  id: null,
  kind: null,
  role: null,
  of: null,
};

describe('what is known of a statement, in words', () => {
  test.each<[Partial<Act>, string]>([
    [{}, 'promise'],
    [{ force: 'guarantee' }, 'promise (guarantee)'],
    [{ force: 'promise' }, 'promise'],
    [{ type: 'threaten', force: 'threat' }, 'threaten'],
    [{ type: 'announce', force: 'promise', also: ['promise'] }, 'announce, also promise'],
    [{ type: 'deny', force: 'guarantee', also: ['promise', 'accuse'] }, 'deny (guarantee), also promise and accuse'],
  ])('the act %j is “%s”', (act, words) => {
    expect(actWords({ ...ACT, ...act })).toBe(words);
  });

  test.each<[Partial<Speaker>, string]>([
    [{}, 'she'],
    [{ name: 'Ilse Varga' }, 'Ilse Varga'],
    [{ name: 'Ilse Varga', role: 'harbour minister', of: 'Tirrany' }, 'Ilse Varga (harbour minister, Tirrany)'],
    [{ name: 'Ilse Varga', role: 'minister of Tirrany', of: 'Tirrany' }, 'Ilse Varga (minister of Tirrany)'],
    [{ name: 'Tirrany', of: 'Tirrany' }, 'Tirrany'],
    [{ text: 'two officials', of: 'Tirrany' }, 'two officials (Tirrany)'],
  ])('the speaker %j is “%s”', (speaker, words) => {
    expect(speakerWords({ ...SHE, ...speaker })).toBe(words);
  });

  test('a time is its value, with its words where they differ', () => {
    const span = { start: 0, end: 1 };
    expect(whenWords({ text: 'next week', span, value: '2031-05-05/2031-05-11' })).toBe(
      '2031-05-05/2031-05-11, “next week”',
    );
    expect(whenWords({ text: '2030', span, value: '2030' })).toBe('2030');
  });

  test('a ground has the value of its field and the words that it rests on', () => {
    const { report, statements } = derived(1);
    const [first] = statements;
    expect(groundRecords(first!, report.text).map(({ field, value, spans }) => [field, value, spans[0]!.text])).toEqual(
      [
        ['act', 'threaten', 'warned'],
        ['when', '2025-11-07', 'on Friday'],
      ],
    );
    expect(
      (['speaker', 'via', 'to', 'condition', 'commitment'] as const).map((field) => fieldWords(first!, field)),
    ).toEqual(['The ferry union', null, null, null, null]);
  });
});
