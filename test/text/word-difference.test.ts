import { describe, expect, test } from 'vitest';
import { wordDifference } from '../../src/text/word-difference.ts';
import { fc } from '../fast-check.ts';

/** What differs stands in brackets. */
const CASES: readonly (readonly [a: string, b: string, one: string, other: string])[] = [
  ['has served its purpose', 'has done its duty', 'has [served] its [purpose]', 'has [done] its [duty]'],
  ['a tale for children', 'a nursery tale', 'a tale [for children]', 'a [nursery] tale'],
  ['The ferry is safe', 'the ferry is not safe.', 'The ferry is safe', 'the ferry is [not] safe.'],
  ['“We’ll go,” she said', '"We\'ll go," she said', '“We’ll go,” she said', '"We\'ll go," she said'],
  ['41 vessels, all empty', '46 vessels', '[41] vessels, [all empty]', '[46] vessels'],
  ['north', 'south', '[north]', '[south]'],
  ['', 'nothing', '', '[nothing]'],
  ['…', '', '…', ''],
];

const marked = (runs: readonly { readonly text: string; readonly shared: boolean }[]): string =>
  runs.map(({ text, shared }) => (shared ? text : `[${text}]`)).join('');

describe('in which words two texts differ', () => {
  test.each(CASES)('%s | %s', (a, b, one, other) => {
    expect(wordDifference(a, b).map(marked)).toEqual([one, other]);
  });

  test('the runs joined are the texts, and what is shared is the same words', () => {
    const texts = fc.array(fc.constantFrom('the', 'lamp', 'Lamp', '12', ' ', ', ', '’s', '—', '\u{1f6a2}', 'é'), {
      maxLength: 30,
    });
    const words = (runs: readonly { readonly text: string; readonly shared: boolean }[]): string =>
      runs
        .flatMap(({ text, shared }) => (shared ? (text.toLowerCase().match(/[\p{L}\p{N}]+(?:’s)?/gu) ?? []) : []))
        .join(' ');
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = [first.join(''), second.join('')];
        const [one, other] = wordDifference(a, b);
        expect(one.map(({ text }) => text).join('')).toBe(a);
        expect(other.map(({ text }) => text).join('')).toBe(b);
        expect(words(one)).toBe(words(other));
      }),
    );
  });

  test('long texts without a word in common are told apart as wholes', () => {
    const [a, b] = ['oar', 'sail'].map((word) => Array.from({ length: 2_500 }, (_, at) => `${word}${at}`).join(' '));
    expect(wordDifference(a, b)).toEqual([[{ text: a, shared: false }], [{ text: b, shared: false }]]);
  });
});
