import type { Family } from './hard-case.ts';

export const passives: Family = {
  name: 'a passive',
  cases: [
    {
      name: '"was quoted as saying" has its subject for its speaker',
      text: 'Fennick was quoted as saying the strike would end on Friday.',
      statements: ['Fennick | was quoted as saying | the strike would end on Friday | indirect'],
    },
    {
      name: '"is understood to" says something of its subject',
      text: 'The minister is understood to favour a second vote.',
      statements: ['· | is understood | The minister … to favour a second vote | indirect'],
    },
    {
      name: '"is expected to" says something of its subject',
      text: 'The convoy is expected to reach Brask by nightfall.',
      statements: ['· | is expected | The convoy … to reach Brask by nightfall | indirect'],
    },
    {
      name: '"are said to have" says something of its subject',
      text: 'The paintings are said to have hung in the royal bathroom.',
      statements: ['· | are said | The paintings … to have hung in the royal bathroom | indirect'],
    },
    {
      name: '"it was reported that" has no speaker',
      text: 'It was reported that the queen had sold her horses.',
      statements: [
        [
          '· | was reported | that the queen had sold her horses | indirect',
          '· | It was reported | that the queen had sold her horses | indirect',
        ],
      ],
    },
    {
      name: '"was rejected by" has its speaker behind it',
      text: 'The proposal was rejected by all four parties.',
      statements: ['all four parties | was rejected | The proposal | indirect'],
    },
    {
      name: '"were told to" has no speaker',
      text: 'Residents were told to boil their water.',
      statements: [
        [
          '· | were told | Residents … to boil their water | indirect',
          '· | were told | to boil their water | indirect',
        ],
      ],
    },
    {
      name: '"has been accused of" says something of its subject',
      text: 'The governor has been accused of selling grain reserves twice.',
      statements: [
        [
          '· | has been accused of | The governor … selling grain reserves twice | indirect',
          '· | has been accused | The governor … of selling grain reserves twice | indirect',
        ],
      ],
    },
    {
      name: '"was praised by … as" has its content on both sides',
      text: 'The treaty was praised by the envoy as “a quilt of small mercies”.',
      statements: [
        [
          'the envoy | was praised | The treaty … as “a quilt of small mercies” | mixed',
          'the envoy | was praised | The treaty … “a quilt of small mercies” | mixed',
        ],
      ],
    },
    {
      name: 'keeps its adverb',
      text: 'The mine is widely believed to have been flooded on purpose.',
      statements: ['· | is widely believed | The mine … to have been flooded on purpose | indirect'],
    },
  ],
  failing: [],
};
