import type { Derived } from '../../src/ledger/prepare.ts';
import { markedReport } from './marked-report.ts';

/** A made-up dispute over a ferry, with every way in which statements can lie in a text. */
export const FERRY: Derived = markedReport(
  [
    ['headline', 'Ferry crews give Ostrel a week to reopen the Marrow crossing'],
    ['byline', 'By Tamsin Orrel'],
    [
      'body',
      'PORT ELLIN — {1s|The crews of the Marrow ferry} {1c|warned} on Monday {1x|that they would tie up all nine boats {1i|unless the harbour office of Ostrel reopens the northern crossing {1t|within a week}}}.',
    ],
    [
      'body',
      '{2x|“We carried the salt, the post and the doctor through the whole winter,”} {2s|Berrit Saal}, who speaks for the crews, {2c|said} at the quay. {2x|“We will not carry the blame as well.”}',
    ],
    [
      'body',
      '{3s|The harbour office} {3c|answered} {3x|that {4s|its engineers} had {4c|found} {4x|the northern pier unsafe} and that nothing would move before the thaw}. {5s|It} {5c|called} the warning {5x|“a foghorn in a teacup”}.',
    ],
    ['related', 'Read also: How the northern pier came to lean'],
    ['heading', 'What the crews want'],
    ['body', '{6s|Saal} {6c|read out} a list to some two hundred people in the fish hall:'],
    ['list', '– {6x|a second inspection of the pier, by somebody whom both sides trust;}'],
    ['list', '– {6x|pay for the days on which boats were ordered to stay in harbour;}'],
    ['list', '– {6x|an end to the night crossings in January.}'],
    ['caption', 'The Marrow ferry at the southern quay on Sunday. Photo: Quayside Press'],
    [
      'body',
      'The crossing has been closed since the second week of November, when a barge broke loose and struck the pier. Travellers now go by way of Lesser Holm, which takes four hours longer and costs three times as much.',
    ],
    [
      'body',
      '{7s|Mayor Ivo Lantry} {7c|promised} {7x|to pay the difference for schoolchildren {7t|until spring}}. {8x|“{8i|If the crossing stays shut in April}, I will row them over myself,”} {8s|he} {8c|told} parents on Saturday.',
    ],
    [
      'body',
      'Not everybody is on the side of the crews. {9s|Two shopkeepers} in the upper town, {9c|who did not want to be named}, {9c|complained} {9x|that the boats had been late all autumn}. {10x|The ferry has lost a third of its passengers in ten years}, {10c|according to} {10s|figures of the harbour office}.',
    ],
    [
      'body',
      '{11s|Engineer Hana Pell}, who built the pier, {11c|denied} {11x|that it had ever been unsafe}. {12x|“It leans because it was told to lean,”} {12s|she} {12c|said}.',
    ],
    [
      'body',
      '{13x|A third opinion is expected on Thursday}, {13s|a clerk of the court} {13c|said}. {14s|Saal} {14c|said} {14x|the crews would wait for it, “but with the ropes already in our hands”}.',
    ],
    ['boilerplate', '© The Ellin Lantern. Letters to the editor reach us at the old customs house.'],
  ],
  {
    url: 'https://lantern.example/ferry',
    outlet: 'The Ellin Lantern',
    place: 'Port Ellin',
    published: '2031-02-03T18:40:00+01:00',
  },
  {
    1: { act: 'threaten', force: 'threat', to: 'Ostrel', when: '2031-02-03/2031-02-10' },
    5: { act: 'criticise' },
    7: { act: 'promise', force: 'promise', when: '2031-03' },
    8: { act: 'promise', force: 'guarantee', name: 'Ivo Lantry', role: 'mayor' },
    11: { act: 'deny' },
    12: { name: 'Hana Pell', role: 'engineer' },
  },
);

/** What stood at the same address some hours earlier: the list of demands was shorter and the mayor milder. */
export const FERRY_FIRST: Derived = markedReport(
  [
    ['headline', 'Ferry crews give Ostrel a week'],
    ['body', '{1s|The crews} {1c|warned} {1x|that they would tie up all nine boats}.'],
    ['body', '{2s|Mayor Ivo Lantry} {2c|said} {2x|he understood them}.'],
  ],
  {
    url: 'https://lantern.example/ferry',
    outlet: 'The Ellin Lantern',
    place: 'Port Ellin',
    published: '2031-02-03T15:10:00+01:00',
  },
);

export const WEATHER: Derived = markedReport(
  [
    ['headline', 'Thaw may come early to the Marrow coast'],
    ['body', '{1s|The weather station at Lesser Holm} {1c|expects} {1x|the ice to break by the middle of the month}.'],
  ],
  { outlet: 'Quayside Press', place: 'Lesser Holm', published: '2031-02-01' },
);
