import { describe, expect, test } from 'vitest';
import { anchorsIn } from '../../src/app/export/anchors.ts';
import { fc } from '../fast-check.ts';

describe('anchors', () => {
  test('count characters, not code units', () => {
    const text = '🚢🚢 The ferry 🚢 sails, said Aldo Penn.';
    const start = text.indexOf('sails');
    const { position, quote } = anchorsIn(text);
    expect(position({ start, end: start + 5 })).toEqual({ type: 'TextPositionSelector', start: 15, end: 20 });
    expect(quote({ start, end: start + 5 })).toMatchObject({ exact: 'sails', prefix: '🚢🚢 The ferry 🚢 ' });
  });

  test('give as much around a quotation as makes it the only one, 32 units at least', () => {
    const refrain = 'The quay stays shut, said the harbour master, and that is all there is to say of it today. ';
    const text = `Monday. ${refrain}Tuesday. ${refrain}`;
    const start = text.lastIndexOf('and that is');
    const { prefix, suffix } = anchorsIn(text).quote({ start, end: start + 11 });
    expect(prefix.length).toBeGreaterThan(32);
    expect(text.indexOf(`${prefix}and that is${suffix}`)).toBe(start - prefix.length);
    const first = text.indexOf('Monday');
    expect(anchorsIn(text).quote({ start: first, end: first + 6 })).toMatchObject({
      prefix: '',
      suffix: text.slice(6, 38),
    });
  });

  test('never cut a surrogate pair, and either finds the place alone', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', ' ', '🚢', 'é', '\n', '”'), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (parts, one, other) => {
        const [from, to] = [one % parts.length, other % parts.length].sort((a, b) => a - b) as [number, number];
        const [text, start, end] = [
          parts.join(''),
          parts.slice(0, from).join('').length,
          parts.slice(0, to + 1).join('').length,
        ];
        const { position, quote } = anchorsIn(text);
        const at = position({ start, end });
        expect([...text].slice(at.start, at.end).join('')).toBe(text.slice(start, end));
        const { prefix, exact, suffix } = quote({ start, end });
        expect(`${prefix}${exact}${suffix}`.isWellFormed()).toBe(true);
        expect(text.indexOf(prefix + exact + suffix)).toBe(start - prefix.length);
        expect(text.lastIndexOf(prefix + exact + suffix)).toBe(start - prefix.length);
      }),
    );
  });
});
