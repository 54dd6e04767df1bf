import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { quantitiesIn } from '../../../src/interpret/quantities/quantities.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import { APPROXIMATE, COUNTED, MONEY, NONE, RANGES, SHARES } from './quantities.cases.ts';

const { reader } = loadModels();

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

function worded({ value, to, unit, currency, approximation, per }: Quantity): string {
  const number = to === null ? rounded(value) : `${rounded(value)}..${rounded(to)}`;
  return [approximation, number, currency, unit, per && `/${per}`].filter(Boolean).join(' ');
}

describe.each(Object.entries({ COUNTED, SHARES, MONEY, RANGES, APPROXIMATE, NONE }))('%s', (_kind, cases) => {
  test.each(cases)('%s → %j', (sentence, expected) => {
    const { report } = reportOf({ bytes: new TextEncoder().encode(sentence), path: 'a.txt' });
    const analysis = analyse(report, reader);
    const found = quantitiesIn(report, analysis, [{ from: 0, to: analysis.tokens.length }]);
    expect(found.map(worded)).toEqual(expected);
    for (const { text, span } of found) expect(report.text.slice(span.start, span.end)).toBe(text);
  });
});
