import { expect, test } from 'vitest';
import { committed } from './committed.ts';

test.each<[string, string[]]>([
  [
    'Governor Oren Marsk offered on Monday to guarantee that Velmora will not close the canal, but tied the offer to a truce.',
    ['Oren Marsk | offer active | to guarantee that Velmora will not close the canal'],
  ],
  [
    'Mayor Ilsa Brandt promised to ask the villages before selling the forest.',
    ['Ilsa Brandt | promise active | to ask the villages before selling the forest'],
  ],
  [
    '“If they do not pay by 1 June, we will close the canal,” Governor Oren Marsk said.',
    ['Oren Marsk | threat conditional | [If they do not pay by 1 June] we will close the canal | 2024-06-01'],
  ],
  [
    '“If they leave, we will open the canal. If they do not, the canal will be shut by us,” Governor Oren Marsk said.',
    [
      'Oren Marsk | offer conditional | [If they leave] we will open the canal',
      'Oren Marsk | threat conditional | [If they do not] the canal will be shut by us',
    ],
  ],
  [
    'In 2011 Velmora promised thirty boats to the islands; it has never sent more than four.',
    ['Velmora | promise violated | thirty boats to the islands'],
  ],
  [
    'Mayor Ilsa Brandt offered to rebuild the school. On Friday she withdrew her generous offer.',
    ['Ilsa Brandt | offer cancelled | to rebuild the school'],
  ],
  [
    'Mayor Ilsa Brandt offered to rebuild the school. The offer expired on Friday.',
    ['Ilsa Brandt | offer expired | to rebuild the school'],
  ],
  [
    'Mayor Ilsa Brandt pledged to rebuild the school. The villages released the mayor from her pledge.',
    ['Ilsa Brandt | promise released | to rebuild the school'],
  ],
  [
    '“We are ready to guarantee that the canal will stay open for as long as Velmora stays out of the war,” Governor Oren Marsk said.',
    [
      'Oren Marsk | offer conditional | [for as long as Velmora stays out of the war] We are ready to guarantee that the canal will stay open',
    ],
  ],
])('commits: %s', (text, expected) => {
  expect(committed(text)).toEqual(expected);
});

test.each([
  'The offer of a guided tour lapsed into farce, Mayor Ilsa Brandt said.',
  'Officials may release the firm from its pledge.',
])('commits nobody: %s', (text) => {
  expect(committed(text)).toEqual([]);
});
