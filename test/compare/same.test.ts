import { describe, expect, test } from 'vitest';
import { loadWordVectors } from '../../src/app/load-models.ts';
import type { Carried } from '../../src/compare/carried.ts';
import { sameStatements } from '../../src/compare/same.ts';
import type { ActType } from '../../src/model/statement.ts';
import { STORY, speaker, statement, VARGA } from './told.ts';

const VECTORS = loadWordVectors();

/** Whether two statements are one in the story that two reports tell. */
function areSame(a: Carried, b: Carried): boolean {
  const carried = [...STORY, a, b];
  return sameStatements(carried, VECTORS).some(
    (group) => group.includes(carried.indexOf(a)) && group.includes(carried.indexOf(b)),
  );
}

type Row = readonly [act: ActType, one: string, other: string, otherAct?: ActType];

/** The other report's act is the same where a row has none. */
const filled = (rows: readonly Row[]) =>
  rows.map(([act, one, other, otherAct]): readonly [ActType, string, string, ActType] => [
    act,
    one,
    other,
    otherAct ?? act,
  ]);

const SAME: readonly Row[] = [
  // the same words
  ['promise', 'We will reopen the northern lighthouse', 'We will reopen the northern lighthouse'],
  ['deny', 'that any fee had been agreed with Lower Quay', '“No fee has been agreed with Lower Quay”'],
  // paraphrase
  ['promise', 'the ferries would run again before winter', 'ferry services would resume by the winter'],
  ['announce', 'the government would suspend its coal tests', 'the ministry is halting trials with coal'],
  [
    'threaten',
    'the quay would be closed unless the fees were dropped',
    'it would shut the quay if the charges were not scrapped',
  ],
  ['demand', 'that the strikers return to their ships', 'the crews on strike go back to the vessels'],
  ['refuse', 'to withdraw troops from the island', 'pulling soldiers off the island'],
  ['urge', 'both fleets to hold their boats two miles apart', 'the two navies to keep their vessels apart'],
  ['offer', 'to put the guarantee in writing', 'a written pledge'],
  ['warn', 'the harbour could freeze within days', 'there was a danger of ice in the port within days'],
  ['announce', 'a paid training programme for 3,000 young sailors', 'paid training for 3,000 young seamen'],
  ['demand', 'the immediate release of the nine fishermen', 'that the nine fishermen be freed at once'],
  ['predict', 'prices would rise by a fifth next year', 'that prices will go up 20 percent, a fifth, next year'],
  ['accuse', 'the union of sabotaging the cranes', 'the dockers’ union of sabotage on the cranes'],
  [
    'agree',
    'the draft could be a basis for a settlement',
    'the plan might serve as a foundation for a future agreement',
  ],
  // other translations
  ['deny', 'the reports as “outright lies”', 'the accounts were “pure fabrications”'],
  ['criticise', 'the envoys as “paper captains”', 'those envoys “paper admirals”'],
  ['criticise', 'the inspectors were “blind moles”', 'inspectors as “moles without eyes”'],
  ['deny', 'talk of an attack was “nonsense”', 'rumours of an assault were “an invention”'],
  [
    'threaten',
    '“If they do not leave, we will take the pier by force”',
    '“Should they not withdraw, we will seize the pier by force”',
  ],
  // partial quotation
  [
    'refuse',
    '“We will not count the crates with our eyes shut, and nobody will make us”',
    'to count “with our eyes shut”',
  ],
  ['assert', '“The lamp is lit. It will stay lit through the winter,”', 'the lamp “will stay lit”'],
  [
    'criticise',
    'the accord “a lease on a sinking house”',
    '“It is a lease on a sinking house, and the landlord has left,”',
  ],
  ['promise', '“Half the crews will be home by Friday. Now ask the others.”', 'half the crews would be home by Friday'],
  // direct here and indirect there
  ['promise', '“I will sign the charter myself,”', 'that she would sign the charter herself'],
  ['assert', '“Nobody fired a shot from that cutter,”', 'that no shot had been fired from the cutter'],
  ['demand', '“The grey list goes,”', 'that the grey list be scrapped'],
  ['threaten', '“Our escorts will sail beside every tanker,”', 'that escorts would accompany each tanker'],
  [
    'offer',
    '“If they reopen the customs post, our grain ships will sail,”',
    'grain ships would sail once the customs post was open again',
  ],
  // another verb for it
  ['promise', 'the pilots would get their pensions in full', 'full pensions for the pilots', 'announce'],
  ['demand', 'an inquiry into the collision of the ferries', 'an investigation of the ferries’ collision', 'urge'],
  ['deny', 'ever having met the smugglers', 'any meeting with the smugglers', 'deny'],
];

