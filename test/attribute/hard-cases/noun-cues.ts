import type { Family } from './hard-case.ts';

export const nounCues: Family = {
  name: 'a noun that tells',
  cases: [
    {
      name: 'is a pledge of hers',
      text: 'Her pledge to cut the fuel levy cost her the rural vote.',
      statements: ['Her | pledge | to cut the fuel levy | indirect'],
    },
    {
      name: 'is a promise of the minister’s',
      text: 'The minister’s promise that no school would close lasted eleven days.',
      statements: [
        [
          'The minister’s | promise | that no school would close | indirect',
          'The minister | promise | that no school would close | indirect',
        ],
      ],
    },
    {
      name: 'is a claim of nobody’s',
      text: 'The claim that the well was poisoned was never tested.',
      statements: ['· | claim | that the well was poisoned | indirect'],
    },
    {
      name: 'is a threat of a state’s',
      text: 'Dorane’s threat to close the strait sent insurers into a panic.',
      statements: [
        ['Dorane’s | threat | to close the strait | indirect', 'Dorane | threat | to close the strait | indirect'],
      ],
    },
    {
      name: 'has its adjectives with it',
      text: 'His repeated warning that the dyke was rotten went unheard.',
      statements: ['His | repeated warning | that the dyke was rotten | indirect'],
    },
    {
      name: 'is a refusal of theirs',
      text: 'Their refusal to testify delayed the trial by a year.',
      statements: ['Their | refusal | to testify | indirect'],
    },
    {
      name: 'is an allegation in a file',
      text: 'An allegation that two pilots had been drunk turned up in the file.',
      statements: ['· | allegation | that two pilots had been drunk | indirect'],
    },
    {
      name: 'takes a preposition before a noun',
      text: 'Aumont’s call for an inquiry was met with silence.',
      statements: [['Aumont’s | call for | an inquiry | indirect', 'Aumont | call for | an inquiry | indirect']],
    },
    {
      name: 'is a decision of the board’s',
      text: 'The board’s decision to sell the ferry was taken in four minutes.',
      statements: [
        [
          'The board’s | decision | to sell the ferry | indirect',
          'The board | decision | to sell the ferry | indirect',
        ],
      ],
    },
    {
      name: 'is a fear of nobody’s',
      text: 'The crews stayed ashore amid fears that the ice would not hold.',
      statements: ['· | fears | that the ice would not hold | indirect'],
    },
    {
      name: 'may stand before a colon',
      text: 'The union’s demand: a day off for every night at sea.',
      statements: [
        [
          'The union’s | demand | a day off for every night at sea | indirect',
          'The union | demand | a day off for every night at sea | indirect',
        ],
      ],
    },
    {
      name: 'is no cue when it tells nothing',
      text: 'The promise of rain hung over the valley, and the report ran to nine pages.',
      statements: [],
    },
  ],
  failing: [],
};
