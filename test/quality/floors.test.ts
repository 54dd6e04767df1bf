import { describe, expect, test } from 'vitest';
import { compare, readFloors } from '../../bench/quality/floors.ts';
import { corpusHash, measure } from '../../bench/quality/measure.ts';
import { hasShared } from '../../bench/quality/scorers.ts';

describe.skipIf(!hasShared())(
  `scores on the gold data${hasShared() ? '' : ' (skipped: put the folder shared/ beside the project)'}`,
  () => {
    test('the gold data is what the floors were measured on', () => {
      expect(corpusHash()).toBe(readFloors().corpus);
    });

    test('no score is below its floor', { timeout: 120_000 }, async () => {
      const verdicts = compare(await measure(), readFloors());
      expect(verdicts.length).toBeGreaterThan(10);
      expect(verdicts.filter((v) => !v.holds)).toEqual([]);
    });
  },
);