const NOT_SAME: readonly Row[] = [
  // denied here, affirmed there
  ['promise', 'We will reopen the northern lighthouse', 'We will not reopen the northern lighthouse'],
  ['assert', 'the cutter had its lamps lit', 'the cutter did not have its lamps lit'],
  ['assert', 'the pier will be open to every flag', 'the pier will be shut to every flag'],
  ['promise', 'to attend the regatta in the capital', 'never to attend the regatta in the capital', 'refuse'],
  // another subject
  ['promise', 'the ferries would run again before winter', 'the pilots would be paid in full'],
  ['demand', 'the release of the nine fishermen', 'a lower toll on barges'],
  ['refuse', 'to withdraw the application', 'to discuss the price of coal'],
  ['warn', 'the harbour could freeze', 'smugglers were arming themselves'],
  ['threaten', 'to close the quay', 'to expel the consul'],
  ['praise', 'the courage of the lifeboat crew', 'the cooking at the embassy'],
  ['accuse', 'the union of sabotaging the cranes', 'the newspaper of inventing a duke'],
  ['deny', 'that the cutter had been rammed', 'that the treasurer had been bribed'],
  ['assert', 'exports of herring had fallen', 'the observatory roof was leaking'],
  ['predict', 'prices would rise by a fifth', 'the storm would pass by noon'],
  ['agree', 'to joint patrols of the bay', 'the nomination of a judge'],
  // another act on another thing
  ['offer', 'to lend two tugs', 'the tugs’ owners for their greed', 'criticise'],
  ['praise', 'the treaty as a gift', 'to bomb the arsenal', 'threaten'],
  ['demand', 'the return of the logbook', 'the logbook’s binding as a work of art', 'praise'],
  ['doubt', 'the figures of the harbour office', 'to rebuild the harbour chapel', 'promise'],
];

describe('two reports carry one statement', () => {
  test.each(filled(SAME))('%s: %s | %s', (act, one, other, otherAct) => {
    expect(areSame(statement('one', VARGA, act, one), statement('two', VARGA, otherAct, other))).toBe(true);
  });
});

describe('two reports carry two statements', () => {
  test.each(filled(NOT_SAME))('%s: %s | %s', (act, one, other, otherAct) => {
    expect(areSame(statement('one', VARGA, act, one), statement('two', VARGA, otherAct, other))).toBe(false);
  });
});

describe('two statements that are still taken for one', () => {
  const KNOWN: readonly Row[] = [
    ['announce', 'a new breakwater for the port', 'the resignation of the harbour master'],
  ];
  test.fails.each(filled(KNOWN))('%s: %s | %s', (act, one, other) => {
    expect(areSame(statement('one', VARGA, act, one), statement('two', VARGA, act, other))).toBe(false);
  });
});

describe('who speaks', () => {
  const text = 'the toll on barges would be lifted in spring';
  const retold = 'barges would pay no toll from spring';
  const state = speaker('Tirrany', { kind: 'state' });
  const agency = speaker('Tirrany Telegraph Agency', { kind: 'organisation' });
  test.each([
    ['a minister and her state', VARGA, state, true],
    [
      'a minister and her department',
      speaker('Ana Toll', { role: 'finance minister' }),
      speaker('Finance Ministry', { kind: 'organisation' }),
      true,
    ],
    ['somebody and her office', VARGA, speaker('Ilse Varga’s office', { kind: 'organisation' }), true],
    ['two people who speak for one state', VARGA, speaker('Olin Marsh', { of: 'Tirrany' }), true],
    ['two people of two states', VARGA, speaker('Olin Marsh', { of: 'Lower Quay' }), false],
    ['somebody and her critic', VARGA, speaker('Jon Abeck'), false],
  ] as const)('%s', (_, one, other, expected) => {
    expect(areSame(statement('one', one, 'announce', text), statement('two', other, 'announce', retold))).toBe(
      expected,
    );
  });

  test('an agency that passes on a state’s promises speaks for the state', () => {
    const passedOn = statement('one', agency, 'announce', text, { debtors: ['Tirrany'] });
    expect(areSame(passedOn, statement('two', VARGA, 'announce', retold))).toBe(true);
  });

  test('what is quoted word for word is one statement, whoever is said to have said it', () => {
    const quoted = '“a rusted anchor is better than a painted hole in the hull”';
    expect(
      areSame(statement('one', VARGA, 'assert', quoted), statement('two', speaker('Jon Abeck'), 'assert', quoted)),
    ).toBe(true);
  });
});

describe('when', () => {
  test('a promise repeated weeks later is another statement', () => {
    const [one, other] = ['the ferries would run again before winter', 'ferry services would resume before the winter'];
    const at = (report: string, text: string, published: string) =>
      statement(report, VARGA, 'promise', text, { published });
    expect(areSame(at('one', one, '2031-05-04'), at('two', other, '2031-05-05'))).toBe(true);
    expect(areSame(at('one', one, '2031-05-04'), at('two', other, '2031-06-20'))).toBe(false);
  });
});

describe('groups', () => {
  const told = (report: string, text: string) => statement(report, VARGA, 'announce', text);
  const three = [
    ...STORY,
    told('one', 'the toll on barges would be lifted in spring'),
    told('two', 'barges would pay no toll from spring'),
    told('three', 'the toll for barges will be scrapped in spring'),
    told('three', 'a lifeboat would be named after the late captain'),
    told('two', 'a lifeboat is to bear the late captain’s name'),
  ];

  test('do not depend on the order of the reports', () => {
    const ids = (carried: readonly Carried[]) =>
      sameStatements(carried, VECTORS)
        .map((group) =>
          group
            .map((at) => carried[at]!.statement.id)
            .sort()
            .join(' '),
        )
        .sort();
    const forwards = ids(three);
    expect(forwards.length).toBeGreaterThanOrEqual(2);
    expect(ids(three.toReversed())).toEqual(forwards);
    expect(ids([...three.slice(7), ...three.slice(0, 7)])).toEqual(forwards);
  });

  test('have no two statements of one report', () => {
    const twice = [told('one', 'the pilots will be paid'), told('one', 'the pilots will be paid')];
    expect(sameStatements([...STORY, ...twice], VECTORS)).toEqual([]);
  });

  test('there are none of nothing', () => {
    expect(sameStatements([], VECTORS)).toEqual([]);
    expect(sameStatements([told('one', '…'), told('two', '…'), told('three', '')], VECTORS)).toEqual([]);
  });
});
