import { expect, test } from 'vitest';
import { addresseeOf } from '../../../src/interpret/addressees/addressee.ts';
import type { ActType } from '../../../src/model/statement.ts';
import { actOfType, type Cast, saidIn } from '../interpreted.ts';

const WORLD: Cast = {
  Rask: 'person:Ilva Rask<Estmere',
  Tann: 'person:Oren Tann<Dorane',
  Dorane: 'state:Dorane',
  Estmere: 'state:Estmere',
  'The inspectors': 'group:inspectors',
};

const nameIn = (type: ActType, text: string): string | null =>
  addresseeOf(saidIn(text, actOfType(type), WORLD), actOfType(type))?.value.name ?? null;

test.each<[ActType, string, string | null]>([
  // whose thing it is, by what was said of it before
  ['demand', 'Dorane’s register names forty boats. [Rask] <demanded> {that the register be scrapped}.', 'Dorane'],
  ['demand', 'Dorane has drawn up a register. [Rask] <demanded> {that the register be scrapped}.', 'Dorane'],
  ['demand', 'The register is long. [Rask] <demanded> {that the register be scrapped}.', null],
  ['demand', 'Estmere’s register is long. [Rask] <demanded> {that the register be scrapped}.', null],
  [
    'threaten',
    'Dorane began the searches in May. “{Unless the searches are ended, we will sail},” [Rask] <said>.',
    'Dorane',
  ],
  // what is done for somebody
  ['promise', '[Rask] <promised> {the envoys would be given a tour}.', 'envoys'],
  ['offer', '[Rask] <offered> {to put the maps before the council}.', 'council'],
  ['promise', '[Rask] <undertook> {to consult Dorane before the vote}.', 'Dorane'],
  // whose offer it is
  ['refuse', '[Rask] <said> {Estmere would not trade the island for a Dorane pledge}.', 'Dorane'],
  // who else can be meant
  ['accuse', 'Tann’s critics were quick. [Rask] <accused> {Tann of auctioning a bridge}.', 'Oren Tann'],
])('%s: %s: %s', (type, text, expected) => expect(nameIn(type, text)).toBe(expected));
