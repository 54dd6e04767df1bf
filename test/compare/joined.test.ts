import { expect, test } from 'vitest';
import { joined } from '../../src/compare/joined.ts';

test.each([
  ['nothing', '', ''],
  ['groups apart', 'ab cd', 'ab cd'],
  ['pairs that share one', 'ab ac', 'abc'],
  ['a pair within a larger group, and one that goes on from it', 'abc bd', 'abcd'],
  ['groups that share less than half of either', 'abcd defg', 'abcd defg'],
])('groups for people: %s', (_, groups, expected) => {
  const found = joined(groups.split(' ').map((group) => [...group].filter((id) => id !== '')));
  expect(found.map((group) => group.join('')).join(' ')).toBe(expected);
});
