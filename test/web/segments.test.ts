import { describe, expect, it } from 'vitest';
import { type Marking, markingsOf, segmentsOf } from '../../web/reading/segments.ts';
import { fc } from '../fast-check.ts';
import { statementOf } from './statement.ts';

const TEXT = '“We will stay,” she told them, “until spring.” He called it a bluff.';

/** Marks the words that it names: `[statement, part, words]`. */
function mark(...named: readonly (readonly [number, Marking['part'], string])[]): readonly Marking[] {
  return named.map(([statement, part, words]) => {
    const start = TEXT.indexOf(words);
    return { statement, part, start, end: start + words.length };
  });
}

/** `words:parts` of each segment, `s0` for the source of statement 0. */
function drawn(markings: readonly Marking[], range = { start: 0, end: TEXT.length }): readonly string[] {
  return segmentsOf(range, markings).map(({ start, end, markings: inside }) => {
    const names = inside.map(({ part, statement }) => `${part === 'content' ? 'x' : part[0]}${statement}`);
    return `${TEXT.slice(start, end)}:${names.join('+')}`;
  });
}

describe('segments of a paragraph', () => {
  const cases: readonly (readonly [string, readonly Marking[], readonly string[]])[] = [
    ['a paragraph that nobody speaks in is one segment', [], [`${TEXT}:`]],
    [
      'a quotation split by its cue comes in two parts',
      mark(
        [0, 'content', '“We will stay,”'],
        [0, 'source', 'she'],
        [0, 'cue', 'told'],
        [0, 'content', '“until spring.”'],
      ),
      [
        '“We will stay,”:x0',
        ' :',
        'she:s0',
        ' :',
        'told:c0',
        ' them, :',
        '“until spring.”:x0',
        ' He called it a bluff.:',
      ],
    ],
    [
      'a statement inside another carries both',
      mark(
        [0, 'content', 'He called it a bluff'],
        [1, 'source', 'He'],
        [1, 'cue', 'called'],
        [1, 'content', 'a bluff'],
      ),
      [
        '“We will stay,” she told them, “until spring.” :',
        'He:x0+s1',
        ' :x0',
        'called:x0+c1',
        ' it :x0',
        'a bluff:x0+x1',
        '.:',
      ],
    ],
    [
      'statements that overlap share the words between',
      mark([0, 'content', 'she told them, “until'], [1, 'content', 'them, “until spring.” He']),
      ['“We will stay,” :', 'she told :x0', 'them, “until:x0+x1', ' spring.” He:x1', ' called it a bluff.:'],
    ],
  ];
  it.each(cases)('%s', (_, markings, expected) => {
    expect(drawn(markings)).toEqual(expected);
  });

  it('are of condition and time too, where a statement has them', () => {
    const bare = statementOf({ who: null });
    const meant = {
      ...bare,
      condition: { text: '', span: { start: 20, end: 24 }, kind: 'if', polarity: 'positive' },
      when: { text: '', span: { start: 22, end: 24 }, value: '2031' },
    } as const;
    expect(markingsOf([bare, meant]).map(({ statement, part, start }) => [statement, part, start])).toEqual([
      [0, 'content', 15],
      [1, 'content', 15],
      [1, 'condition', 20],
      [1, 'when', 22],
    ]);
  });

  it('cuts off what reaches beyond the paragraph', () => {
    const range = { start: TEXT.indexOf('she'), end: TEXT.indexOf(' them') };
    expect(drawn(mark([0, 'content', 'stay,” she']), range)).toEqual(['she:x0', ' told:']);
  });

  const marking = fc
    .record({
      start: fc.nat(60),
      length: fc.integer({ min: 1, max: 30 }),
      statement: fc.nat(5),
      part: fc.constantFrom('source' as const, 'cue' as const, 'content' as const),
    })
    .map(({ start, length, statement, part }) => ({ start, end: start + length, statement, part }));

  it('renders every character exactly once, whatever nests and overlaps', () => {
    fc.assert(
      fc.property(fc.array(marking, { maxLength: 24 }), fc.nat(40), fc.nat(50), (markings, start, length) => {
        const range = { start, end: start + length };
        const characters = segmentsOf(range, markings).flatMap((segment) =>
          Array.from({ length: segment.end - segment.start }, (_, at) => segment.start + at),
        );
        expect(characters).toEqual(Array.from({ length }, (_, at) => start + at));
      }),
    );
  });

  it('gives every character the markings that cover it, and no others', () => {
    fc.assert(
      fc.property(fc.array(marking, { maxLength: 24 }), (markings) => {
        for (const segment of segmentsOf({ start: 0, end: 90 }, markings)) {
          for (let at = segment.start; at < segment.end; at += 1) {
            expect(segment.markings).toEqual(markings.filter(({ start, end }) => start <= at && at < end));
          }
        }
      }),
    );
  });
});
