import { expect, test } from 'vitest';
import { withEarlierAddressees } from '../../../src/interpret/addressees/earlier.ts';
import { conditionOf } from '../../../src/interpret/conditions/condition.ts';
import type { ActType } from '../../../src/model/statement.ts';
import { actOfType, type Cast, saidIn } from '../interpreted.ts';

const WORLD: Cast = {
  Rask: 'person:Ilva Rask<Estmere',
  Tann: 'person:Oren Tann<Dorane',
  Dorane: 'state:Dorane',
  Estmere: 'state:Estmere',
};

/** The last statement's addressee, after statements each of which is given with its act and the name that it is addressed to. */
function addressed(before: readonly (readonly [ActType, string, string | null])[], type: ActType, text: string) {
  const all = [...before, [type, text, null] as const].map(([act, words, name]) => {
    const said = saidIn(words, actOfType(act), WORLD);
    const to = name === null ? null : { text: name, span: null, name, id: `state:${name}` };
    const condition = conditionOf(said)?.value ?? null;
    return { ...said, statement: { ...said.statement, to, condition } };
  });
  return withEarlierAddressees(all).at(-1)?.statement.to ?? null;
}

const PROMISE = ['promise', '[Rask] <promised> {Dorane a truce}.', 'Dorane'] as const;
const DEMAND = ['demand', '[Tann] <demanded> {that Estmere leave the islands}.', 'Estmere'] as const;

test.each<[string, readonly (readonly [ActType, string, string | null])[], ActType, string, string | null]>([
  [
    'the speaker comes back to his words',
    [PROMISE],
    'offer',
    '[Rask] <offered> {to put the pledge in writing}.',
    'Dorane',
  ],
  [
    'another speaker is between',
    [PROMISE, DEMAND],
    'offer',
    '[Rask] <offered> {to put the pledge in writing}.',
    'Dorane',
  ],
  ['another says so', [PROMISE], 'offer', '[Tann] <offered> {to put the pledge in writing}.', null],
  ['nothing is taken up', [PROMISE], 'offer', '[Rask] <offered> {to build a bridge}.', null],
  [
    'whom he meets',
    [['assert', '[Rask] <described> {a meeting with Tann}.', null]],
    'threaten',
    '[Rask] <said> {she would leave the meeting}.',
    'Oren Tann',
  ],
  [
    'they are whom it was demanded of',
    [['demand', '[Tann] <said> {Estmere’s troops must leave}.', 'Estmere']],
    'threaten',
    '“{If they stay, we will act},” [Tann] <said>.',
    'Estmere',
  ],
  ['demands are answered', [DEMAND], 'refuse', '[Rask] <rejected> {these demands}.', 'Dorane'],
  [
    'remarks are the person’s',
    [['assert', '[Tann] <said> {the truce was dead}.', null]],
    'criticise',
    '[Rask] <dismissed> {the remarks}.',
    'Oren Tann',
  ],
  ['a proposal is anybody’s', [DEMAND], 'refuse', '[Rask] <rejected> {the proposal}.', null],
  ['the words tell whose they are', [DEMAND], 'refuse', '[Rask] <rejected> {the demands made by the crews}.', null],
  [
    'one’s own move is defended',
    [['announce', '[Tann] <announced> {a blockade}.', null]],
    'praise',
    '[Rask] <defended> {the move}.',
    null,
  ],
  ['assertions answer nobody', [DEMAND], 'assert', '[Rask] <described> {these demands}.', null],
])('%s', (_, before, type, text, expected) => expect(addressed(before, type, text)?.name ?? null).toBe(expected));

test('whoever is inferred has no words of his own', () =>
  expect(addressed([PROMISE], 'offer', '[Rask] <offered> {to put the pledge in writing}.')?.span).toBeNull());
