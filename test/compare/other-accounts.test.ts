import { describe, expect, test } from 'vitest';
import type { DiscrepancyKind } from '../../src/model/comparison.ts';
import { comparedOn, type Dated } from './compared.ts';

/** What two reports say of one thing in quite other words: each pair differs in the words given. */
const DIFFERENT: readonly (readonly [
  string,
  kind: DiscrepancyKind,
  a: Dated,
  b: Dated,
  texts: readonly [string, string],
])[] = [
  [
    'a figure given before, set against the number that holds',
    'number',
    [
      '2033-05-10',
      'Fire took 43 houses in Tarvasko. Velmere had maintained until last week that at least 75 were lost there.',
    ],
    [
      '2033-05-11',
      'Velmere conceded on Monday that there were 43 houses in ruins, and not the 60 of which it had spoken.',
    ],
    ['at least 75', '60 of which it had spoken'],
  ],
  [
    'two last days that follow from the two lengths of one term',
    'date',
    [
      '2033-05-02',
      'The ministers signed an accord under which the fleet of Velmere is to leave the lagoon within 30 days. Velmere has until June 1 to clear its last barge from the quay.',
    ],
    [
      '2033-05-03',
      'The flag flies until July. The accord signed on Monday gives our ships in the lagoon sixty days to leave.',
    ],
    ['until June 1', 'until July'],
  ],
  [
    'a last day, and a length of time that ends on another one',
    'date',
    ['2033-05-02', 'The accord obliges the fleet of Velmere to leave the lagoon by 2 July.'],
    ['2033-05-03', 'Under the accord the fleet of Velmere has 90 days to leave the lagoon.'],
    ['by 2 July', '90 days'],
  ],
  [
    'an undertaking, and what its party says that it covers',
    'scope',
    ['2033-05-02', 'Velmere will withdraw half of its vessels from the lagoon by June, the envoy said.'],
    [
      '2033-05-05',
      '“The undertaking covers armed vessels,” said President Mara Oland of Velmere. “Tugs are no part of it.”',
    ],
    ['half of its vessels', 'armed vessels'],
  ],
  [
    'a condition, by the number of a provision, and the word that it never was one',
    'polarity',
    [
      '2033-05-02',
      'Article 9 would freeze the harbour fees for six years. “Without Article 9 there is no treaty,” President Mara Oland of Velmere said.',
    ],
    [
      '2033-06-12',
      'The freezing of the harbour fees is not in the treaty. Velmere had never made it a condition, President Oland said.',
    ],
    ['Without Article 9', 'had never made it a condition'],
  ],
  [
    'a threat, and the word that it never was made',
    'polarity',
    ['2033-05-02', 'President Mara Oland threatened to close both eastern locks to foreign barges.'],
    ['2033-06-12', '“We have never threatened to close the eastern locks,” President Mara Oland said.'],
    ['threatened to close', 'never threatened to close'],
  ],
  [
    'a number of one side that a third party has counted',
    'number',
    [
      '2033-05-04',
      '“We counted 310 guards at the lighthouse,” said Piet Arnes, the head of the pilots. Velmere said that 450 guards were there.',
    ],
    ['2033-05-11', 'Velmere says that 450 guards are at the lighthouse. Ostrava puts the number at 310.'],
    ['310', '450'],
  ],
  [
    'one account, of a ministry in writing and of its minister aloud',
    'speaker',
    [
      '2033-05-02',
      'The Shipping Ministry denied that any flare was fired. The barge was “lit like a fairground” when the ferry struck it, the ministry said in a statement.',
    ],
    [
      '2033-05-03',
      '“Our barge was lit, and the ferry saw it,” the shipping minister, Jana Holt, told reporters. “Nobody fired a flare.”',
    ],
    ['the ministry said in a statement', 'Jana Holt, told reporters'],
  ],
  [
    'one time of the year in other words, between marks',
    'wording',
    [
      '2033-05-02',
      '“If they stay away, we will run the ferry through the winter,” President Mara Oland said on Monday.',
    ],
    [
      '2033-05-03',
      'President Mara Oland said on Monday: “They may stay away.” If they did, Velmere would “steer that ferry until the spring”.',
    ],
    ['through the winter', 'until the spring'],
  ],
];

