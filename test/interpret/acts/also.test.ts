import { expect, test } from 'vitest';
import { acted } from './acted.ts';

test.each([
  ['[Rask] <insisted> {that he has no intention of attacking anybody}.', 'deny', 'promise'],
  ['[The governor] <said> {“We are ready to talk.”}', 'offer', 'promise'],
  ['[The marshal] <promised> {“fire and destruction”}.', 'threaten', 'promise'],
  ['[Pell] <dismissed> {the reports as “inventions”}.', 'deny', 'criticise'],
  ['[She] <said> {“This is very good news.”}', 'praise', 'assert'],
  ['[The port] <said> {“We will close the gates on Monday.”}', 'promise', 'announce'],
])('%s is: %s, and: %s', (text, type, also) => {
  const act = acted(text);
  expect(act.type).toBe(type);
  expect(act.also).toContain(also);
});

test('the rule that decided is named, and the confidence is a share', () => {
  const { rule, confidence } = acted('[The premier] <said> {Ostrel must open the sluices by Friday}.');
  expect(rule).toBe('must');
  expect(confidence).toBeGreaterThan(0.5);
  expect(confidence).toBeLessThanOrEqual(1);
});
