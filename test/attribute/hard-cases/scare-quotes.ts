import type { Family } from './hard-case.ts';

export const scareQuotes: Family = {
  name: 'a word in scare quotes',
  cases: [
    {
      name: 'is no statement in front of a noun that acts',
      text: 'The “experts” had left by the back door before the lights came on.',
      statements: [],
    },
    {
      name: 'is no statement as an adjective',
      text: 'In Velmar a “temporary” bridge has carried trains for sixty years.',
      statements: [],
    },
    {
      name: 'does not cut an indirect statement',
      text: 'Voss said the “independent” inquiry had been paid for by the mine.',
      statements: ['Voss | said | the “independent” inquiry had been paid for by the mine'],
    },
    {
      name: 'does not cut a finding, under straight marks',
      text: 'The factory’s "green" paint contains lead, the laboratory found.',
      statements: ['the laboratory | found | The factory’s "green" paint contains lead'],
    },
    {
      name: 'is no statement at the head of a sentence',
      text: '“Volunteers” in unmarked uniforms guarded the gate through the night.',
      statements: [],
    },
    {
      name: 'is no statement when the word is spoken of',
      text: 'The word “harvest” appears nine times in the accord, the word “famine” not once.',
      statements: [],
    },
    {
      name: 'is no statement behind a preposition',
      text: 'A tax on “luxury” soap brought in less than the stamps on its bills.',
      statements: [],
    },
    {
      name: 'is no statement under single marks',
      text: 'The ‘free’ ferry costs each household ninety crowns a year.',
      statements: [],
    },
    {
      name: 'stays in an accusation',
      text: 'Halvane accused the board of hiding a “leak” that drowned four villages.',
      statements: ['Halvane | accused | the board of hiding a “leak” that drowned four villages'],
    },
    {
      name: 'is no statement when two stand in a sentence',
      text: 'The “guests” were driven to the “hotel” in a van without windows.',
      statements: [],
    },
  ],
  failing: [],
};
