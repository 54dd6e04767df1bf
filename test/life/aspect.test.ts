import { expect, test } from 'vitest';
import { type Aspect, aspectOf } from '../../src/life/aspect.ts';

test.each<[sentence: string, aspect: Aspect]>([
  ['The dredger left Lower Quay on Tuesday.', 'done'],
  ['Two crews were released, the harbour office said.', 'done'],
  ['The ferries have sailed again since Monday.', 'done'],
  ['The dredger had not arrived when the office closed.', 'not-done'],
  ['They are still waiting on the pier.', 'not-done'],
  ['The inspectors were turned away at the gate.', 'not-done'],
  ['The council failed to publish the accounts.', 'not-done'],
  ['Tirrany has called off the ferry strike.', 'withdrawn'],
  ['The offer of a loan was withdrawn on Friday.', 'withdrawn'],
  ['Varga withdrew her threat against the fishermen.', 'withdrawn'],
  ['Tirrany has withdrawn its ferries from the bay.', 'done'],
  ['The loan that she offered on May 2 is no longer on the table.', 'withdrawn'],
  ['Both sides agreed on Friday.', 'done'],
  ['The dredger will leave on Monday.', null],
  ['Both sides agreed on a ferry.', null],
  ['The union agreed to end the strike.', null],
  ['It is now for Lower Quay to open the gate.', null],
  ['A harbour without ships.', null],
  ['', null],
])('%s is %s', (sentence, aspect) => {
  expect(aspectOf(sentence)).toBe(aspect);
});
