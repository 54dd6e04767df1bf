import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/app/export/canonical-json.ts';
import { fc } from '../fast-check.ts';

test.each([
  // Source: RFC 8785, 3.2.2 to 3.2.4
  [
    { numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001] },
    '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
  ],
  [{ literals: [null, true, false] }, '{"literals":[null,true,false]}'],
  [
    { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  ['\u20ac$\u000F\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  [-0, '0'],
  [{ b: undefined, a: [] }, '{"a":[]}'],
])('%j is written as %s', (value, written) => expect(canonicalJson(value)).toBe(written));

test('one text for one value, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = canonicalJson(value);
      const turned = (of: unknown): unknown => {
        if (Array.isArray(of)) return of.map(turned);
        if (typeof of !== 'object' || of === null) return of;
        return Object.fromEntries(
          Object.entries(of)
            .reverse()
            .map(([key, member]) => [key, turned(member)]),
        );
      };
      expect(canonicalJson(turned(value))).toBe(written);
      expect(canonicalJson(JSON.parse(written))).toBe(written);
    }),
  );
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [1n], [() => 1], [[undefined]]])('%s is refused', (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
