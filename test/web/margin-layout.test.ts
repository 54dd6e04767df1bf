import { describe, expect, it } from 'vitest';
import { layOutMargin } from '../../web/reading/margin-layout.ts';
import { fc } from '../fast-check.ts';

const GAP = 10;

/** Cards of 100 pixels at these anchors. */
const at = (...anchors: readonly number[]) => anchors.map((anchor) => ({ anchor, height: 100 }));

describe('the layout of the margin', () => {
  const cases: readonly (readonly [string, readonly number[], number | null, readonly number[]])[] = [
    ['cards far from each other stand at their passages', [0, 300, 900], null, [0, 300, 900]],
    ['cards that would overlap share the displacement', [200, 200, 900], null, [145, 255, 900]],
    ['no card starts above the column', [0, 0], null, [0, 110]],
    ['the active card stands at its passage and the one before makes room', [200, 200, 900], 1, [90, 200, 900]],
    ['the active card stands at its passage and the one after makes room', [200, 200, 900], 0, [200, 310, 900]],
    ['the active card gives way only to cards that have no room above', [50, 60, 900], 1, [0, 110, 900]],
    ['no cards, no layout', [], null, []],
  ];
  it.each(cases)('%s', (_, anchors, active, expected) => {
    expect(layOutMargin(at(...anchors), GAP, active)).toEqual(expected);
  });

  const margin = fc
    .array(fc.record({ step: fc.nat(200), height: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 40 })
    .map((drafts) => {
      let anchor = 0;
      return drafts.map(({ step, height }) => {
        anchor += step;
        return { anchor, height };
      });
    });

  it('never lets cards overlap or leave the column, with any card active or none', () => {
    fc.assert(
      fc.property(margin, fc.option(fc.nat(39)), (cards, chosen) => {
        const active = chosen === null ? null : chosen % cards.length;
        const tops = layOutMargin(cards, GAP, active);
        let free = 0;
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(free - 1e-6);
          free = top + (cards[index]?.height ?? 0) + GAP;
        });
      }),
    );
  });

  it('sets the active card exactly at its passage wherever the cards before it fit above', () => {
    fc.assert(
      fc.property(margin, fc.nat(39), (cards, chosen) => {
        const active = chosen % cards.length;
        const before = cards.slice(0, active).reduce((sum, card) => sum + card.height + GAP, 0);
        const expected = Math.max(cards[active]?.anchor ?? 0, before);
        expect(layOutMargin(cards, GAP, active)[active]).toBeCloseTo(expected, 6);
      }),
    );
  });
});
