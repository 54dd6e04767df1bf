import type { Family } from './hard-case.ts';

export const stances: Family = {
  name: 'a stance',
  cases: [
    {
      name: 'may be doubt',
      text: 'Neighbouring states remain sceptical of the offer.',
      statements: ['Neighbouring states | remain sceptical of | the offer | indirect'],
    },
    {
      name: 'may be a rejection',
      text: 'Kestria rejected the proposal within an hour.',
      statements: ['Kestria | rejected | the proposal | indirect'],
    },
    {
      name: 'may be readiness',
      text: 'The premier is prepared to sign a longer truce.',
      statements: [
        [
          'The premier | is prepared | to sign a longer truce | indirect',
          'The premier | is prepared to sign | a longer truce | indirect',
        ],
      ],
    },
    {
      name: 'may be opposition',
      text: 'Fishermen on both coasts oppose the quota.',
      statements: ['Fishermen on both coasts | oppose | the quota | indirect'],
    },
    {
      name: 'may be that nothing is ruled out',
      text: 'The board has not ruled out a sale.',
      statements: ['The board | has not ruled out | a sale | indirect'],
    },
    {
      name: 'may be a belief of few',
      text: 'Few economists doubt that the crown will fall.',
      statements: ['Few economists | doubt | that the crown will fall | indirect'],
    },
    {
      name: 'may be openness',
      text: 'Her party is open to a coalition with the Greens.',
      statements: ['Her party | is open to | a coalition with the Greens | indirect'],
    },
    {
      name: 'may be welcome',
      text: 'Bishops on both sides of the lake welcomed the verdict.',
      statements: ['Bishops on both sides of the lake | welcomed | the verdict | indirect'],
    },
    {
      name: 'may be two wishes that clash',
      text: 'Dorane wants the islands back, and Velmar wants to keep them.',
      statements: ['Dorane | wants | the islands back | indirect', 'Velmar | wants | to keep them | indirect'],
    },
    {
      name: 'may be that somebody is unconvinced',
      text: 'Villagers are unconvinced by the engineers’ assurances.',
      statements: ['Villagers | are unconvinced by | the engineers’ assurances | indirect'],
    },
    {
      name: 'may be support with a condition',
      text: 'The army supports a ceasefire but insists on keeping the ridge.',
      statements: [
        'The army | supports | a ceasefire | indirect',
        'The army | insists on | keeping the ridge | indirect',
      ],
    },
    {
      name: 'is none when a thing merely stands',
      text: 'The bridge remains closed and the road is open to lorries.',
      statements: [],
    },
  ],
  failing: [],
};