/** What looks like such a difference and is none. */
const AGREED: readonly (readonly [string, a: Dated, b: Dated])[] = [
  [
    'a figure given before that is rounded',
    ['2033-05-10', 'Fire took 43 houses in Tarvasko. Velmere had maintained until last week that about 60 were lost.'],
    ['2033-05-11', 'Velmere conceded that there were 43 houses in ruins, and not the 62 of which it had spoken.'],
  ],
  [
    'figures that two parties gave before',
    [
      '2033-05-10',
      'Fire took 43 houses in Tarvasko. Ostrava had maintained until last week that at least 75 were lost.',
    ],
    ['2033-05-11', 'Velmere conceded that there were 43 houses in ruins, and not the 60 of which it had spoken.'],
  ],
  [
    'what two spokesmen tell everybody who asks',
    ['2033-05-10', '“We do not comment on pending cases before the harbour court,” said Jana Holt of the port office.'],
    [
      '2033-05-11',
      '“We do not comment on pending cases before the harbour court,” said Piet Arnes, who speaks for the union.',
    ],
  ],
  [
    'what was not answered',
    ['2033-05-10', 'A lawyer for Ivar Brandt did not answer our requests for a comment on the harbour.'],
    ['2033-05-11', 'The campaign of Jana Holt did not answer our requests for a comment on the harbour.'],
  ],
  [
    'words that somebody takes up from an earlier occasion',
    ['2033-05-10', '“I am not there yet, the harbour can wait,” Ivar Brandt said of Holt’s bid on Monday.'],
    ['2033-05-11', 'Jana Holt had told reporters in March that she was “not there yet, the harbour can wait”.'],
  ],
  [
    'a plan and who is against it',
    ['2033-05-10', 'Ivar Brandt defended his plan to bar foreign ferries from the eastern harbour of Tarvasko.'],
    ['2033-05-11', 'Fishermen condemned Brandt’s plan to bar foreign ferries from the eastern harbour of Tarvasko.'],
  ],
  [
    'a last day, and a length of time that ends on it',
    ['2033-05-03', 'The accord obliges the fleet of Velmere to leave the lagoon by 2 July.'],
    ['2033-05-04', 'Under the accord the fleet of Velmere has 60 days to leave the lagoon.'],
  ],
  [
    'a last day that was put off',
    ['2033-05-02', 'The accord obliges the fleet of Velmere to leave the lagoon by 2 July.'],
    ['2033-05-04', 'The accord was extended: the fleet of Velmere is to leave the lagoon by 9 August.'],
  ],
  [
    'last days of two things',
    ['2033-05-02', 'The accord obliges the fleet of Velmere to leave the lagoon by 2 July.'],
    ['2033-05-02', 'The accord obliges the harbour board of Velmere to publish its fees by 9 August.'],
  ],
  [
    'what another party says of its own undertaking',
    ['2033-05-02', 'Ostrava will withdraw half of its vessels from the lagoon by June, the envoy said.'],
    [
      '2033-05-05',
      '“The undertaking covers armed vessels,” said President Mara Oland of Velmere. “Tugs are no part of it.”',
    ],
  ],
  [
    'an undertaking that both tell with its limit',
    ['2033-05-02', 'Velmere will withdraw half of its armed vessels from the lagoon by June, the envoy said.'],
    [
      '2033-05-05',
      '“The undertaking covers armed vessels,” said President Mara Oland of Velmere. “Tugs are no part of it.”',
    ],
  ],
  [
    'a condition that another party set',
    [
      '2033-05-02',
      'Article 9 would freeze the harbour fees for six years. “Without Article 9 there is no treaty,” Jana Holt of Ostrava said.',
    ],
    [
      '2033-06-12',
      'The freezing of the harbour fees is not in the treaty. Velmere had never made it a condition, President Mara Oland said.',
    ],
  ],
  [
    'a condition of something else',
    ['2033-05-02', '“Without pilots there is no treaty,” President Mara Oland of Velmere said.'],
    [
      '2033-06-12',
      'The freezing of the harbour fees is not in the treaty. Velmere had never made it a condition, President Oland said.',
    ],
  ],
  [
    'a number that both reports have from the same side',
    ['2033-05-04', 'Ostrava says that 310 guards are at the lighthouse. Velmere puts the number at 450.'],
    ['2033-05-11', 'Velmere says that 450 guards are at the lighthouse. Ostrava puts the number at 310.'],
  ],
  [
    'a ministry that writes and a minister who speaks, of two things',
    [
      '2033-05-02',
      'The barge was “lit like a fairground” when the ferry struck it, the Shipping Ministry said in a statement.',
    ],
    ['2033-05-03', '“Pilots will be paid from June,” the shipping minister, Jana Holt, told reporters.'],
  ],
  [
    'one time of the year in other words, between no marks',
    ['2033-05-02', 'President Mara Oland said on Monday that Velmere would run the ferry through the winter.'],
    ['2033-05-03', 'President Mara Oland said on Monday that Velmere would run the ferry until the spring.'],
  ],
  [
    'two speakers on one time of the year',
    ['2033-05-02', '“We will run the ferry through the winter,” President Mara Oland said on Monday.'],
    ['2033-05-03', '“They should leave that ferry in dock until the spring,” said Jana Holt of Ostrava.'],
  ],
];

describe('two accounts of one thing', () => {
  test.each(DIFFERENT)('differ: %s', async (_, kind, a, b, texts) => {
    const { discrepancies } = await comparedOn(a, b);
    const found = discrepancies.filter((each) => each.kind === kind);
    expect(found, JSON.stringify(discrepancies.map(({ text }) => text))).toHaveLength(1);
    for (const [at, text] of texts.entries()) expect(found[0].text[at]).toContain(text);
  });

  test.each(AGREED)('agree: %s', async (_, a, b) => {
    expect((await comparedOn(a, b)).discrepancies.map(({ kind, text }) => [kind, ...text])).toEqual([]);
  });
});
