import { expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { pastCommitmentsOf } from '../../../src/interpret/past/past-commitments.ts';

const { reader } = loadModels();

/** What a text says became of promises: `debtor | + or -`. */
function judgedIn(text: string): string[] {
  const { report } = reportOf({
    bytes: new TextEncoder().encode(text),
    path: 'a.txt',
    stated: { published: '2024-05-20' },
  });
  const past = pastCommitmentsOf(report, analyse(report, reader), { actors: [], mentions: [] }, []);
  return past.map(({ debtor, state }) => `${debtor.text} | ${state === 'satisfied' ? '+' : '-'}`);
}

test.each<[string, string]>([
  ['In 2011 Velmora promised thirty boats a year; it has never sent more than four.', 'Velmora | -'],
  ['The council promised to mend the lock in a month. It is still closed.', 'The council | -'],
  ['Velmora pledged 60 tents by June; 12 have come.', 'Velmora | -'],
  ['The mayor undertook to ask the villages first, and then he sold the wood without a vote.', 'The mayor | -'],
  ['The government had vowed never to sell the mine and was now selling it.', 'The government | -'],
  [
    'Six miners, whom Governor Oren Marsk had promised to free by May, were still in prison.',
    'Governor Oren Marsk | -',
  ],
  ['The maps that General Oren Marsk had undertaken to send in May had not arrived.', 'General Oren Marsk | -'],
  ['Monitors who had been told by Marsk that they would see the camp this week were turned away.', 'Marsk | -'],
  ['Guards fired on the village hours after the date by which Velmora was to have left it.', 'Velmora | -'],
  [
    'Velmora still holds the pilots, nine days after the date by which Oren Marsk said they would be free.',
    'Oren Marsk | -',
  ],
  ['The last boats came in March, a month after the date Velmora had set.', 'Velmora | +'],
  ['Velmora has missed a deadline of its own.', 'Velmora | -'],
  ['The bank missed its deadline for the payment.', 'The bank | -'],
  ['Velmora freed the pilots on Sunday, nine days late.', 'Velmora | +'],
  [
    'Marsk had told the crews in May that they would be home for the feast. “The feast is over,” Tilda Brenn said.',
    'Marsk | -',
  ],
  ['Both states signed the accord in 2009. Each accuses the other of having broken it.', 'Each | -'],
  ['Brenn told the council that her pledge to spare the forest had been honoured.', 'her | +'],
  ['The guild left the talks on Friday, as its leader, Tilda Brenn, had threatened.', 'its leader, Tilda Brenn | +'],
  ['Still owed: the maps that General Oren Marsk was to send by May.', 'General Oren Marsk | -'],
  ['Kept, but late: Velmora’s withdrawal from the fort.', 'Velmora | +'],
  ['The crew came home in June, despite Mr Marsk’s promise to their families that it would be March.', 'Mr Marsk | -'],
  ['Ms Brenn said that the promise had not been broken but only put off.', 'Ms Brenn | +'],
  [
    'Velmora was to leave the fort by May. The council met on Friday. Tilda Brenn called the missed date a breach.',
    'Velmora | -',
  ],
  ['Velmora also went back on a promise of its own.', 'Velmora | -'],
])('is judged: %s', (text, expected) => {
  expect(judgedIn(text)).toEqual([expected]);
});

test.each([
  'Velmora promised thirty boats a year; it has a small port.',
  'The council promised to mend the lock. It is still growing.',
  'Velmora pledged 60 tents by June; 60 have come.',
  'The mayor undertook to ask the villages first, and then he asked them.',
  'Six miners, whom Governor Oren Marsk had promised to free by May, were free in April.',
  'Monitors who had been told by Marsk that the camp was shut were turned away.',
  'The vote was held a week after the date of the feast.',
  'The player missed the date.',
  'The train came, ten minutes late.',
  'Marsk said that they would sing for the feast. The feast is long.',
  'If they sign the accord and then break it, we will leave.',
  'He would not, he added, hand it over, though he promised to show it.',
  'Marsk stood by his pledge that the camp would close within ten days.',
  'They kept two things: a dog and a boat.',
  'Tilda Brenn called the raid a breach.',
  'They had not broken the law.',
])('is not judged: %s', (text) => {
  expect(judgedIn(text)).toEqual([]);
});

test('a list under a line about somebody’s history is his', () => {
  const lines = [
    'Velmora, Monday. The two sides met again in the fort on the hill and talked for nine hours.',
    'The note recalled Velmora’s “history of signatures”. Among the entries:',
    'Breaching the 2009 accord, in which it pledged to keep the fort empty',
    'Promising in 2016 to reopen the mine within a year',
  ];
  expect(judgedIn(lines.join('\n\n'))).toEqual(['Velmora | -', 'Velmora | -']);
});
