import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/http/contract.ts';
import { flowOf } from '../../web/reading/flow.ts';
import { fc } from '../fast-check.ts';

const ROLES = [
  'headline',
  'byline',
  'dateline',
  'body',
  'heading',
  'list',
  'related',
  'caption',
  'boilerplate',
] as const;

/** `role|text` a line becomes the text and its paragraphs; `^` glues a line to the one before with a space. */
function report(source: string): { readonly text: string; readonly paragraphs: readonly Paragraph[] } {
  let text = '';
  const paragraphs: Paragraph[] = [];
  for (const line of source.trim().split('\n')) {
    const [name = '', words = ''] = line.trim().split('|');
    const glued = name.startsWith('^');
    if (text !== '') text += glued ? ' ' : '\n\n';
    const role = ROLES.find((known) => known === name.replace('^', ''));
    if (role) paragraphs.push({ role, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, paragraphs };
}

describe('the flow of a report', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'sets paragraphs one by one',
      'headline|Ferry strike ends\nbody|Boats sail again.\nrelated|Read: the strike',
      ['headline: Ferry strike ends', 'body: Boats sail again.', 'related: Read: the strike'],
    ],
    [
      'runs a dateline into the paragraph on whose line it stands',
      'dateline|PORT ELLIN —\n^body|Boats sail again.',
      ['body: PORT ELLIN — Boats sail again.'],
    ],
    [
      'keeps a dateline on a line of its own apart',
      'dateline|Port Ellin, 3 May\nbody|Boats sail again.',
      ['dateline: Port Ellin, 3 May', 'body: Boats sail again.'],
    ],
    [
      'sets neighbouring entries as one list',
      'body|They want:\nlist|- pay\nlist|- rest\nbody|No more.',
      ['body: They want:', 'list: - pay\n\n- rest', 'body: No more.'],
    ],
    [
      'keeps words that no paragraph claims',
      'body|Boats sail again.\nnone|stray words\nbody|No more.',
      ['body: Boats sail again.', 'boilerplate: stray words', 'body: No more.'],
    ],
  ];
  it.each(cases)('%s', (_, source, expected) => {
    const { text, paragraphs } = report(source);
    const set = flowOf(text, paragraphs).filter((flow) => flow.kind !== 'space');
    expect(
      set.map((flow) => `${flow.role}: ${text.slice(flow.pieces[0]?.start, flow.pieces.at(-1)?.end).trim()}`),
    ).toEqual(expected);
  });

  it('holds the text exactly once and in order, whatever the paragraphs', () => {
    const piece = fc.record({
      role: fc.constantFrom(...ROLES),
      words: fc.string({ minLength: 1, maxLength: 12 }),
      space: fc.constantFrom('', ' ', '\n', '\n\n', ' stray '),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (drafts) => {
        let text = '';
        const paragraphs = drafts.map(({ role, words, space }) => {
          text += space;
          const start = text.length;
          text += words;
          return { role, start, end: text.length };
        });
        const pieces = flowOf(text, paragraphs).flatMap((flow) => flow.pieces);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });
});
