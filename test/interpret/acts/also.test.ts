import { expect, test } from 'vitest';
import { acted } from './acted.ts';

test.each([
  ['[Rask] <insisted> {that he has no intention of attacking anybody}.', 'deny', 'promise'],
  ['[The governor] <said> {“We are ready to talk.”}', 'offer', 'promise'],
  ['[The marshal] <promised> {“fire and destruction”}.', 'threaten', 'promise'],
  ['[Pell] <dismissed> {the reports as “inventions”}.', 'deny', 'criticise'],
  ['[She] <said> {“This is very good news.”}', 'praise', 'assert'],
  ['[The port] <said> {“We will close the gates on Monday.”}', 'promise', 'announce'],
  ['[The mayor] <said> {“I asked on Friday for it to be here by noon.”}', 'assert', 'urge'],
  ['[The mayor] <said> {“We demanded that the gate be opened.”}', 'assert', 'demand'],
])('%s is: %s, and: %s', (text, type, also) => {
  const act = acted(text);
  expect(act.type).toBe(type);
  expect(act.also).toContain(also);
});

test.each([
  ['[The mayor] <said> {“I asked him for the way to the harbour.”}'],
  ['[The mayor] <said> {“They demanded that the gate be opened.”}'],
])('%s asks for nothing', (text) => {
  expect(acted(text)).toMatchObject({ type: 'assert', also: [] });
});

test('the rule that decided is named, and the confidence is a share', () => {
  const { rule, confidence } = acted('[The premier] <said> {Ostrel must open the sluices by Friday}.');
  expect(rule).toBe('must');
  expect(confidence).toBeGreaterThan(0.5);
  expect(confidence).toBeLessThanOrEqual(1);
});
