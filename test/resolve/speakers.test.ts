import { expect, test } from 'vitest';
import { lastSpeaker } from './resolved.ts';

const names: [string, string][] = [
  ['[Ilse Varga] <said> {the strait would stay open}.', 'Ilse Varga: name'],
  ['Ilse Varga came at noon. [Varga] <said> {the strait would stay open}.', 'Ilse Varga: short-name'],
  ['Ilse Varga came at noon. [Ms. Varga] <said> {the strait would stay open}.', 'Ilse Varga: short-name'],
  ['Mara Lind came with Jonas Lind. [Mr. Lind] <said> {the strait would stay open}.', 'Jonas Lind: short-name'],
  ['[Foreign Minister Ilse Varga] <said> {the strait would stay open}.', 'Ilse Varga, Foreign Minister: name'],
  ['[Norwegian Foreign Minister Ilse Varga] <said> {talks would go on}.', 'Ilse Varga, Foreign Minister, Norway: name'],
  ['[The foreign minister, Ilse Varga,] <said> {talks would go on}.', 'Ilse Varga, foreign minister: name'],
  ['[Norway’s prime minister, Ilse Varga,] <said> {talks would go on}.', 'Ilse Varga, prime minister, Norway: name'],
  [
    '{Talks would go on}, <said> [Bo Rask, a spokesman for the harbour board].',
    'Bo Rask, spokesman for the harbour board: name',
  ],
  ['[Former President Ilse Varga] <said> {talks would go on}.', 'Ilse Varga, Former President: name'],
  ['[Ilse Varga, the president of Norway,] <said> {talks would go on}.', 'Ilse Varga, president, Norway: name'],
  ['Mara Lind, President Jonas Rask and others came. [Lind] <said> {talks would go on}.', 'Mara Lind: short-name'],
  ['[Alabama Sen. Mara Lind] <said> {talks would go on}.', 'Mara Lind, Alabama Sen.: name'],
  ['[Velm Radio’s Mara Lind] <said> {talks would go on}.', 'Mara Lind, Velm Radio: name'],
  ['[Lind aides] <said> {talks would go on}.', 'Lind aides: description'],
  ['[Mara Lind and Jonas Rask] <said> {talks would go on}.', 'Mara Lind and Jonas Rask: several'],
  ['[Tan Bo-un] <said> {talks would go on}.', 'Tan Bo-un: name'],
  ['Tan Bo-un came at noon. [Mr. Tan] <said> {talks would go on}.', 'Tan Bo-un: short-name'],
  ['Ilse Maria Varga Lind (IMVL) came. [IMVL] <said> {talks would go on}.', 'Ilse Maria Varga Lind: short-name'],
];

const descriptions: [string, string][] = [
  [
    'Norwegian President Ilse Varga met crews. [The president] <said> {talks would go on}.',
    'Ilse Varga, President, Norway: role',
  ],
  [
    'Norwegian President Ilse Varga met crews. [The Norwegian leader] <said> {talks would go on}.',
    'Ilse Varga, President, Norway: role',
  ],
  [
    'Norwegian President Ilse Varga met Chilean President Bo Rask. [The Chilean leader] <said> {talks would go on}.',
    'Bo Rask, President, Chile: role',
  ],
  ['Sen. Mara Lind met crews. [The lawmaker] <said> {talks would go on}.', 'Mara Lind, Sen.: role'],
  [
    'President Mara Lind met crews. [The Norwegian president] <said> {talks would go on}.',
    'Mara Lind, President, Norway: role',
  ],
  ['Jonas Lind met crews. [His office] <said> {talks would go on}.', 'Jonas Lind’s office: description'],
  ['Vice President Bo Rask met crews. [The president] <said> {talks would go on}.', 'president: description'],
  ['Ilse Varga met crews. [Her spokesman] <said> {talks would go on}.', 'Ilse Varga’s spokesman: description'],
  ['Ilse Varga met crews. [Ms. Varga’s office] <said> {talks would go on}.', 'Ilse Varga’s office: description'],
  ['[Two officials briefed on the talks] <said> {the deal was near}.', 'Two officials: description'],
  ['[Norwegian officials] <said> {the deal was near}.', 'Norwegian officials, Norway: description'],
  ['[Critics] <said> {the deal was weak}.', 'Critics: description'],
  ['[Many fishermen in the north] <said> {the deal was weak}.', 'Many fishermen in the north: description'],
  ['[Norway and its partners] <said> {the deal was weak}.', 'Norway and its partners, Norway: several'],
  ['The Velm News Agency has moved. [The agency] <said> {the deal was near}.', 'Velm News Agency: kind-of-body'],
  [
    'Velm Harbour Watch, a pilots’ group, counted barges. {Nine were lost}, <said> [Ilse Varga, the group’s director].',
    'Ilse Varga, director, Velm Harbour Watch: name',
  ],
  [
    'Velm Harbour Bank counted barges. {Nine were lost}, <said> [Ilse Varga, the party’s director].',
    'Ilse Varga, director: name',
  ],
];

const bodies: [string, string][] = [
  ['[Oslo] <rejected> {the offer}.', 'Norway: capital'],
  ['[The Norwegians] <rejected> {the offer}.', 'Norway: demonym'],
  ['[The Kremlin] <rejected> {the offer}.', 'Kremlin, Russia: seat'],
  ['[The IAEA] <rejected> {the offer}.', 'International Atomic Energy Agency: name'],
  ['The Velm Harbour Board (VHB) met. [The VHB] <rejected> {the offer}.', 'Velm Harbour Board: acronym'],
  ['{Two in three want the bridge}, <according to> [a Reuters poll].', 'Reuters: maker'],
  ['[Ilse Varga] <promised> {help} in a letter. [The letter] <said> {trucks were on their way}.', 'Ilse Varga: maker'],
];

const pronouns: [string, string][] = [
  ['Ilse Varga met Jonas Lind. [She] <said> {talks would go on}.', 'Ilse Varga: pronoun'],
  ['Ilse Varga met Jonas Lind. [He] <said> {talks would go on}.', 'Jonas Lind: pronoun'],
  ['Jonas Rask met crews. {“Mark Lind is wrong,”} [he] <said>.', 'Jonas Rask: pronoun'],
  ['The harbour board closed the pier. [It] <said> {ice was thin}.', 'harbour board: pronoun'],
  ['Two officials left early. [They] <said> {ice was thin}.', 'Two officials: pronoun'],
  ['[He] <said> {talks would go on}.', 'nobody'],
  ['Ilse Varga, [who] <said> {talks would go on}, left.', 'Ilse Varga: relative-pronoun'],
];

test.each([...names, ...descriptions, ...bodies, ...pronouns])('%s', (text, expected) => {
  expect(lastSpeaker(text)).toBe(expected);
});
