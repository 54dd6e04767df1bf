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

  test('does not depend on which report comes first', async () => {
    for (const [kind, a, b] of DIFFERENT) {
      const texts = (await comparedTexts(b, a)).discrepancies
        .filter((each) => each.kind === kind)
        .map(({ text }) => text);
      const other = (await comparedTexts(a, b)).discrepancies
        .filter((each) => each.kind === kind)
        .map(({ text }) => text);
      expect(texts.map((each) => [...each].reverse())).toEqual(other);
    }
  });
});
