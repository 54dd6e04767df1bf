import { expect, test } from 'vitest';
import { sentences } from '../../src/analyse/sentences.ts';
import { newTokenBuffer, type TokenBuffer, tokenize } from '../../src/analyse/tokenize.ts';
import { wordCode } from '../../src/learn/hash.ts';
import { quotations } from '../../src/text/quotation.ts';
import { fc } from '../fast-check.ts';

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
  ['I dont know, im gonna ask; whats his Name?', 'I do nt know , i m gon na ask ; what s his Name ?'],
  ['Im sure its a boat.', 'I m sure it s a boat .'],
  ['Im Jong-su of IM left its boat, as was his wont.', 'Im Jong - su of IM left its boat , as was his wont .'],
  ['It`s theirs, he didn`t say', 'It `s theirs , he did n`t say'],
  ['Great :) ok ;-) no :( thanks:) (see below: a) ^_^', 'Great :) ok ;-) no :( thanks :) ( see below : a ) ^_^'],
  ['Ratio 3:2, list: (one) at 10:30', 'Ratio 3:2 , list : ( one ) at 10:30'],
  ['Ida.Rask@harbour.example or tomas...@mail.example', 'Ida.Rask@harbour.example or tomas...@mail.example'],
  ['Ida Rask@HARBOUR, @tann.example', 'Ida Rask@HARBOUR , @tann.example'],
  ['Open tide-2_final.PDF and Chart.xls (old).doc.', 'Open tide-2_final.PDF and Chart.xls ( old ) .doc .'],
  ['Call 555-0134, 212-555-0134 or 212/555-0134, ext. 12.', 'Call 555-0134 , 212-555-0134 or 212/555-0134 , ext. 12 .'],
  ['On 2004-11-17 and 9/11, 8/16/2000', 'On 2004-11-17 and 9/11 , 8/16/2000'],
  ['10-15 of 1/2, 24/7, 1774/76', '10 - 15 of 1 / 2 , 24 / 7 , 1774 / 76'],
  ['35mm, $5.2bn, 70k, 3rd, the 80s, a B52', '35 mm , $ 5.2 bn , 70 k , 3rd , the 80s , a B52'],
  ["the 1980's and '70s, her 5's", "the 1980's and '70s , her 5 's"],
  ['US$4.5 and +44, .05 or $.04', 'US$ 4.5 and +44 , .05 or $ .04'],
  [
    'pro-harbour, a mid-1980s post-war clock-wise year-over-year',
    'pro-harbour , a mid-1980s post-war clock-wise year - over - year',
  ],
  ['the Dorane Post-NBK poll', 'the Dorane Post - NBK poll'],
  ['w/o tea b/c he/she left', 'w/o tea b/c he / she left'],
  ['S.Orland and J.Rask of Acme, Inc..', 'S. Orland and J. Rask of Acme , Inc. .'],
  ['tea, etc. He left at 5 p.m.', 'tea , etc . He left at 5 p.m .'],
  ['in the U.S.', 'in the U.S.'],
  ['What?! No.? Hm...? ----== ===>', 'What ?! No .? Hm ... ? ----== ===>'],
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
  ['we won. so what? nothing! ok', ['we won.', 'so what?', 'nothing!', 'ok']],
  ['“Why?” he asked. Zap! said no more.', ['“Why?” he asked.', 'Zap! said no more.']],
  ['Do this: 1. Boil it. 2. Drink it.', ['Do this: 1. Boil it.', '2. Drink it.']],
  ['I love it. :) so good :) Go there.', ['I love it. :)', 'so good :)', 'Go there.']],
  ['He fell . . . and rose ? ? Yes.', ['He fell . . . and rose ? ?', 'Yes.']],
  ['It rained. (we stayed in) Fine.', ['It rained.', '(we stayed in) Fine.']],
  [
    'Ida Rask 08/16/2000 03:48 PM The boat is here. Regards, Ida',
    ['Ida Rask', '08/16/2000 03:48 PM', 'The boat is here.', 'Regards,', 'Ida'],
  ],
  ['It came on 08/16/2000 03:48 and left.', ['It came on 08/16/2000 03:48', 'and left.']],
  ['He sends his regards, Ida says.', ['He sends his regards, Ida says.']],
  [
    'See https://example.org/a https://example.org/b Then go.',
    ['See https://example.org/a', 'https://example.org/b', 'Then go.'],
  ],
  ['See https://example.org/a for more.', ['See https://example.org/a for more.']],
  ['One ------ two !!!!!!!!', ['One', '------', 'two !!!!!!!!']],
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
