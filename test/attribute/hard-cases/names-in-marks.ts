import type { Family } from './hard-case.ts';

export const namesInMarks: Family = {
  name: 'a nickname or title in marks',
  cases: [
    { name: 'is no statement', text: 'Bo “The Hammer” Rask won the regatta for the third time.', statements: [] },
    {
      name: 'is part of the speaker',
      text: 'Ostin “Bear” Mellor, a retired boxer, said the gym would stay open.',
      statements: ['Ostin “Bear” Mellor, a retired boxer | said | the gym would stay open | indirect'],
    },
    {
      name: 'is no statement behind "so-called"',
      text: 'The bank was put on the so-called “grey list” in March and lost a third of its clients.',
      statements: [],
    },
    {
      name: 'does not cut what is said of it',
      text: 'The ministry said forty ships on the so-called “red list” had been refused entry.',
      statements: ['The ministry | said | forty ships on the so-called “red list” had been refused entry'],
    },
    {
      name: 'is no statement when it is a code name',
      text: 'The operation, code-named “Winter Lantern”, began before dawn on Sunday.',
      statements: [],
    },
    {
      name: 'is no statement when it is a book',
      text: 'Her novel “The Salt Road” sold a million copies in Dorane alone.',
      statements: [],
    },
    {
      name: 'may begin the speaker',
      text: '“Big Ana” Torvald told the court that the ledgers were hers.',
      statements: ['“Big Ana” Torvald | told | that the ledgers were hers | indirect'],
    },
    {
      name: 'is no statement under straight marks',
      text: 'Students of the "Free School" marched past the ministry in silence.',
      statements: [],
    },
    {
      name: 'leaves a relative clause its own statement',
      text: 'Police arrested Len ‘Two Coats’ Bracken, who says he was asleep at the time.',
      statements: [
        [
          'who | says | he was asleep at the time | indirect',
          'Len ‘Two Coats’ Bracken | says | he was asleep at the time | indirect',
        ],
      ],
    },
    {
      name: 'is no statement behind "alias"',
      text: 'Jory Pendle, alias “the Otter”, escaped over the roof of the customs house.',
      statements: [],
    },
  ],
  failing: [],
};
