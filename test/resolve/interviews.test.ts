import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { derive } from '../../src/pipeline/pipeline.ts';

const models = loadModels();
const TURNS = '\n\nQ: Will you sign?\n\nA: We will sign it by June.';

/** Who asks and who answers in a report of the Harbour Examiner that begins so. */
function speakers(introduction: string, turns = TURNS): (string | null)[] {
  const { report } = reportOf({
    bytes: new TextEncoder().encode(`${introduction}${turns}`),
    path: 'a.txt',
    stated: { published: '2024-05-20', outlet: 'The Harbour Examiner' },
  });
  return derive(report, models)
    .statements.filter(({ cue }) => cue?.text === ':')
    .map(({ speaker }) => speaker?.name ?? null);
}

test.each<[string, (string | null)[]]>([
  [
    'Ilse Varga, the foreign minister of Velmora, spoke to the Harbour Examiner on Monday.',
    ['The Harbour Examiner', 'Ilse Varga'],
  ],
  ['On Monday Ilse Varga received us at her ministry.', ['The Harbour Examiner', 'Ilse Varga']],
  ['Ilse Varga and Mara Lind have led the two parties for years.', ['The Harbour Examiner', null]],
  ['The road to the sea is long.', ['The Harbour Examiner', null]],
])('letters of an interview: %s', (introduction, expected) => {
  expect(speakers(introduction)).toEqual(expected);
});

test('initials stand for whom the introduction names', () => {
  const turns = '\n\nHE: Will you sign?\n\nIV: We will sign it.\n\nHE: When?\n\nIV: By June.';
  expect(
    speakers('Ilse Varga spoke to the Harbour Examiner.', turns).filter((name) => name === 'Ilse Varga'),
  ).toHaveLength(2);
});
