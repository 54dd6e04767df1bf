import { expect, test } from 'vitest';
import { committed } from './committed.ts';

test.each<[string, string[]]>([
  [
    'The fisheries ministry said that all six would be home by the end of the month.',
    ['fisheries ministry | promise active | all six would be home by the end of the month | 2024-05-31'],
  ],
  [
    'Commissioner Ilsa Brandt said a new map would be ready in early June.',
    ['Ilsa Brandt | promise active | a new map would be ready in early June | 2024-06-01/2024-06-10'],
  ],
  [
    'The inquiry into the fire will report by 28 June, Commissioner Ilsa Brandt said.',
    ['Ilsa Brandt | promise active | The inquiry into the fire will report by 28 June | 2024-06-28'],
  ],
  [
    '“The canal stays open to every barge, so long as Velmora stays out of the war,” Governor Oren Marsk said.',
    ['Oren Marsk | promise active | [so long as Velmora stays out of the war] The canal stays open to every barge'],
  ],
  [
    'Government spokesman Jon Pell said that it was a trap and that Prime Minister Tilda Brenn would reply by Friday.',
    ['Tilda Brenn | promise active | that Prime Minister Tilda Brenn would reply by Friday | 2024-05-24'],
  ],
])('what an office says will be done by a time, or how it keeps a thing: %s', (text, expected) => {
  expect(committed(text)).toEqual(expected);
});

test.each([
  'Economist Jon Pell said that the economy would recover by 2030.',
  'A student said that the pool would be open by Friday.',
  'Former mayor Ilsa Brandt said that the pool would be ready by Friday.',
  'Governor Oren Marsk said that the war would be over by Christmas.',
  'Governor Oren Marsk said that the elections would begin on 2 June.',
  'The ministry said that the work would probably be complete by June.',
  '“The shops stay open as long as people come,” a visitor said.',
  'Mayor Ilsa Brandt said that the pool had been ready by Friday.',
  'The weather centre said that it would bring heavy rain.',
  '“I’ll give you an example,” Mayor Ilsa Brandt said.',
  '“Will you sign the treaty?” Mayor Ilsa Brandt asked.',
  '“You have allowed me to go home,” Mayor Ilsa Brandt said.',
])('no undertaking: %s', (text) => {
  expect(committed(text)).toEqual([]);
});

test.each<[string, string[]]>([
  [
    '“Then let us talk. But if one frigate enters the bay, our guarantee is waste paper,” Governor Oren Marsk said.',
    ['Oren Marsk | threat conditional | [if one frigate enters the bay] our guarantee is waste paper'],
  ],
  [
    '“Whom we invite is not a matter for negotiation,” Mayor Ilsa Brandt said.',
    ['Ilsa Brandt | refusal active | Whom we invite is not a matter for negotiation'],
  ],
  [
    'Mayor Ilsa Brandt told them that no officer of hers would enter the school.',
    ['Ilsa Brandt | refusal active | no officer of hers would enter the school'],
  ],
  [
    'Mayor Ilsa Brandt told the crews that she gave her word on one thing: the inquiry would be public.',
    ['Ilsa Brandt | promise active | the inquiry would be public'],
  ],
  [
    'Governor Oren Marsk gave the families an assurance, his office said, that the crews would be freed by June.',
    ['Oren Marsk’s office | promise active | the crews would be freed by June | 2024-06'],
  ],
  [
    '“If either side is late, I will say so in public by nightfall,” Mayor Ilsa Brandt said.',
    ['Ilsa Brandt | promise conditional | [If either side is late] I will say so in public by nightfall'],
  ],
])('what a condition, a colon or a cue parts: %s', (text, expected) => {
  expect(committed(text)).toEqual(expected);
});
