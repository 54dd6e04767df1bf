import { describe, expect, test } from 'vitest';
import type { DiscrepancyKind } from '../../src/model/comparison.ts';
import { comparedTexts } from './compared.ts';

const DIFFERENT: readonly (readonly [kind: DiscrepancyKind, a: string, b: string, texts: readonly [string, string]])[] =
  [
    [
      'wording',
      'President Mara Oland spoke on Monday. “The old harbour has served its purpose,” Oland said.',
      'President Mara Oland addressed the council. “The old harbour has done its duty,” Oland told it.',
      ['The old harbour has served its purpose', 'The old harbour has done its duty'],
    ],
    [
      'wording',
      'President Mara Oland dismissed the reports as “pure fiction”.',
      'President Mara Oland dismissed the reports as “fiction and spite”.',
      ['pure fiction', 'fiction and spite'],
    ],
    [
      'number',
      'The navy of Velmere seized 31 fishing boats off the northern cape on Sunday.',
      'Coast guards said that 27 fishing boats were seized off the northern cape by Velmere on Sunday.',
      ['31 fishing boats', '27 fishing boats'],
    ],
    [
      'date',
      'The fishing accord, signed on 11 June 2019 in Tarvasko, has lapsed.',
      'Nobody remembers who signed the fishing accord in Tarvasko on 11 May 2019.',
      ['11 June 2019', '11 May 2019'],
    ],
    [
      'polarity',
      'President Mara Oland said she was ready to discuss the harbour fees with the union.',
      'President Mara Oland said she was not ready to discuss the harbour fees with the union.',
      ['ready to discuss', 'not ready to discuss'],
    ],
    [
      'name',
      'Fighting went on near Tarvasko for a third day, and the road to Tarvasko was closed.',
      'Shells fell near Tarvazko overnight. The town of Tarvazko has no power.',
      ['Tarvasko', 'Tarvazko'],
    ],
    [
      'role',
      'The plan is meant to please former President Ivar Brandt, an ally said.',
      'The plan was welcomed by President Ivar Brandt, who has pressed for it.',
      ['former President Ivar Brandt', 'President Ivar Brandt'],
    ],
    [
      'role',
      'Ivar Brandt, the former Velmerian president, signed the treaty.',
      'President Ivar Brandt signed the treaty in the capital.',
      ['Ivar Brandt, the former Velmerian president', 'President Ivar Brandt'],
    ],
    [
      'speaker',
      '“There was never any order to open fire,” the defence minister, Jana Holt, said on Monday.',
      '“There was never any order to open fire,” said Piet Arnes, a spokesman for the navy.',
      ['Jana Holt', 'Piet Arnes'],
    ],
    [
      'scope',
      'President Mara Oland said that Velmere would halt all tests of long-range rockets and open a site to inspectors.',
      'President Mara Oland said Velmere would halt tests of rockets and open a site to inspectors.',
      ['long-range rockets', 'tests of rockets'],
    ],
    [
      'wording',
      'Velmere also dropped a threat by President Mara Oland to close the two eastern locks to foreign barges by the end of May, the envoy said.',
      'Velmere also dropped President Mara Oland’s plan to close the two eastern locks to foreign barges by the end of May, the envoy said.',
      ['a threat by President Mara Oland', 'President Mara Oland’s plan'],
    ],
    [
      'number',
      'Three bargemen were killed and at least nine were injured when two barges collided below the eastern lock on Sunday.',
      'Two bargemen lost their lives when barges collided below the lock on Sunday.',
      ['Three bargemen were killed', 'Two bargemen lost their lives'],
    ],
    [
      'number',
      'The treaty obliges Velmere to pay the ferry owners of Tarvasko €40 million for the closed harbour by autumn.',
      'Under the treaty Velmere must pay the ferry owners of Tarvasko €65 million for the closed harbour by autumn.',
      ['€40 million', '€65 million'],
    ],
    [
      'number',
      'The accord obliges Velmere to leave the island of Nemirs within 60 days of the signing.',
      'The accord obliges Velmere to leave the island of Nemirs within ninety days of the signing.',
      ['60 days', 'ninety days'],
    ],
    [
      'date',
      'Ivar Brandt, who signed the fishing accord on 11 May 2019, was in the gallery.',
      'The accord on fishing, signed on 11 June 2019 by the late Elsa Tamm, allows it.',
      ['11 May 2019', '11 June 2019'],
    ],
    [
      'date',
      'The two coal barges collided in thick fog off Gull Rock late on Saturday night.',
      'Two coal barges collided in fog off Gull Rock early on Sunday.',
      ['late on Saturday night', 'early on Sunday'],
    ],
    [
      'place',
      'The two barges collided in fog north of Gull Rock on Sunday, the coast guard of Velmere said.',
      'A Velmerian barge ran into another barge in fog south of Gull Rock, well inside foreign waters.',
      ['north of Gull Rock', 'south of Gull Rock'],
    ],
    [
      'place',
      'The foreign ministers of Velmere and Ostrand signed the fishing accord in Tarvasko on Monday after nine years of talks.',
      'The foreign ministers of Velmere and Ostrand signed the fishing accord in Lorvik on Monday after nine years of talks.',
      ['in Tarvasko', 'in Lorvik'],
    ],
    [
      'polarity',
      'Foreign Minister Jana Holt said that she was ready to discuss the harbour fees at any hour.',
      'Foreign Minister Jana Holt ruled out any discussion of the harbour fees while the harbour is closed.',
      ['ready to discuss the harbour fees', 'any discussion of the harbour fees'],
    ],
    [
      'scope',
      'President Mara Oland said that the eastern strait would stay open to every flag for ten years.',
      'President Mara Oland said the eastern strait would stay open to all merchant ships for ten years.',
      ['open to every flag', 'open to all merchant ships'],
    ],
    [
      'role',
      'Gen. Jana Holt, chief of the general staff, blamed the fog for the collision.',
      'General Jana Holt, commander of the Velmerian navy, spoke of fog.',
      ['Jana Holt, chief of the general staff', 'Jana Holt, commander of the Velmerian navy'],
    ],
  ];

