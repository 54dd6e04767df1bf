import type { Family } from './hard-case.ts';

export const lists: Family = {
  name: 'a list',
  cases: [
    {
      name: 'behind a colon is one content',
      text: 'The strikers have three demands: shorter nights, safer ladders and a new cook.',
      statements: [
        [
          'The strikers | have three demands | shorter nights, safer ladders and a new cook | indirect',
          'The strikers | demands | shorter nights, safer ladders and a new cook | indirect',
        ],
      ],
    },
    {
      name: 'of paragraphs behind a colon is one content',
      text: 'In her speech Aumont promised:\n\n- no new taxes before the vote;\n- a doctor in every valley;\n- a bridge to Lower Brask.\n\nThe hall was half full.',
      statements: [
        [
          'Aumont | promised | no new taxes before the vote;\n- a doctor in every valley;\n- a bridge to Lower Brask | indirect',
          'Aumont | promised | no new taxes before the vote … a doctor in every valley … a bridge to Lower Brask | indirect',
        ],
      ],
    },
    {
      name: 'of clauses between semicolons is one content',
      text: 'The ministry said: the port is closed; the road is closed; the school is open.',
      statements: ['The ministry | said | the port is closed; the road is closed; the school is open | indirect'],
    },
    {
      name: 'of numbered findings is one content',
      text: 'The inquiry found that:\n\n1. the valve had rusted through;\n2. nobody had looked at it;\n3. the alarm had been sold.',
      statements: [
        [
          'The inquiry | found | that:\n\n1. the valve had rusted through;\n2. nobody had looked at it;\n3. the alarm had been sold | indirect',
          'The inquiry | found | that … the valve had rusted through … nobody had looked at it … the alarm had been sold | indirect',
        ],
      ],
    },
    {
      name: 'of places does not end the content at its colon',
      text: 'According to the timetable, the ferry calls at four ports: Brask, Lorn, Velmar and Tarn.',
      statements: [
        'the timetable | According to | the ferry calls at four ports: Brask, Lorn, Velmar and Tarn | indirect',
      ],
    },
    {
      name: 'of things needed belongs to what is said',
      text: 'She said the climb would take three things: rope, time and luck.',
      statements: ['She | said | the climb would take three things: rope, time and luck | indirect'],
    },
    {
      name: 'of key points gives each its own statement',
      text: 'Key points\n\n• The dam will be drained, the board says.\n• Halvane has offered to resign.\n\nThe hearing opens on Monday.',
      statements: [
        'the board | says | The dam will be drained | indirect',
        'Halvane | has offered | to resign | indirect',
      ],
    },
    {
      name: 'of reasons belongs to what was told',
      text: 'Okoru told the meeting there were two reasons: the cod had gone, and so had the crews.',
      statements: ['Okoru | told | there were two reasons: the cod had gone, and so had the crews | indirect'],
    },
    {
      name: 'that orders the reader is no statement',
      text: 'Bring the following: boots, a lamp and a whistle.',
      statements: [],
    },
    {
      name: 'of quoted rules follows a document',
      text: 'The notice reads: “No dogs. No drones. No drums.”',
      statements: ['The notice | reads | “No dogs. No drones. No drums.” | direct'],
    },
  ],
  failing: [],
};
