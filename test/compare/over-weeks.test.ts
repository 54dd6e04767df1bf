import { describe, expect, test } from 'vitest';
import type { DiscrepancyKind } from '../../src/model/comparison.ts';
import { comparedOn, type Dated } from './compared.ts';

const DIFFERENT: readonly (readonly [kind: DiscrepancyKind, a: Dated, b: Dated, texts: readonly [string, string]])[] = [
  [
    'number',
    ['2033-05-02', 'Two members of the Petrel’s crew were injured. The ferry was towed to Tarvasko.'],
    ['2033-06-20', 'The court found that nobody had died, and that four were hurt aboard the Petrel.'],
    ['Two members', 'four were hurt'],
  ],
  [
    'number',
    ['2033-05-02', 'Guards boarded a trawler, the Whimbrel, and its crew of seven off Tarvasko.'],
    ['2033-06-20', 'Nobody spoke of the Whimbrel. Her crew of ten came home on Monday.'],
    ['seven', 'ten'],
  ],
  [
    'number',
    [
      '2033-05-02',
      'Velmere is to found a volunteer mountain guard. The intake is to rise from 300 in 2034 to 900 a year by 2041.',
    ],
    ['2033-05-20', 'The mountain guard, which is to train 1,400 volunteers a year by 2041, has no barracks.'],
    ['900 a year by 2041', '1,400 volunteers a year by 2041'],
  ],
  [
    'number',
    [
      '2033-05-02',
      'The ministers signed an accord under which the fleet of Velmere is to leave the lagoon within 30 days.',
    ],
    ['2033-05-03', 'The accord signed on Monday gives our ships in the lagoon fifty days to leave.'],
    ['30 days', 'fifty days'],
  ],
  [
    'number',
    ['2033-05-02', 'Velmere says about 310 guards are at the lighthouse. Ostrava puts the number at 450.'],
    ['2033-05-20', 'Holt said that a state which keeps 450 soldiers at a lighthouse should be careful with words.'],
    ['310 guards', '450 soldiers'],
  ],
  [
    'date',
    [
      '2033-05-16',
      'Two bargemen drowned and a third was hurt when a coal barge and a foreign tanker collided in thick fog north of Gull Rock early on Sunday, the harbour office said.',
    ],
    [
      '2033-05-17',
      'A coal barge ran into a foreign tanker in thick fog late on Saturday night as it lay north of Gull Rock.',
    ],
    ['early on Sunday', 'late on Saturday night'],
  ],
  [
    'polarity',
    ['2033-05-02', 'The pilots of Tarvasko confirmed on Monday that half of the eastern buoys have gone.'],
    ['2033-05-12', 'Pilots from Tarvasko have not confirmed that half of the eastern buoys have gone.'],
    ['confirmed on Monday', 'have not confirmed'],
  ],
  [
    'polarity',
    ['2033-05-02', '“The port council has not asked Velmere for a tug,” Holt said.'],
    ['2033-06-12', 'Holt admitted last month that the port council had asked Velmere for a tug.'],
    ['has not asked', 'had asked'],
  ],
];

/** Reports weeks apart that agree, each for the time it tells of. */
const UPDATED: readonly (readonly [string, a: Dated, b: Dated])[] = [
  [
    'more who died of it',
    ['2033-05-02', 'Two people were killed aboard the Petrel.'],
    ['2033-05-22', 'Three people were killed aboard the Petrel, the court found.'],
  ],
  [
    'two accidents in one town',
    ['2033-05-02', 'Two people were hurt in Tarvasko when a crane fell.'],
    ['2033-06-20', 'Four people were hurt in Tarvasko when a wall fell.'],
  ],
  [
    'two ships',
    ['2033-05-02', 'Two sailors were hurt aboard the Petrel.'],
    ['2033-06-20', 'Four sailors were hurt aboard the Whimbrel.'],
  ],
  [
    'two plans for one year',
    ['2033-05-02', 'The shipyard of Lorvik is to build 40 ferries a year by 2041.'],
    ['2033-05-20', 'The ministry of schools wants 25 teachers a year by 2041.'],
  ],
  [
    'two papers',
    ['2033-05-02', 'The accord signed on Monday gives the fleet 30 days to leave the lagoon.'],
    ['2033-05-03', 'The law on rents gives the tenants of the lagoon fifty days to leave.'],
  ],
  [
    'what has since been done',
    ['2033-05-02', 'The port council of Tarvasko has not signed the treaty on the eastern harbour.'],
    ['2033-05-04', 'The port council of Tarvasko signed the treaty on the eastern harbour on Tuesday.'],
  ],
  [
    'what might be done',
    ['2033-05-02', 'The port council of Tarvasko would be paid if it signed the treaty on the eastern harbour.'],
    ['2033-05-04', 'The port council of Tarvasko has not signed the treaty on the eastern harbour.'],
  ],
];

describe('reports weeks apart', () => {
  test.each(DIFFERENT)('%s: %j | %j', async (kind, a, b, texts) => {
    const { discrepancies } = await comparedOn(a, b);
    const found = discrepancies.filter((each) => each.kind === kind);
    expect(found, JSON.stringify(discrepancies.map(({ text }) => text))).toHaveLength(1);
    for (const [at, text] of texts.entries()) expect(found[0].text[at]).toContain(text);
  });

  test.each(UPDATED)('agree: %s', async (_, a, b) => {
    expect((await comparedOn(a, b)).discrepancies.map(({ kind, text }) => [kind, ...text])).toEqual([]);
  });
});
