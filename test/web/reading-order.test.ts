import { describe, expect, it } from 'vitest';
import { inReadingOrder, pick } from '../../web/reading/reading-order.ts';
import { statementOf } from './statement.ts';

describe('reading order', () => {
  it('goes by the first word of a statement, and an enclosing statement comes before what it holds', () => {
    const later = statementOf({ id: 'later', at: 90 });
    const inner = statementOf({ id: 'inner', at: 10, length: 8 });
    const outer = statementOf({ id: 'outer', at: 10, length: 60 });
    expect(inReadingOrder([later, inner, outer]).map(({ id }) => id)).toEqual(['outer', 'inner', 'later']);
  });
});

describe('a click on words of several statements', () => {
  const outer = statementOf({ id: 'outer', length: 60 });
  const middle = statementOf({ id: 'middle', length: 30 });
  const inner = statementOf({ id: 'inner', length: 8 });
  const cases: readonly (readonly [string, string | null, string])[] = [
    ['selects the innermost', null, 'inner'],
    ['selects the innermost when another passage was active', 'elsewhere', 'inner'],
    ['goes outwards when the innermost is active', 'inner', 'middle'],
    ['comes back to the innermost from the outermost', 'outer', 'inner'],
  ];
  it.each(cases)('%s', (_, active, expected) => {
    expect(pick([outer, middle, inner], active)).toBe(expected);
  });

  it('selects nothing where there is no statement', () => {
    expect(pick([], null)).toBeNull();
  });
});
