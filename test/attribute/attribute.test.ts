import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Draft } from '../../src/model/draft.ts';
import { derive } from '../../src/pipeline/pipeline.ts';
import { fc } from '../fast-check.ts';

const models = loadModels();
const read = (text: string): Draft =>
  derive(reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' }).report, models);

/** Each statement as `speaker | cue | content | form`. */
const lines = (text: string): string[] =>
  read(text).statements.map((s) => [s.speaker?.text ?? '–', s.cue?.text ?? '–', s.content.text, s.form].join(' | '));

test.each<[string, string, string[]]>([
  [
    'a quotation with its cue after it',
    '“We will keep the strait open,” Premier Ilse Tann said on Monday.',
    ['Premier Ilse Tann | said | “We will keep the strait open,” | direct'],
  ],
  [
    'a quotation with its speaker behind the cue',
    '“The harbour stays shut,” said Bo Rask, the minister.',
    ['Bo Rask, the minister | said | “The harbour stays shut,” | direct'],
  ],
  [
    'an indirect statement',
    'The minister said that the ships would leave by Friday.',
    ['The minister | said | that the ships would leave by Friday | indirect'],
  ],
  [
    'a statement with words quoted in part',
    'Tann said the plan was “a gift with a padlock on it”.',
    ['Tann | said | the plan was “a gift with a padlock on it” | mixed'],
  ],
  [
    'a quotation split by its cue',
    '“If they leave,” Tann said, “we will leave too.”',
    ['Tann | said | “If they leave,” … “we will leave too.” | direct'],
  ],
  [
    'a quotation that runs on after its cue',
    '“We will not sign,” Tann said. “We never promised to.”',
    ['Tann | said | “We will not sign,” … “We never promised to.” | direct'],
  ],
  [
    'two cues of one speaker',
    'Rask said the talks had failed and warned that the fleet was ready.',
    ['Rask | said | the talks had failed | indirect', 'Rask | warned | that the fleet was ready | indirect'],
  ],
  [
    'according to',
    'About 70 ships use the strait each day, according to the harbour institute.',
    ['the harbour institute | according to | About 70 ships use the strait each day | indirect'],
  ],
  [
    'a cue and a quotation parted by a paragraph',
    'The talks ended at noon. Chief of staff Ada Lorn said:\n\n“While this flag flies over the quay, the islands are not for sale to anyone.”\n\nThe harbour stayed shut.',
    [
      'Chief of staff Ada Lorn | said: | “While this flag flies over the quay, the islands are not for sale to anyone.” | direct',
    ],
  ],
  [
    'a statement within a statement',
    'The union says it may strike, a spokesman said.',
    ['a spokesman | said | The union says it may strike | indirect', 'The union | says | it may strike | indirect'],
  ],
  [
    'a signature',
    '“We will not go, and we will not stay.” – Ilse Tann, fisherwoman',
    ['Ilse Tann, fisherwoman | – | “We will not go, and we will not stay.” | direct'],
  ],
  [
    'an interview',
    'Q: Will you sign the treaty?\n\nA: I will sign it. I have said so before.',
    ['Q | : | Will you sign the treaty? | direct', 'A | : | I will sign it. I have said so before. | direct'],
  ],
  ['one label, which makes no interview', 'UPDATE: The ferry sails again.', []],
  ['narration', 'Fishing boats filled the harbour. Rain fell on the quay.', []],
  ['a nickname in marks', 'Bo “The Hammer” Rask won the regatta.', []],
])('reads %s', (_, text, expected) => {
  const got = lines(text);
  expect(got.filter((line) => expected.includes(line))).toEqual(expected);
  expect(got.length).toBe(expected.length);
});

test('a quotation over several paragraphs is one statement', () => {
  const { statements } = read(
    '“We will hold the line,” Tann said. “We always did.\n\n“We are many. We are not afraid,” she said.\n\nHe left.',
  );
  expect(statements[0].content.text).toContain('We always did.');
  expect(statements.every((s) => s.form === 'direct')).toBe(true);
});

test('a quotation that never closes is told, and ends with its paragraph', () => {
  const { statements, issues } = read('“We will go on, the minister said.\n\nThe harbour stayed shut.');
  expect(issues.map((i) => i.code)).toEqual(['quotation-never-closed']);
  expect(statements.every((s) => !s.content.text.includes('harbour'))).toBe(true);
});

test('headlines, captions and related links make no statement', () => {
  const text =
    'Tann says strait will stay open\n\nPhoto: “We stay,” says a banner in the port.\n\nThe minister said the ships would leave.\n\nRead more: Rask says he will resign';
  expect(lines(text)).toEqual(['The minister | said | the ships would leave | indirect']);
});

test('every span gives back its words, whatever the text', () => {
  const words = fc.constantFrom(
    '“',
    '”',
    '"',
    '‘',
    '’',
    'Tann',
    'said',
    'that',
    ',',
    '.',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    'the ships',
    '–',
    ':',
    'Q',
    '👍🏽',
    'e\u0301',
    '\u200f',
    '\ud800',
    'according to',
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 80 }), (parts) => {
      const text = `The minister said no. ${parts.join('')}`;
      const { report, statements } = read(text);
      for (const { speaker, cue, content } of statements) {
        for (const part of [speaker, cue, content]) {
          if (part) expect(part.spans.map((s) => report.text.slice(s.start, s.end)).join(' … ')).toBe(part.text);
        }
      }
      expect(new Set(statements.map((s) => s.id)).size).toBe(statements.length);
    }),
    { numRuns: 200 },
  );
});

test('a paragraph of any length is read to its end', () => {
  const sentence = '“We will keep the strait open,” Premier Ilse Tann said on Monday. ';
  const { statements, report } = read(sentence.repeat(3000));
  expect(statements.length).toBe(3000);
  expect(report.text.length - (statements.at(-1)?.content.spans[0].end ?? 0)).toBeLessThan(sentence.length);
});

test('words without an end, and marks without a partner, are read too', () => {
  const { report, statements } = read('word '.repeat(50_000));
  for (const { content } of statements)
    expect(content.spans.map(({ start, end }) => report.text.slice(start, end)).join(' … ')).toBe(content.text);
  expect(read(`The minister said no. ${'“ a '.repeat(20_000)}`).report.text.length).toBeGreaterThan(80_000);
});

test('the same report gives the same statements', () => {
  const text = '“We will keep the strait open,” Premier Ilse Tann said. She called the plan “a farce”.';
  expect(read(text)).toEqual(read(text));
});
