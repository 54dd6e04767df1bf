import { expect, test } from 'vitest';
import { formsOf, numbersOf } from '../../src/grammar/inflect.ts';

test.each([
  ['demand', ['demand', 'demands', 'demanded', 'demanding']],
  ['promise', ['promise', 'promises', 'promised', 'promising']],
  ['deny', ['deny', 'denies', 'denied', 'denying']],
  ['ban', ['ban', 'bans', 'banned', 'banning']],
  ['veto', ['veto', 'vetoes', 'vetoed', 'vetoing']],
  ['signal', ['signal', 'signals', 'signaled', 'signalled', 'signaling', 'signalling']],
  ['withdraw', ['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing']],
  ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
  ['have', ['have', 'has', 'had', 'having']],
  ['read', ['read', 'reads', 'reading']],
])('%s is inflected', (plain, forms) => {
  expect(formsOf(plain)).toEqual(forms);
});

test.each([
  ['threat', ['threat', 'threats']],
  ['remedy', ['remedy', 'remedies']],
  ['speech', ['speech', 'speeches']],
])('%s has a plural', (singular, forms) => {
  expect(numbersOf(singular)).toEqual(forms);
});
