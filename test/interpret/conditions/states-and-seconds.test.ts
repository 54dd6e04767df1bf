import { expect, test } from 'vitest';
import { conditionOf } from '../../../src/interpret/conditions/condition.ts';
import { saidIn } from '../interpreted.ts';

const conditionIn = (text: string): string | null => conditionOf(saidIn(text))?.value.text ?? null;

test.each<[string, string | null]>([
  // a state that hinders
  ['“{There can be no talks while the siege goes on},” [Rask] <said>.', 'while the siege goes on'],
  ['[Rask] <ruled out> {any vote ‘while one of their guns is in range’}.', 'while one of their guns is in range'],
  ['[Rask] <said> {he would not sign while prisoners were held}.', 'while prisoners were held'],
  ['[Rask] <said> {the port was quiet while the mill was busy}.', null],
  ['[Rask] <said> {he would not sign, while others did}.', null],
  ['[Rask] <said> {he met no envoy while he signed}.', null],
  // a second sentence that binds by itself
  [
    '“{I will put it in writing},” [Rask] <said>. “{The road stays open as long as nobody attacks us}.”',
    'as long as nobody attacks us',
  ],
  // where it ends
  [
    '[Rask] <offered> {to reopen the mine provided that the strike ended, and to pay the arrears}.',
    'provided that the strike ended',
  ],
  // what may happen
  ['“{If anything happens to the crews, we will answer},” [Rask] <said>.', 'If anything happens to the crews'],
  ['“{We will, if anything, stay longer},” [Rask] <said>.', null],
  // what is asked
  ['[Rask] <asked> {if the ferry would sail}.', null],
  [
    '[The unions] <said> {they would leave the table should the mayor refuse to pay}.',
    'should the mayor refuse to pay',
  ],
])('%s: %s', (text, expected) => expect(conditionIn(text)).toBe(expected));

test('an auxiliary verb with "not" makes the condition negative', () => {
  const said = saidIn('“{If the raids have not ceased by then, our ships will sail},” [Rask] <said>.');
  expect(conditionOf(said)?.value.polarity).toBe('negative');
});
