import { expect, test } from 'vitest';
import { newRateLimit } from '../../src/http/rate-limit.ts';
import { newSessions, SESSION_LIFE } from '../../src/http/sessions.ts';

test('a bucket is emptied, and fills again up to its brim', () => {
  let now = 0;
  const limit = newRateLimit(() => now);
  const rate = { burst: 2, perSecond: 0.5 };
  expect([limit.take('a', rate), limit.take('a', rate), limit.take('a', rate)]).toEqual([0, 0, 2]);
  expect(limit.take('b', rate)).toBe(0);
  now = 2_000;
  expect([limit.take('a', rate), limit.take('a', rate)]).toEqual([0, 2]);
  now = 1_000_000;
  expect([limit.take('a', rate), limit.take('a', rate), limit.take('a', rate)]).toEqual([0, 0, 2]);
});

test('who asks from ever new addresses takes no more memory, and is limited no less at each', () => {
  const limit = newRateLimit(() => 0);
  const rate = { burst: 1, perSecond: 1 };
  let passed = 0;
  for (let key = 0; key < 25_000; key += 1) if (limit.take(`address ${key}`, rate) === 0) passed += 1;
  expect(passed).toBe(25_000);
  expect(limit.take('address 24999', rate)).toBe(1);
});

test('a session ends by itself, and when it is closed', () => {
  let now = 0;
  const sessions = newSessions(() => now);
  const [first, second] = [sessions.open(1), sessions.open(2)];
  expect([sessions.tokenOf(first), sessions.tokenOf(second), sessions.tokenOf('none')]).toEqual([1, 2, null]);
  sessions.close(first);
  expect([sessions.tokenOf(first), sessions.tokenOf(second)]).toEqual([null, 2]);
  now = SESSION_LIFE;
  expect(sessions.tokenOf(second)).toBe(null);
});
