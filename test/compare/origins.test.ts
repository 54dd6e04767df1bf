import { describe, expect, test } from 'vitest';
import { creditOf } from '../../src/compare/credits.ts';
import { originsOf, type ReportedStatement } from '../../src/compare/origins.ts';
import { containment, shinglesOf } from '../../src/compare/shingles.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { speaker } from './told.ts';

const QUOTE = '“We will reopen the northern lighthouse before the herring come”';
const OWN = `Harbour Minister Ilse Varga told a crowd of pilots on the mole at Port Anselm on Sunday: ${QUOTE}.`;
const OTHER = `Nobody on the breakwater believed it at first, but the minister meant every word when she stood up: ${QUOTE}.`;
const REST = `
The lamp has been dark since a storm took its roof three winters ago and the keepers were sent home with half their pay.
Fishing crews steer by the chapel now, and two boats were lost in the spring when its bell tower stood in fog for a week.`;

function carriedIn(id: string, outlet: string | null, text: string, via: Speaker | null = null): ReportedStatement {
  const start = text.indexOf(QUOTE);
  return {
    report: { id: `sha256:${id}`, outlet, text, paragraphs: [{ start: 0, end: text.length, role: 'body' }] },
    statement: { id, via, content: { text: QUOTE, spans: [{ start, end: start + QUOTE.length }] } },
  };
}

const agency = (name: string): Speaker => speaker(name, { kind: 'organisation' });
const originsIn = (...group: readonly ReportedStatement[]) => originsOf([group])[0]!;
const kindsIn = (...group: readonly ReportedStatement[]) =>
  originsIn(...group).origins.flatMap(({ because }) => because.map(({ kind, name }) => [kind, name]));

describe('the agency that a report is from', () => {
  test.each([
    ['PORT ANSELM, Tirrany (Quayside) — Crews stopped work on Friday.', 'quayside'],
    ['Lamp to burn again\n\nPORT ANSELM (The Quayside News Agency) - Crews stopped work.', 'quayside'],
    ['Crews stopped work.\n\n(QUAYSIDE)', 'quayside'],
    ['Crews stopped work.\n\n— Quayside', 'quayside'],
    ['From the Quayside News Agency\n\nCrews stopped work.', 'quayside'],
    ['Crews stopped work.\n\nSource: Quayside', 'quayside'],
    ['Crews (and their families) stopped work on Friday.', null],
    ['Crews stopped work. The union (Dockers United) said so.', null],
    ['Crews stopped work.\n\nAdditional reporting by Quayside', null],
    ['', null],
  ])('%j is %j', (text, expected) => {
    expect(creditOf(text)).toBe(expected);
  });
});

describe('shingles', () => {
  const of = (text: string) => shinglesOf(text, { start: 0, end: text.length });
  test('are five words in a row, outside quotations', () => {
    expect(of('one two three four five six').size).toBe(2);
    expect(of('one two “three four five six seven eight” nine ten').size).toBe(0);
    expect(of('').size).toBe(0);
  });
  test('tell how much of the shorter is in the longer', () => {
    const whole = of('the lamp has been dark since the storm of the third winter');
    expect(containment(whole, of('The lamp has been dark since the storm'), 2)).toBe(1);
    expect(containment(whole, of('crews steer by the chapel bell now'), 2)).toBe(0);
    expect(containment(whole, of('the lamp'), 2)).toBe(0);
  });
});

describe('origins', () => {
  test('are two where two reporters write their own words around one quotation', () => {
    const { origins, corroborated } = originsIn(
      carriedIn('a', 'The Quay Courier', OWN),
      carriedIn('b', 'Küstenbote', OTHER),
    );
    expect(origins.map(({ statements }) => statements)).toEqual([['a'], ['b']]);
    expect(corroborated).toBe(true);
  });

  test.each([
    [
      'one outlet’s two reports',
      [carriedIn('a', 'The Quay Courier', OWN), carriedIn('b', 'The Quay Courier', OTHER)],
      [['outlet', 'The Quay Courier']],
    ],
    [
      'a paragraph that is copied',
      [carriedIn('a', 'The Quay Courier', OWN), carriedIn('b', 'Küstenbote', OWN.replace('Harbour Minister ', ''))],
      [['copied', null]],
    ],
    [
      'a report that is copied',
      [carriedIn('a', null, OWN + REST), carriedIn('b', null, OTHER + REST)],
      [['copied', null]],
    ],
    [
      'an agency that both credit',
      [
        carriedIn('a', 'The Quay Courier', `${OWN}\n(QUAYSIDE)`),
        carriedIn('b', 'Küstenbote', `From Quayside\n${OTHER}`),
      ],
      [['credited', 'quayside']],
    ],
    [
      'the agency itself',
      [carriedIn('a', 'Quayside', OWN), carriedIn('b', 'Küstenbote', `PORT ANSELM (Quayside) — ${OTHER}`)],
      [['credited', 'quayside']],
    ],
    [
      'whom the speaker told',
      [carriedIn('a', 'Quayside', OWN), carriedIn('b', 'Küstenbote', OTHER, agency('the Quayside news agency'))],
      [['told', 'quayside']],
    ],
  ] as const)('are one for %s', (_, group, expected) => {
    expect(kindsIn(...group)).toEqual(expected);
    expect(originsIn(...group).corroborated).toBe(false);
  });

  test('join through a third report, and say so once for each', () => {
    const { origins, corroborated } = originsIn(
      carriedIn('a', 'The Quay Courier', OWN),
      carriedIn('b', 'Küstenbote', `${OTHER}\n(QUAYSIDE)`),
      carriedIn('c', 'Quayside', OWN),
    );
    expect(origins.map(({ statements }) => statements)).toEqual([['a', 'b', 'c']]);
    expect(origins[0]!.because).toHaveLength(2);
    expect(corroborated).toBe(false);
  });
});