/** Two reports that agree, and what is not a discrepancy of them. */
const AGREED: readonly (readonly [string, a: string, b: string])[] = [
  [
    'one that quotes less',
    'President Mara Oland spoke. “The old harbour has served its purpose and will be closed,” Oland said.',
    'President Mara Oland said the old harbour “has served its purpose”.',
  ],
  [
    'a round number',
    'The navy of Velmere seized over 20 fishing boats off the northern cape on Sunday.',
    'The navy of Velmere seized 23 fishing boats off the northern cape on Sunday.',
  ],
  [
    'an estimate',
    'Velmere has about 240 soldiers on the island, Oland said.',
    'Velmere has 238 soldiers on the island, Oland said.',
  ],
  [
    'another thing counted',
    'The navy of Velmere seized 31 fishing boats off the northern cape.',
    'The union has 58 fishing boats that winter in a harbour on the lake.',
  ],
  [
    'two events of one accord',
    'The fishing accord was signed on 11 June 2019.',
    'The fishing accord took effect on 1 July 2019.',
  ],
  [
    'a denial in other words',
    'President Mara Oland denied that harbour fees had been raised in secret.',
    'President Mara Oland said that no harbour fees had been raised in secret.',
  ],
  [
    'a people and its state',
    'The road to Velmeria was closed by guards in Velmeria on Sunday.',
    'The Velmerian guards closed the Velmerian road on Sunday.',
  ],
  [
    'spellings of English',
    'The Defence Council met in Tarvasko. The Defence Council did not vote.',
    'The Defense Council met in Tarvasko. The Defense Council did not vote.',
  ],
  [
    'two people of one surname',
    'Former President Ivar Brandt stayed away from the hall.',
    'President Elsa Brandt opened the hall on Sunday.',
  ],
  [
    'two sentences on one subject',
    'President Mara Oland spoke on Monday. “The old harbour has served its purpose,” Oland said.',
    'President Mara Oland spoke on Monday. “We shall pay for a new harbour within three years,” Oland said.',
  ],
  [
    'a word of about the same meaning in a copy',
    'Velmere will suspend its searches of foreign barges below the eastern lock by the end of May, the envoy said.',
    'Velmere will suspend its inspections of foreign barges below the eastern lock by the end of May, the envoy said.',
  ],
  [
    'the same words of two others',
    'The Oland campaign did not respond to our request for a comment.',
    'A lawyer for Brandt did not respond to our request for a comment.',
  ],
  [
    'two events on two sides of a rock',
    'The two barges collided in fog north of Gull Rock on Sunday.',
    'Seals have been seen to the south of Gull Rock since spring.',
  ],
  [
    'a day that is still to come',
    'The council of Tarvasko will vote on the harbour fees of the ferry owners on Monday.',
    'The council of Tarvasko is due to vote on the harbour fees of the ferry owners on Tuesday.',
  ],
  [
    'a larger region that holds the smaller',
    'The ministers signed the fishing accord in Tarvasko, Velmere, on Monday after nine years of talks between the two neighbours.',
    'The ministers signed the fishing accord in Velmere on Monday after nine years of talks between the two neighbours.',
  ],
  [
    'a share that is rounded',
    'Of the voters of Tarvasko 41.3 percent want the harbour closed, the council said.',
    'Of the voters of Tarvasko 41 percent want the harbour closed, the council said.',
  ],
  [
    'the shares of two polls',
    'Among likely voters in Tarvasko 46 percent would choose Oland and 44 percent would back Brandt, a poll shows.',
    'Oland was backed by 42 percent of the likely voters of Tarvasko and Brandt by 38 percent, another poll shows.',
  ],
  [
    'a quotation with and without a contraction',
    'President Mara Oland spoke. “We have got to close the old harbour before the winter,” Oland said.',
    'President Mara Oland spoke. “We’ve got to close the old harbour before the winter,” Oland said.',
  ],
  [
    'a ministry and its minister',
    '“There was never any order to open fire,” said Jana Holt, the defence minister of Velmere.',
    '“There was never any order to open fire,” the ministry said.',
  ],
];

