import { describe, expect, test, vi } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import { gatheringBy } from '../../src/compare/stories/gathering.ts';
import { tellingWords } from '../../src/compare/stories/telling-words.ts';
import type { Told } from '../../src/model/story.ts';
import { fc } from '../fast-check.ts';

vi.setConfig({ testTimeout: 60_000 });

const { keysOf, likeness, least, shared } = gatheringBy(loadWordVectors());

const told = (title: string | null, text: string): Told => ({
  ...{ title, text },
  paragraphs: [{ start: 0, end: text.length, role: 'body' }],
});

const STRIKE = told(
  'Dockers at Port Anselm walk out over night shifts',
  'Dockers at Port Anselm walked out on Monday after talks on night shifts broke down. Harbour Minister Ilse Varga called the strike reckless. The dockers want double pay for every night shift, and union leader Rupen Dask said that cranes would stand still until Varga signed. Ships waited outside the harbour.',
);
const STRIKE_ELSEWHERE = told(
  'Cranes stand still as night pay talks collapse',
  'No crane moved in Port Anselm yesterday. The dockers’ union, led by Rupen Dask, began its strike for double night pay, and fifteen ships lay at anchor outside the harbour. Minister Ilse Varga said that the walkout was reckless and that she would sign nothing.',
);
const SCHOOL = told(
  'Varga opens school of navigation',
  'Ilse Varga, the harbour minister, opened a school of navigation in Port Anselm on Monday. The school takes sixty pupils a year, who learn to read charts and to pilot tugs. Varga praised the teachers and the builder, Oswin Kell, and planted a lime tree in the yard.',
);

const alike = (a: Told, b: Told, days = 0): number => likeness(keysOf(a), keysOf(b), days);

describe('reports that are like each other', () => {
  test('two outlets on one event, in other words', () => {
    expect(alike(STRIKE, STRIKE_ELSEWHERE)).toBeGreaterThan(least);
  });

  test('not two events with one minister, in one place, on one day', () => {
    expect(alike(STRIKE, SCHOOL)).toBeLessThan(least);
    expect(alike(STRIKE_ELSEWHERE, SCHOOL)).toBeLessThan(least);
  });

  test('less the more days lie between them', () => {
    expect(alike(STRIKE, STRIKE_ELSEWHERE, 5)).toBeLessThan(alike(STRIKE, STRIKE_ELSEWHERE, 1));
  });

  test('names alone are nothing', () => {
    const a = told(null, 'There it was that Varga, of Port Anselm, and Rupen Dask were.');
    expect(alike(a, told(null, 'And so Varga was at Port Anselm with Rupen Dask.'))).toBeLessThan(least);
  });

  test('a copy is as like as can be, and is found by its leading terms', () => {
    expect(alike(STRIKE, STRIKE)).toBeCloseTo(1, 5);
    expect(
      new Set(keysOf(STRIKE).leading).intersection(new Set(keysOf(STRIKE_ELSEWHERE).leading)).size,
    ).toBeGreaterThan(shared);
  });

  test('any text has keys, and likeness is from 0 to 1 and the same either way round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.lorem(), fc.nat(20), (one, other, days) => {
        const [a, b] = [keysOf(told(one, other)), keysOf(told(null, one))];
        const like = likeness(a, b, days);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThan(1.0001);
        expect(likeness(b, a, days)).toBe(like);
      }),
      { numRuns: 40 },
    );
  });
});

test.each<[text: string, names: readonly string[]]>([
  ['Crews said that Marisk left Lirren.', ['marisk', 'lirren']],
  ['Guards left. Guards came back. The guards sang.', []],
  ['“Fishing stops,” a crew said. Fishing had paid for Lirren’s school.', ['lirren']],
])('names in "%s"', (text, names) => {
  expect(
    tellingWords(told('Guards And Fishing In The News', text)).flatMap(({ word, isName }) => (isName ? [word] : [])),
  ).toEqual(names);
});
