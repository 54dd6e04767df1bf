import { expect, test } from 'vitest';
import { type Counted, shareOf, trackRecord } from '../../src/life/track-record.ts';

const counted = (state: Counted['state'], commitments: number, more: Partial<Counted> = {}): Counted => ({
  ...{ state, commitments, reason: null, decided: false, due: 'none' },
  ...more,
});

test('every commitment is rated, or it is said why not', () => {
  const record = trackRecord(
    [
      counted('satisfied', 3, { decided: true, due: 'over' }),
      counted('violated', 1, { due: 'over' }),
      counted('active', 2, { due: 'over' }),
      counted('active', 5, { due: 'ahead' }),
      counted('conditional', 1),
      counted('unclear', 1, { reason: 'vague', decided: true }),
      counted('unclear', 1),
      counted('cancelled', 1),
    ],
    4,
  );
  expect(record).toMatchObject({
    ...{ commitments: 15, repeated: 4, rated: 4, decided: 3 },
    due: { over: 6, overdue: 2, ahead: 5, none: 4 },
    unrated: { open: 6, overdue: 2, cancelled: 1, vague: 1, unsaid: 1, expired: 0, released: 0, disputed: 0 },
    kept: { of: 4, count: 3, share: 0.75 },
  });
  expect(Object.values(record.unrated).reduce((a, b) => a + b)).toBe(record.commitments - record.rated);
  expect(Object.values(record.states).reduce((a, b) => a + b)).toBe(record.commitments);
});

// Source: Wilson's score interval by hand.
test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
])('%i of %i lies between %f and %f', (count, of, low, high) => {
  const share = shareOf(count, of);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

test('of nothing there is no share', () => {
  expect(shareOf(0, 0)).toEqual({ of: 0, count: 0, share: null, low: null, high: null });
});
