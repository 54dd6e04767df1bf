import { expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { pastCommitmentsOf } from '../../../src/interpret/past/past-commitments.ts';

const { reader } = loadModels();

/** What a text says was kept or broken: `debtor | + or - | words`, and the date where it gives one. */
function pastIn(text: string): string[] {
  const { report } = reportOf({
    bytes: new TextEncoder().encode(text),
    path: 'a.txt',
    stated: { published: '2024-05-20' },
  });
  const analysis = analyse(report, reader);
  return pastCommitmentsOf(report, analysis, { actors: [], mentions: [] }, []).map(
    ({ debtor, state, text, when, spans }) => {
      for (const { start, end } of spans) expect(report.text.slice(start, end).length).toBeGreaterThan(0);
      return [debtor.text, state === 'satisfied' ? '+' : '-', text, ...(when ? [when] : [])].join(' | ');
    },
  );
}

test.each<[string, string]>([
  ['Dorane breached the 1994 memorandum.', 'Dorane | - | Dorane breached the 1994 memorandum | 1994'],
  [
    'The council reneged on its pledge to open the bridge.',
    'The council | - | The council reneged on its pledge to open the bridge',
  ],
  ['The bank never honoured its commitments.', 'The bank | - | The bank never honoured its commitments'],
  ['They have not kept their word.', 'They | - | They have not kept their word'],
  ['The guild failed to deliver on its promise.', 'The guild | - | The guild failed to deliver on its promise'],
  ['The truce was broken by the militia.', 'the militia | - | The truce was broken by the militia'],
  [
    'The army was accused of violating the ceasefire.',
    'The army | - | The army was accused of violating the ceasefire',
  ],
  [
    'Critics accused the mayor of breaking her promise to plant trees.',
    'the mayor | - | the mayor of breaking her promise to plant trees',
  ],
  ['The minister went back on his word.', 'The minister | - | The minister went back on his word'],
  [
    'Velmora has backtracked on its pledge to free the crew.',
    'Velmora | - | Velmora has backtracked on its pledge to free the crew',
  ],
  ['The airline did not honour the agreement.', 'The airline | - | The airline did not honour the agreement'],
  [
    'The province refused to comply with the accord.',
    'The province | - | The province refused to comply with the accord',
  ],
  ['Tann is violating the terms of the treaty.', 'Tann | - | Tann is violating the terms of the treaty'],
  [
    'The party abandoned its campaign promise last year.',
    'The party | - | The party abandoned its campaign promise last year | 2023',
  ],
  ['The mayor fell short of her pledge.', 'The mayor | - | The mayor fell short of her pledge'],
  [
    'Dorane, which broke the ceasefire in March, denied it.',
    'Dorane | - | Dorane, which broke the ceasefire in March | 2024-03',
  ],
  [
    'The company was in violation of its agreement with the city.',
    'The company | - | The company was in violation of its agreement with the city',
  ],
  ['Voters remember the party’s broken promises.', 'party | - | the party’s broken promises'],
  [
    'The council has a long record of lying and breaking promises.',
    'The council | - | The council has a long record of lying and breaking promises',
  ],
  [
    'The harbour company has a history of broken commitments.',
    'The harbour company | - | The harbour company has a history of broken commitments',
  ],
  [
    'Despite promising to lower rents, the mayor raised them.',
    'the mayor | - | Despite promising to lower rents, the mayor raised them',
  ],
  [
    'Despite having pledged not to raise rents, the mayor raised them.',
    'the mayor | - | Despite having pledged not to raise rents, the mayor raised them',
  ],
  [
    'The mayor raised rents despite a promise that he would not.',
    'The mayor | - | The mayor raised rents despite a promise that he would not',
  ],
  ['He promised to close the camp but never did.', 'He | - | He promised to close the camp but never did'],
  ['She vowed to publish the letters but has not.', 'She | - | She vowed to publish the letters but has not'],
  [
    'The firm pledged to pay the crews, but failed to do so.',
    'The firm | - | The firm pledged to pay the crews, but failed to do so',
  ],
  [
    'The island twice pledged to leave the reef. Both times it backtracked.',
    'The island | - | The island twice pledged to leave the reef. Both times it backtracked',
  ],
  [
    'The governor promised to rebuild the school. He never did.',
    'The governor | - | The governor promised to rebuild the school. He never did',
  ],
  [
    'Dorane denied planning to invade Tann days before it sent in tanks.',
    'Dorane | - | Dorane denied planning to invade Tann days before it sent in tanks',
  ],
  [
    'The general denied plans to seize the palace shortly before his 2011 coup.',
    'The general | - | The general denied plans to seize the palace shortly before his 2011 coup | 2011',
  ],
  [
    'The port did not reopen as the minister had promised.',
    'the minister | - | The port did not reopen as the minister had promised',
  ],
  [
    'The minister resigned on Friday, as promised.',
    'The minister | + | The minister resigned on Friday, as promised | 2024-05-17',
  ],
  ['The mayor kept her promise to reopen the baths.', 'The mayor | + | The mayor kept her promise to reopen the baths'],
  ['The guild made good on its pledge.', 'The guild | + | The guild made good on its pledge'],
  [
    'Velmora has fulfilled its obligations under the treaty.',
    'Velmora | + | Velmora has fulfilled its obligations under the treaty',
  ],
  [
    'The bank delivered on its commitment to rural branches.',
    'The bank | + | The bank delivered on its commitment to rural branches',
  ],
  [
    'The rebels have respected the ceasefire since June.',
    'The rebels | + | The rebels have respected the ceasefire since June | 2023-06',
  ],
  ['The senator was praised for keeping his word.', 'The senator | + | The senator was praised for keeping his word'],
  ['Dorane complied with the accord.', 'Dorane | + | Dorane complied with the accord'],
  [
    'In March the two sides agreed to install the beacon. Snow fell. On Friday they installed the beacon.',
    'the two sides | + | the two sides agreed to install the beacon',
  ],
])('is found: %s', (text, expected) => {
  expect(pastIn(text)).toEqual([expected]);
});

test.each<[string]>([
  ['If they break the truce, we will answer.'],
  ['A raid would violate the ceasefire.'],
  ['Dorane said it will comply with the accord.'],
  ['The army did not violate the truce.'],
  ['She denied that they had broken the agreement.'],
  ['Did the mayor break her promise?'],
  ['The council must honour its commitments.'],
  ['They broke the law.'],
  ['The act violates human rights.'],
  ['Parties keep promises.'],
  ['Anyone who breaks the agreement pays a fine.'],
  ['The guild wants to keep its promise.'],
  ['He urged Dorane to respect the ceasefire.'],
  ['To avoid breaking the truce, the boats stayed in port.'],
  ['There was no breach of the treaty.'],
  ['He will resign, as promised.'],
  ['The soup was as good as promised.'],
  ['Despite the promise of rain, the fields dried up.'],
  ['Despite promising to stay, he may leave.'],
  ['He denied plans to resign before the election.'],
  ['He promised to close the camp but did not say when.'],
  ['She pledged to stay. He never smokes.'],
  ['Broken promises cost votes.'],
  ['The party’s record on promises is long.'],
  ['They broke the window and kept the dog.'],
  ['The word of the year was chosen in May.'],
  ['He fears that Tann may breach the pact.'],
  ['They agreed to hold talks. They held talks in May.'],
  ['The council pledged to impose further measures. In 2010 it imposed measures.'],
  ['The museum keeps records of the treaty.'],
  ['Dorane has no intention of complying with the deal.'],
])('is none: %s', (text) => {
  expect(pastIn(text)).toEqual([]);
});

test('a list of a history gives its items, and not the sentence that leads it', () => {
  const text = [
    'The harbour stayed shut on Monday, and nobody there trusted the paper.',
    'Fishermen recall Dorane’s history of violating agreements, which includes:',
    '- Denying plans to close the strait shortly before the 2009 blockade',
    '- Rejecting reports of a levy days before it was raised',
    '- Breaching the Lantern accord, in which Dorane pledged to free the crews',
    'The strait is calm today, the harbour master said.',
  ].join('\n');
  expect(pastIn(text)).toEqual([
    'Dorane | - | Denying plans to close the strait shortly before the 2009 blockade | 2009',
    'Dorane | - | Rejecting reports of a levy days before it was raised',
    'Dorane | - | Breaching the Lantern accord, in which Dorane pledged to free the crews',
  ]);
});

test('headings say nothing', () => {
  expect(pastIn('The port is shut.\n\nDorane’s Record of Broken Promises\n\nThe crews went home on Monday.')).toEqual(
    [],
  );
});
