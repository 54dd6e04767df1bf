import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from '../../src/analyse/sentences.ts';
import { newTokenBuffer, type TokenBuffer, tokenize } from '../../src/analyse/tokenize.ts';
import { wordCode } from '../../src/learn/hash.ts';
import { quotations } from '../../src/text/quotation.ts';

function tokensOf(text: string): TokenBuffer {
  const tokens = newTokenBuffer(4);
  tokenize(text, { start: 0, end: text.length }, tokens);
  return tokens;
}

const formsOf = (text: string): string[] => {
  const { length, starts, ends } = tokensOf(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
};

test.each<[string, string]>([
  ['She didn’t say they’d go.', 'She did n’t say they ’d go .'],
  ["Dorane's ships can't sail; they cannot.", "Dorane 's ships ca n't sail ; they can not ."],
  ['Mr. Rask of the U.S. paid $3,000.50 (8.2%).', 'Mr. Rask of the U.S. paid $ 3,000.50 ( 8.2 % ) .'],
  ['No. 5 is out. No. He left.', 'No. 5 is out . No . He left .'],
  ['a 28-point plan, a co-operative one', 'a 28 - point plan , a co-operative one'],
  ['O’Brien and d’Arve met AT&T.', 'O’Brien and d’Arve met AT&T .'],
  ['See www.example.org/a?b=1, or mail a.b@example.org.', 'See www.example.org/a?b=1 , or mail a.b@example.org .'],
  ['@tann: #strait… “no”—yes -- no...', '@tann : #strait … “ no ” — yes -- no ...'],
  ["``Old'' and ''new''", "`` Old '' and '' new ''"],
  ['👍🏽 café e\u0301t\u00e9', '👍🏽 café e\u0301t\u00e9'],
  ['At 7:30pm or 9PM, not 5 am, gate #3', 'At 7:30 pm or 9 PM , not 5 am , gate # 3'],
  ['a\u200fb\u00a0c', 'a b c'],
  ['', ''],
])('cuts %j', (text, expected) => {
  expect(formsOf(text).join(' ')).toBe(expected);
});

test('a word has one code, whatever its case and apostrophe', () => {
  const { words } = tokensOf('Said said SAID ’s');
  expect([...words.slice(0, 4)]).toEqual([wordCode('said'), wordCode('said'), wordCode('said'), wordCode("'s")]);
});

test.each<[string, string[]]>([
  ['He left. “We stay,” she said.', ['He left.', '“We stay,” she said.']],
  ['“Why?” he asked. “No.” They left.', ['“Why?” he asked.', '“No.”', 'They left.']],
  [
    'Gen. Brandt of the U.S. Army paid $3.5 million. It rained.',
    ['Gen. Brandt of the U.S. Army paid $3.5 million.', 'It rained.'],
  ],
  ['They met in the U.S. The talks failed.', ['They met in the U.S.', 'The talks failed.']],
  ['He waited… and left. (She stayed.) Then rain.', ['He waited… and left.', '(She stayed.)', 'Then rain.']],
  ['No full stop here', ['No full stop here']],
])('cuts %j into sentences', (text, expected) => {
  const tokens = tokensOf(text);
  const quoted = quotations(text, { start: 0, end: text.length });
  const cut = sentences(text, tokens, 0, tokens.length, quoted);
  expect(cut.map(({ from, to }) => text.slice(tokens.starts[from], tokens.ends[to - 1]))).toEqual(expected);
});

test('tokens of any text are in order, apart, not empty, and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { length, starts, ends } = tokensOf(text);
      let at = 0;
      for (let i = 0; i < length; i++) {
        expect(starts[i]).toBeGreaterThanOrEqual(at);
        expect(ends[i]).toBeGreaterThan(starts[i]);
        expect(text.slice(at, starts[i])).not.toMatch(/[\p{L}\p{N}]/u);
        at = ends[i];
      }
      expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
