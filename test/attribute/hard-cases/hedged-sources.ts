import type { Family } from './hard-case.ts';

export const hedgedSources: Family = {
  name: 'a speaker without a name',
  cases: [
    {
      name: 'is familiar with the matter',
      text: 'Two people familiar with the matter said the minister had already packed.',
      statements: ['Two people familiar with the matter | said | the minister had already packed | indirect'],
    },
    {
      name: 'does not wish to be named, behind the cue',
      text: 'The deal is dead, said a diplomat who asked not to be named.',
      statements: [
        [
          'a diplomat who asked not to be named | said | The deal is dead | indirect',
          'a diplomat | said | The deal is dead | indirect',
        ],
      ],
      optional: ['who | asked | not to be named'],
    },
    {
      name: 'speaks on condition of anonymity',
      text: 'A senior official, speaking on condition of anonymity, said the list was longer.',
      statements: [
        [
          'A senior official, speaking on condition of anonymity | said | the list was longer | indirect',
          'A senior official | said | the list was longer | indirect',
        ],
      ],
    },
    {
      name: 'is one of several',
      text: 'One of the negotiators told The Quay Courier that the maps had been swapped.',
      statements: ['One of the negotiators | told | that the maps had been swapped | indirect'],
    },
    {
      name: 'is close to a palace',
      text: 'Sources close to the palace say the king reads nothing.',
      statements: ['Sources close to the palace | say | the king reads nothing | indirect'],
    },
    {
      name: 'was briefed on the talks',
      text: '“It is a trap,” warned a person briefed on the talks.',
      statements: ['a person briefed on the talks | warned | “It is a trap,” | direct'],
    },
    {
      name: 'stands in two capitals',
      text: 'Unnamed officials in both capitals believe the truce will not survive the thaw.',
      statements: ['Unnamed officials in both capitals | believe | the truce will not survive the thaw | indirect'],
    },
    {
      name: 'is some, and others',
      text: 'Some say the bell was stolen; others say it was sold.',
      statements: ['Some | say | the bell was stolen | indirect', 'others | say | it was sold | indirect'],
    },
    {
      name: 'gives a first name only',
      text: 'A man who gave his name only as Ruben said he had walked from the border.',
      statements: ['A man who gave his name only as Ruben | said | he had walked from the border | indirect'],
    },
    {
      name: 'knows the accounts',
      text: 'According to people with knowledge of the accounts, the club has not paid its players since March.',
      statements: [
        'people with knowledge of the accounts | According to | the club has not paid its players since March | indirect',
      ],
    },
  ],
  failing: [],
};
