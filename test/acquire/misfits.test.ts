import { expect, test } from 'vitest';
import { z } from 'zod';
import { misfitsOf } from '../../src/acquire/misfits.ts';

const text = z.string().min(1).max(3);
const limit = z.coerce.number().int().min(1).max(500);

test.each<[given: unknown, schema: z.ZodType, told: string]>([
  [{ limit: 'x' }, z.object({ limit }), 'limit: give a number'],
  [{ limit: '1.5' }, z.object({ limit }), 'limit: give a whole number'],
  [{ limit: '' }, z.object({ limit }), 'limit: give 1 or more'],
  [{ limit: '501' }, z.object({ limit }), 'limit: give 500 or less'],
  [{}, z.object({ q: text }), 'q: give text'],
  [{ q: '' }, z.object({ q: text }), 'q: give 1 character or more'],
  [{ q: '🕊🕊🕊🕊' }, z.object({ q: text }), 'q: give 3 characters or less'],
  [{ q: [] }, z.object({ q: z.array(text).min(2) }), 'q: give 2 items or more'],
  [{ q: ['a'] }, z.object({ q: z.array(text).length(2) }), 'q: give 2 items'],
  [{ q: ['a', 7] }, z.object({ q: z.array(text) }), 'q.1: give text'],
  [{ kind: 'c' }, z.object({ kind: z.enum(['a', 'b']) }), 'kind: give one of a, b'],
  [{ kind: 'c' }, z.object({ kind: z.literal('a') }), 'kind: give a'],
  [{ day: 'May' }, z.object({ day: z.iso.date() }), 'day: give a date such as 2025-11-29'],
  [{ at: '' }, z.object({ at: z.union([text, z.array(text)]) }), 'at: give 1 character or more'],
  [{ at: {} }, z.object({ at: z.union([z.object({ q: text }), text]) }), 'at: Invalid input'],
  [{ a: 1, b: 2 }, z.object({}).strict(), 'the request: no field is called a or b'],
  [7, z.object({}), 'the request: give an object'],
  [{ day: 'May' }, z.object({ day: z.iso.date('is no day') }), 'day: is no day'],
  [{ a: 7, b: 7 }, z.object({ a: text, b: text }), 'a: give text; b: give text'],
])('of %j is told what to give instead', (given, schema, told) => {
  expect(misfitsOf(schema.safeParse(given).error!.issues, 'the request')).toBe(told);
});

test('of many, ten are told', () => {
  const given = Array.from({ length: 12 }, (_, i) => i);
  expect(misfitsOf(z.array(text).safeParse(given).error!.issues, 'the list').split('; ')).toHaveLength(10);
});
