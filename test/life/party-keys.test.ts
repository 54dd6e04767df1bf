import { expect, test } from 'vitest';
import { nameKeys, partyKeys, sidesOf } from '../../src/life/party-keys.ts';
import type { Actor } from '../../src/model/actor.ts';

test('a state and its people have one key, offices and days have none', () => {
  expect(nameKeys('Tirrany’s navy')).toEqual(nameKeys('Tirranian ships'));
  expect(nameKeys('The Prime Minister, on Monday')).toEqual([]);
  expect(nameKeys('Austria')).not.toEqual(nameKeys('Australia'));
});

test('a minister stands for his state as well as for himself', () => {
  const actor = (name: string, kind: Actor['kind'], of: string | null): Actor => ({
    ...{ id: `${kind}:${name}`, name, kind, role: null, of, ofId: null, wikidata: null },
  });
  const sides = sidesOf([actor('Ilse Varga', 'person', 'Tirrany'), actor('Aldo Penn', 'person', null)]);
  expect(partyKeys({ name: 'Ilse Varga', text: 'the minister' }, sides)).toEqual(['ilse', 'tirran', 'varga']);
  expect(partyKeys({ name: 'Aldo Penn', text: 'Penn' }, sides)).toEqual(['aldo', 'penn']);
});
