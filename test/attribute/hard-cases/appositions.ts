import type { Family } from './hard-case.ts';

export const appositions: Family = {
  name: 'a speaker with an apposition',
  cases: [
    {
      name: 'is whole before the cue',
      text: 'Hugh Hill, a doctor, said the clinic had run out of oxygen.',
      statements: ['Hugh Hill, a doctor | said | the clinic had run out of oxygen | indirect'],
    },
    {
      name: 'may have a relative clause',
      text: 'Mirela Voss, who led the inquiry, said three reports were missing.',
      statements: [
        [
          'Mirela Voss, who led the inquiry | said | three reports were missing | indirect',
          'Mirela Voss | said | three reports were missing | indirect',
        ],
      ],
    },
    {
      name: 'is whole behind the cue, with an age',
      text: '“The bees came back,” said Ona Birk, 64, a beekeeper in Lower Brask.',
      statements: ['Ona Birk, 64, a beekeeper in Lower Brask | said | “The bees came back,” | direct'],
    },
    {
      name: 'may have the name as its apposition',
      text: 'The deputy harbour master, Tomas Quill, told reporters that two cranes had failed.',
      statements: ['The deputy harbour master, Tomas Quill | told | that two cranes had failed | indirect'],
    },
    {
      name: 'may have an apposition of two parts',
      text: 'Dario Fennick, treasurer of the dockers’ union and a former stoker, said the fund was empty.',
      statements: [
        'Dario Fennick, treasurer of the dockers’ union and a former stoker | said | the fund was empty | indirect',
      ],
    },
    {
      name: 'may have a party and constituency in brackets',
      text: 'Lise Aumont (Green, North Velmar) said the vote was a formality.',
      statements: ['Lise Aumont (Green, North Velmar) | said | the vote was a formality | indirect'],
    },
    {
      name: 'may say where he speaks',
      text: 'Oskar Drell, speaking outside the court, said the verdict was “a door left ajar”.',
      statements: [
        [
          'Oskar Drell, speaking outside the court | said | the verdict was “a door left ajar” | mixed',
          'Oskar Drell | said | the verdict was “a door left ajar” | mixed',
        ],
      ],
    },
    {
      name: 'may have two one after the other',
      text: 'Jory Pendle, leader of the River Party, a small rural group, said he would run again.',
      statements: [
        'Jory Pendle, leader of the River Party, a small rural group | said | he would run again | indirect',
      ],
    },
    {
      name: 'may have it between dashes',
      text: 'Senna Okoru – a trawler captain for thirty years – said the cod were gone.',
      statements: ['Senna Okoru – a trawler captain for thirty years | said | the cod were gone | indirect'],
    },
    {
      name: 'may be two, each with an apposition',
      text: 'Nadia Wrenn, the ministry’s spokeswoman, and Pim Adler, its lawyer, said the files were safe.',
      statements: [
        'Nadia Wrenn, the ministry’s spokeswoman, and Pim Adler, its lawyer | said | the files were safe | indirect',
      ],
    },
  ],
  failing: [],
};
