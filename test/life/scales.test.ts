import { describe, expect, test } from 'vitest';
import { SCALES, scaleOf } from '../../src/life/scales.ts';
import { COMMITMENT_STATES } from '../../src/model/commitment.ts';

describe.each(SCALES.map((scale) => [scale.name, scale] as const))('%s', (_, scale) => {
  test('says where it is described', () => {
    expect(scale.source).toMatch(/^https:\/\//);
  });

  test('gives a state a rating that is one of its own, or none, and satisfied comes back as satisfied', () => {
    const back = (rating: string | null) => scale.ratings.find((one) => one.rating === rating)?.state;
    expect(back(scale.from.satisfied)).toBe('satisfied');
    expect(back(scale.from.active)).toBe('active');
    for (const state of COMMITMENT_STATES)
      if (scale.from[state] !== null) expect(back(scale.from[state])).toBeDefined();
  });
});

describe('a scale of one’s own', () => {
  const from = Object.fromEntries(COMMITMENT_STATES.map((state) => [state, null]));
  const own = { id: 'own', name: 'Own', ratings: [{ rating: 'Done', state: 'satisfied' }], from };

  test('is read like the others', () => {
    expect(scaleOf(own)).toMatchObject({ source: null, ratings: [{ rating: 'Done', state: 'satisfied', note: null }] });
  });

  test.each([
    [null],
    [[]],
    [{ ...own, ratings: [] }],
    [{ ...own, ratings: [{ rating: 'Done', state: 'finished' }] }],
    [{ ...own, ratings: [{ rating: 'Foggy', state: 'unclear' }] }],
    [{ ...own, ratings: [...own.ratings, ...own.ratings] }],
    [{ ...own, from: { ...from, satisfied: 'Finished' } }],
    [{ ...own, from: undefined }],
  ])('%j is none', (value) => {
    expect(() => scaleOf(value)).toThrow(expect.objectContaining({ code: 'bad-query' }));
  });
});
