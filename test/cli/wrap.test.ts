import { describe, expect, test } from 'vitest';
import { columnsOf, printable, truncate } from '../../src/cli/printable.ts';
import { day } from '../../src/cli/report-heading.ts';
import type { Role, Style } from '../../src/cli/style.ts';
import { type Piece, wrap } from '../../src/cli/wrap.ts';
import { fc } from '../fast-check.ts';

const plain = (width: number): Style => ({ colours: false, width, paint: (text) => text });
const coloured = (width: number): Style => ({
  colours: true,
  width,
  paint: (text, role) => (role === 'plain' ? text : `‹${role}:${text}›`),
});

describe('wrap', () => {
  test.each<[Piece[], number, plain: string, coloured: string]>([
    [[{ text: 'one two three', role: 'plain' }], 8, 'one two\nthree', 'one two\nthree'],
    [
      [
        { text: '“', role: 'plain' },
        { text: 'No more fees', role: 'content' },
        { text: ',” ', role: 'plain' },
        { text: 'Varga', role: 'speaker' },
        { text: ' ', role: 'plain' },
        { text: 'said', role: 'cue' },
        { text: '.', role: 'plain' },
      ],
      15,
      '“{No more\nfees},” [Varga]\n<said>.',
      '“‹content:No more fees›,”\n‹speaker:Varga› ‹cue:said›.',
    ],
    [[{ text: ' a \n\n b ', role: 'content' }], 40, '{ a b }', '‹content:a b›'],
  ])('%j at %d columns', (pieces, width, withMarks, withColours) => {
    expect(wrap(pieces, plain(width), '')).toBe(withMarks);
    expect(wrap(pieces, coloured(width), '')).toBe(withColours);
  });

  test('loses no word and no line is too long unless a word is', () => {
    const role = fc.constantFrom<Role>('plain', 'speaker', 'cue', 'content');
    const piece = fc.record({ text: fc.stringMatching(/^[a-zé ]{0,30}$/), role });
    fc.assert(
      fc.property(fc.array(piece), fc.integer({ min: 10, max: 60 }), (pieces, width) => {
        const style: Style = { colours: true, width, paint: (text) => text };
        const lines = wrap(pieces, style, '  ').split('\n');
        const words = pieces
          .map(({ text }) => text)
          .join('')
          .split(' ')
          .filter((word) => word !== '');
        expect(
          lines
            .join(' ')
            .split(' ')
            .filter((word) => word !== ''),
        ).toEqual(words);
        for (const line of lines) if (line.trim().includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test.each([
  ['a\tb\n c', 'a b c'],
  ['red\u001b[31m', 'red\ufffd[31m'],
  ['\u009b2J', '\ufffd2J'],
  ['abc\u202edef', 'abc\ufffddef'],
])('%j is printed as %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  ['lighthouse', 10, 'lighthouse'],
  ['lighthouse', 6, 'light…'],
  ['light house', 7, 'light…'],
  ['灯台守', 5, '灯台…'],
])('%s in %d columns is %s', (text, columns, expected) => {
  expect(truncate(text, columns)).toBe(expected);
});

test.each([
  [null, null],
  ['2025-11-29', '2025-11-29'],
  ['2025-11-29T17:20:00+01:00', '2025-11-29 17:20 +01:00'],
  ['2025-11-29T17:20:00.000Z', '2025-11-29 17:20 UTC'],
])('%s is shown as %s', (published, expected) => {
  expect(day(published)).toBe(expected);
});
