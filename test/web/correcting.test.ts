import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/http/contract.ts';
import { readPasted } from '../../web/adding/given.ts';
import { asDrafted, correctionsOf, type Draft, draftOf } from '../../web/correcting/draft.ts';
import { type Edge, joined, moveEdge, wholeWords } from '../../web/correcting/edges.ts';
import { statementOf } from './statement.ts';

const TEXT = 'The harbourmaster said: “We won’t open the lock before May,” and left.';
const spanOf = (words: string): Span => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const wordsOf = ({ start, end }: Span): string => TEXT.slice(start, end);

describe('the ends of marked words', () => {
  const moves: readonly (readonly [string, Edge, 1 | -1, string])[] = [
    ['open the lock', 'end', 1, 'open the lock before'],
    ['open the lock', 'end', -1, 'open the'],
    ['open the lock', 'start', 1, 'the lock'],
    ['open the lock', 'start', -1, 'won’t open the lock'],
    ['We won’t', 'start', -1, '“We won’t'],
    ['May', 'end', 1, 'May,'],
    ['lock', 'end', -1, 'lock'],
    ['lock', 'start', 1, 'lock'],
    ['The', 'start', -1, 'The'],
    ['left.', 'end', 1, 'left.'],
  ];
  it.each(moves)('“%s”: its %s by %i is “%s”', (words, edge, by, expected) => {
    expect(wordsOf(moveEdge(TEXT, spanOf(words), edge, by))).toBe(expected);
  });

  const selections: readonly (readonly [string, string | null])[] = [
    ['harbour', 'harbourmaster'],
    [' said: “We w', 'said: “We won’t'],
    ['lock before ', 'lock before'],
    [' ', null],
  ];
  it.each(selections)('a selection of “%s” means “%s”', (selected, expected) => {
    const words = wholeWords(TEXT, spanOf(selected));
    expect(words && wordsOf(words)).toBe(expected);
  });

  it('parts that touch or overlap are one, in the order of the text', () => {
    const parts = joined([spanOf('before May'), spanOf('The harbourmaster'), spanOf('lock before')]);
    expect(parts.map(wordsOf)).toEqual(['The harbourmaster', 'lock before May']);
  });
});

describe('what a draft changes', () => {
  const statement = { ...statementOf({ who: 'she', name: 'Ilse Varga', act: 'promise' }), to: null };
  const before = draftOf(statement);
  const changed = (change: Partial<Draft>) => correctionsOf(before, { ...before, ...change });

  const cases: readonly (readonly [string, Partial<Draft>, object])[] = [
    ['nothing', {}, {}],
    ['the act', { act: 'deny' }, { act: { type: 'deny' } }],
    ['that there is no act', { act: null }, { act: null }],
    ['the name', { name: 'Ilse Varga-Horn ' }, { speaker: { name: 'Ilse Varga-Horn' } }],
    ['that nobody knows the name', { name: '' }, { speaker: { name: null } }],
    ['the addressee', { to: 'Ostrel' }, { to: { span: null, name: 'Ostrel' } }],
    ['the source', { spans: { ...before.spans, speaker: [] } }, { speaker: null }],
    [
      'the cue',
      { spans: { ...before.spans, cue: [{ start: 1, end: 4 }] } },
      { cue: { spans: [{ start: 1, end: 4 }] } },
    ],
    [
      'a condition where there was none',
      { spans: { ...before.spans, condition: [{ start: 1, end: 4 }] } },
      { condition: { span: { start: 1, end: 4 }, kind: 'if', polarity: 'positive' } },
    ],
    [
      'a time, with its date',
      { spans: { ...before.spans, when: [{ start: 1, end: 4 }] }, value: '2031-05' },
      { when: { span: { start: 1, end: 4 }, value: '2031-05' } },
    ],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    expect(correctionsOf(before, before)).toEqual({});
    expect(changed(change)).toEqual(expected);
  });

  it('says all that is known of a statement that is new', () => {
    const draft: Draft = { ...before, spans: { ...before.spans, speaker: [] }, name: '', act: null };
    expect(correctionsOf(null, draft)).toEqual({ content: { spans: before.spans.content }, form: 'direct' });
  });

  it('shows in the text at once', () => {
    const drafted = asDrafted(
      statement,
      { ...before, spans: { ...before.spans, content: [spanOf('before May')] } },
      TEXT,
    );
    expect(drafted.content.text).toBe('before May');
    expect(drafted.speaker?.name).toBe('Ilse Varga');
  });
});

describe('what is pasted', () => {
  it.each([
    ['', { kind: 'nothing' }],
    [' \n ', { kind: 'nothing' }],
    [
      'https://quay.example/a\n\n http://quay.example/b ',
      { kind: 'addresses', addresses: ['https://quay.example/a', 'http://quay.example/b'] },
    ],
    ['See https://quay.example/a', { kind: 'text', text: 'See https://quay.example/a', words: 5 }],
    ['She won’t.\nNot now.', { kind: 'text', text: 'She won’t.\nNot now.', words: 4 }],
  ])('%j is taken as what it is', (pasted, expected) => {
    expect(readPasted(pasted)).toEqual(expected);
  });
});
