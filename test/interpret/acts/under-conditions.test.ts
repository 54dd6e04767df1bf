import { expect, test } from 'vitest';
import type { ActType } from '../../../src/model/statement.ts';
import { acted } from './acted.ts';

/** What somebody announces that he would do, by what he makes it depend on. */
test.each<[string, ActType]>([
  // what another leaves undone
  ['[Rask] <said> {“If they do not pay the toll, we will post our own guards on the quay.”}', 'threaten'],
  ['[Rask] <said> {“Unless the raids end, our ships will sail together.”}', 'threaten'],
  ['[Rask] <warned> {that unless the dam was opened he would bring a motion to the floor}.', 'threaten'],
  ['{“If the raids have not ended by May,”} [Rask] <said>, {“our guards will not wait.”}', 'threaten'],
  ['[Rask] <said> {“If they shut the canal, we will send the fleet.”}', 'threaten'],
  ['[Rask] <said> {“If the mayor backs down, we will bring her council down.”}', 'threaten'],
  ['[Rask] <said> {“If they break the truce, they will learn what it was worth.”}', 'threaten'],
  ['[Rask] <said> {“If they cross the ridge, our guns must answer.”}', 'threaten'],
  // what another is asked to do
  ['[Rask] <said> {“If the last soldier leaves, we will close the register.”}', 'offer'],
  ['[Rask] <said> {“If they keep their word, we shall look at the tariff again.”}', 'offer'],
  ['[Rask] <said> {“If you agree to a count, we will open the books.”}', 'offer'],
  // what binds the speaker
  ['[Rask] <said> {“Unless the voters object, we will keep the ferry running.”}', 'promise'],
  ['[Rask] <said> {“Once the dredger is back, we will open the harbour.”}', 'promise'],
  ['[Rask] <said> {“A third is a third. We will be fewer, provided that nobody shoots.”}', 'promise'],
  ['[Rask] <said> {“If Ostrel attacks you, we will defend you.”}', 'offer'],
  ['[Rask] <said> {“We intend to pay once the count is over.”}', 'promise'],
  ['[Rask] <said> {“The pass is open, it will stay open, and I will sign for that.”}', 'promise'],
  ['[Rask] <said> {he had given the families his word that the boats would come back}.', 'promise'],
  // refusals and denials
  ['[Rask] <said> {“We cannot accept a second count.”}', 'refuse'],
  ['[Neither envoy] <would discuss> {the map}.', 'refuse'],
  ['The rumours of a raid, he said, were old; the report of a second one [Rask] <called> {“a fable”}.', 'deny'],
  ['[Rask] <said> {reports of a raid were “pure fabrication”}.', 'deny'],
])('%s is: %s', (text, act) => expect(acted(text).type).toBe(act));

test.each<[string, ActType]>([
  ['[Rask] <said> {the Velmoran government was prepared to sign}.', 'offer'],
  ['[Rask] <said> {a new draft would be ready in May}.', 'predict'],
  ['[Rask] <said> {“The gate is open.”}', 'assert'],
])('who is ready: %s is: %s', (text, act) => expect(acted(text).type).toBe(act));
