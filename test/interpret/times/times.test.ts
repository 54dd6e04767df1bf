import { describe, expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { timesIn } from '../../../src/interpret/times/times-in.ts';
import { DATES, SPANS } from './dates.cases.ts';
import { RELATIVE, WEEKDAYS } from './relative.cases.ts';

const { reader } = loadModels();

/** The values of a sentence's times, parted by a space; null where it has none. */
function valuesOf(sentence: string, published: string | null): string | null {
  const { report } = reportOf({ bytes: new TextEncoder().encode(sentence), path: 'a.txt' });
  const dated = { ...report, published };
  const analysis = analyse(dated, reader);
  const times = timesIn(analysis, dated, { from: 0, to: analysis.tokens.length });
  return times.map(({ value }) => value).join(' ') || null;
}

describe.each(Object.entries({ DATES, SPANS, WEEKDAYS, RELATIVE }))('%s', (_kind, cases) => {
  test.each(cases)('%s (%s) → %s', (sentence, published, expected) => {
    expect(valuesOf(sentence, published)).toBe(expected);
  });
});
