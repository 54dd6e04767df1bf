import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/app/compare.ts';
import { collided } from '../../src/compare/collided.ts';
import { comparedTexts } from './compared.ts';

type Sides = readonly [readonly string[], readonly string[]];

const told = ({ statements }: Comparison, ids: readonly string[]): readonly string[] =>
  ids.map((id) => statements.find((each) => each.id === id)?.content.text ?? '');

const CONTESTED: readonly (readonly [text: string, claim: string, against: string])[] = [
  [
    'Velmere says about 300 soldiers are on the island. Ostrava puts the number at 450.',
    'about 300 soldiers are on the island',
    'the number at 450',
  ],
  [
    'Velmere said that its coast guard had rammed nobody. But fishermen dismissed the claim, saying the crew had been laughing.',
    'its coast guard had rammed nobody',
    'the claim',
  ],
  [
    'Some argue that the president only wants to win time. But others say that she would sign if her army agreed.',
    'only wants to win time',
    'she would sign',
  ],
  [
    'Oland claimed that her forces hold the port of Tarvasko. But commanders of the rebels insist their lines at the port are intact.',
    'her forces hold the port',
    'their lines at the port',
  ],
  [
    'Jana Holt, a union leader, said that two boats had been sunk. The navy denied that any boats had been sunk.',
    'two boats had been sunk',
    'any boats had been sunk',
  ],
  [
    'A newspaper said that Minister Jana Holt of Velmere had sold her shares in May. Ostrian officials said that the report was untrue.',
    'had sold her shares',
    'the report was untrue',
  ],
  [
    'A Velmere official said that the clause had been put in at the request of Ostria. Ostrian negotiators disputed that, saying it was the price of the ferry.',
    'the request of Ostria',
    'the price of the ferry',
  ],
  [
    'A study by Quay Watch, a pilots’ group, found that nine barges had been sold twice. It urged Velmere to return the money. “Somebody in the port has grown rich on barges,” said Ilse Tann, the group’s director.\n\nMinister Jana Holt, reached on a ferry, said: “I will read it.” The harbour office rejected the study’s findings and denied that it had been told of any sale.',
    'nine barges had been sold twice',
    'the study’s findings',
  ],
  [
    'Ilse Tann of the Quay Institute keeps a list of what was promised.\n\nPaid, she began, in full: the pilots and their widows.\n\nUnpaid: the crews of the two ferries. Unpaid again: the school at Lower Quay.\n\nThe mayor, Piet Arnes, said that it rained.\n\nA spokesman for the governor took issue with the list. Nobody had been left unpaid, Jon Abeck said.',
    'the crews of the two ferries',
    'Nobody had been left unpaid',
  ],
];

const UNCONTESTED: readonly string[] = [
  'Oland said that the port was open. She added that 300 ships had called since May.',
  'Oland said that the port was open. The union said that the fee for a berth was fair.',
  'Velmere promised to open the port. Ostrava welcomed the promise.',
  'A study by Quay Watch found that nine barges had been sold twice. The harbour office read the study’s findings on Monday.',
];

const COLLIDING: readonly (readonly [text: string, demand: string, refusal: string])[] = [
  [
    'President Mara Oland of Velmere demanded that Ostria withdraw its troops from the island. Ostria rejected these demands.',
    'withdraw its troops',
    'these demands',
  ],
  [
    'The foreign minister of Velmere, Jana Holt, demanded that Ostria give up its drones. Ostria said it was going to keep them.',
    'give up its drones',
    'keep them',
  ],
];

const NOT_COLLIDING: readonly string[] = [
  'President Mara Oland of Velmere demanded that Ostria withdraw its troops. Ostria stopped short of rejecting the demand.',
  'President Mara Oland of Velmere demanded that Ostria withdraw its troops. The harbour union refused to work on Sundays.',
];

const shows = (sides: readonly Sides[], one: string, other: string): boolean =>
  sides.some(([a, b]) => a.some((text) => text.includes(one)) && b.some((text) => text.includes(other)));

describe('a claim and what is set against it', () => {
  test.each(CONTESTED)('%s', async (text, claim, against) => {
    const comparison = await comparedTexts(text);
    const sides = comparison.contested.map(
      (each): Sides => [told(comparison, each.claim), told(comparison, each.against)],
    );
    expect(shows(sides, claim, against), JSON.stringify(sides)).toBe(true);
  });
  test.each(UNCONTESTED)('not: %s', async (text) => {
    expect((await comparedTexts(text)).contested).toEqual([]);
  });
});

/** A claim in one report, and another report that does or does not oppose it. */
const ACROSS: readonly (readonly [text: string, other: string, claim: string, against: string])[] = [
  [
    'Jana Holt, a union leader, said that two coal barges had been sunk off Tarvasko.',
    'The navy denied that any coal barges had been sunk off Tarvasko. It was a foggy day.',
    'two coal barges had been sunk',
    'any coal barges had been sunk',
  ],
];
const NOT_ACROSS: readonly (readonly [text: string, other: string])[] = [
  [
    'Jana Holt, a union leader, said that two coal barges had been sunk off Tarvasko.',
    'The navy denied that the barges of the coal union paid no fees.',
  ],
  [
    'The navy denied that any coal barges had been sunk off Tarvasko.',
    'The ministry denied that any coal barges had been sunk off Tarvasko.',
  ],
];

describe('a claim and another report that denies it', () => {
  test.each(ACROSS)('%s | %s', async (text, other, claim, against) => {
    for (const texts of [
      [text, other],
      [other, text],
    ]) {
      const comparison = await comparedTexts(...texts);
      const sides = comparison.contested.map(
        (each): Sides => [told(comparison, each.claim), told(comparison, each.against)],
      );
      expect(shows(sides, claim, against), JSON.stringify(sides)).toBe(true);
    }
  });
  test.each(NOT_ACROSS)('not: %s | %s', async (text, other) => {
    expect((await comparedTexts(text, other)).contested).toEqual([]);
  });
});

describe('collisions of a story and of its issues', () => {
  const [plain, list, fee] = [
    { demand: ['a', 'b'], refusal: ['r'] },
    { demand: ['b', 'c'], refusal: ['r', 's'] },
    { demand: ['a'], refusal: ['t'] },
  ];
  const issue = (collision: typeof plain) => ({
    issue: 'list',
    named: { report: 'a.txt', span: { start: 0, end: 4 } },
    parties: [],
    collisions: [collision],
  });

  test('are one where they share a demand and a refusal', () => {
    expect(collided([plain], [issue(list)])).toEqual([{ demand: ['a', 'b', 'c'], refusal: ['r', 's'] }]);
  });
  test('are two where they share a demand alone', () => {
    expect(collided([plain], [issue(fee)])).toEqual([plain, fee]);
  });
});

describe('a demand and the refusal that blocks it', () => {
  test.each(COLLIDING)('%s', async (text, demand, refusal) => {
    const comparison = await comparedTexts(text);
    const sides = comparison.collisions.map(
      (each): Sides => [told(comparison, each.demand), told(comparison, each.refusal)],
    );
    expect(
      shows(sides, demand, refusal),
      JSON.stringify([sides, comparison.statements.map(({ act, to, content }) => [act?.type, to?.name, content.text])]),
    ).toBe(true);
  });
  test.each(NOT_COLLIDING)('not: %s', async (text) => {
    expect((await comparedTexts(text)).collisions).toEqual([]);
  });
});
