import { expect, test } from 'vitest';
import { quotations } from '../../src/text/quotation.ts';
import { fc } from '../fast-check.ts';

const found = (text: string): string[] =>
  quotations(text, { start: 0, end: text.length }).map((q) => text.slice(q.start, q.end) + (q.open ? ' [open]' : ''));

test.each<[string, string[]]>([
  ['“We stay,” she said. “No.”', ['“We stay,”', '“No.”']],
  ['"We stay," she said. "No."', ['"We stay,"', '"No."']],
  ['‘It’s the officials’ duty,’ he said.', ['‘It’s the officials’ duty,’']],
  ["'We don't know,' the officials' aide said.", ["'We don't know,'"]],
  ["''Perhaps,'' the minister said, ''this will help.''", ["''Perhaps,''", "''this will help.''"]],
  ['«Nous restons», dit-elle.', ['«Nous restons»']],
  ['„Wir bleiben“, sagte sie.', ['„Wir bleiben“']],
  ['»Wir bleiben«, sagte sie.', ['»Wir bleiben«']],
  ['Er sagte: ›Nein‹ und ging.', ['›Nein‹']],
  ['« Nous restons », dit-elle.', ['« Nous restons »']],
  ['‹Nous restons›, dit-elle.', ['‹Nous restons›']],
  ['”Vi stannar”, sade hon.', ['”Vi stannar”']],
  ['It was late.” We stay,” she said.” No.”', ['” We stay,”', '” No.”']],
  ['We stay,” she said.” No.”', ['” No.”']],
  ['Bo “The Hammer” Rask spoke.', ['“The Hammer”']],
  ['the so-called ‘grey list’ of ships', ['‘grey list’']],
  ['“It was “great” they said,” he said.', ['“It was “great” they said,”']],
  ['“He called it ‘a farce’ twice,” she said.', ['“He called it ‘a farce’ twice,”']],
  ['"Mixed” and “straight" marks.', ['"Mixed”', '“straight"']],
  ['He said: “We will go on. We won’t stop.', ['“We will go on. We won’t stop. [open]']],
  ['“One never closed. “Two,” he said.', ['“One never closed.', '“Two,”']],
  ['“We will go on, the skipper said.', ['“We will go on [open]']],
  ['It was noon. “We will go on, he said. “Never.”', ['“We will go on', '“Never.”']],
  [
    '“We will go on to the last net and the last rope, and so will all our sons.',
    ['“We will go on to the last net and the last rope, and so will all our sons. [open]'],
  ],
  ['She is 6\'2" tall and the board 12" wide.', []],
  ['the ’90s, rock ’n’ roll and O’Brien’s boats', []],
  ['', []],
])('pairs the marks of %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('a quotation runs on to the end of its paragraph where the next takes it up', () => {
  const first = (text: string): string[] =>
    quotations(text, { start: 0, end: text.indexOf('\n') }).map(
      (q) => text.slice(q.start, q.end) + (q.open ? ' [open]' : ''),
    );
  expect(first('“No, he was not.\n\n“He left.”')).toEqual(['“No, he was not. [open]']);
  expect(first('‘No, he was not.\n\n‘He left.’')).toEqual(['‘No, he was not. [open]']);
  expect(first('“No, he was not.\n\nHe left.')).toEqual(['“No [open]']);
  expect(first('The dockers‘ hall.\n\nHe left.')).toEqual([]);
});

test('a paragraph continues an open quotation only when it begins with a mark', () => {
  const continues = (text: string): boolean[] =>
    quotations(text, { start: 0, end: text.length }, true).map((q) => q.continues);
  expect(continues('“And so on.” He left.')).toEqual([true]);
  expect(continues('He left. “And so on.”')).toEqual([false]);
});

test('quotations of any text are in order, apart, and inside it', () => {
  const marks = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '``',
    "''",
    ' ',
    'a',
    'S',
    '.',
    '\ud800',
    '\u200f',
    '6',
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let at = 0;
      for (const q of quotations(text, { start: 0, end: text.length })) {
        expect(q.start).toBeGreaterThanOrEqual(at);
        expect(q.inner.start).toBeLessThanOrEqual(q.inner.end);
        expect(q.end).toBeGreaterThan(q.start);
        expect(q.end).toBeLessThanOrEqual(text.length);
        at = q.end;
      }
    }),
  );
});