describe('where two reports differ', () => {
  test.each(DIFFERENT)('%s: %s | %s', async (kind, a, b, texts) => {
    const { discrepancies } = await comparedTexts(a, b);
    const found = discrepancies.filter((each) => each.kind === kind);
    expect(found, JSON.stringify(discrepancies.map(({ text }) => text))).toHaveLength(1);
    expect(found[0].between).toEqual(['a.txt', 'b.txt']);
    for (const [at, text] of texts.entries()) expect(found[0].text[at]).toContain(text);
    for (const [at, runs] of found[0].parts.entries())
      expect(runs.map((run) => run.text).join('')).toBe(found[0].text[at]);
    for (const [at, { start, end }] of found[0].spans.entries())
      expect([a, b][at].slice(start, end)).toBe(found[0].text[at]);
  });

  test.each(AGREED)('not: %s', async (_, a, b) => {
    expect((await comparedTexts(a, b)).discrepancies.map(({ kind, text }) => [kind, ...text])).toEqual([]);
  });

  test('is nothing in one report, in none, and in the same report twice', async () => {
    const [, text] = DIFFERENT[0];
    for (const texts of [[], [text], [text, text]]) expect((await comparedTexts(...texts)).discrepancies).toEqual([]);
  });

  test.each(DIFFERENT)('%s does not depend on which report comes first', async (kind, a, b) => {
    const textsOf = async (...reports: readonly string[]): Promise<readonly (readonly string[])[]> =>
      (await comparedTexts(...reports)).discrepancies.filter((each) => each.kind === kind).map(({ text }) => text);
    expect((await textsOf(b, a)).map((each) => [...each].reverse())).toEqual(await textsOf(a, b));
  });
});
