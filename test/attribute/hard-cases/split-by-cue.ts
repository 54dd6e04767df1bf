import type { Family } from './hard-case.ts';

export const splitByCue: Family = {
  name: 'what is split by its cue',
  cases: [
    {
      name: 'is one statement when the cue parts a clause from its condition',
      text: '“If the grain is late,” Halvane said, “the mills will close.”',
      statements: ['Halvane | said | “If the grain is late,” … “the mills will close.” | direct'],
    },
    {
      name: 'is one statement when the cue parts a subject from its verb',
      text: '“The treaty,” the foreign minister told parliament, “is a bridge with one end in the air.”',
      statements: ['the foreign minister | told | “The treaty,” … “is a bridge with one end in the air.” | direct'],
    },
    {
      name: 'is one statement without marks',
      text: 'The reservoir, the water board warned, would be dry by August.',
      statements: ['the water board | warned | The reservoir … would be dry by August | indirect'],
    },
    {
      name: 'is one statement without marks, with a longer speaker',
      text: 'Prices, analysts at Corvale Bank say, have further to fall before the winter.',
      statements: ['analysts at Corvale Bank | say | Prices … have further to fall before the winter | indirect'],
    },
    {
      name: 'is one statement when the speaker stands behind the cue with an apposition',
      text: '“I know the road,” replied the driver, Jory Pendle, “but the road no longer knows me.”',
      statements: [
        'the driver, Jory Pendle | replied | “I know the road,” … “but the road no longer knows me.” | direct',
      ],
    },
    {
      name: 'goes on over several sentences',
      text: '“No,” she said, “there was no warning. We heard the sirens and ran. We did not stop until the ridge.”',
      statements: [
        'she | said | “No,” … “there was no warning. We heard the sirens and ran. We did not stop until the ridge.” | direct',
      ],
    },
    {
      name: 'is one statement when a gesture parts it before the cue',
      text: '“Give us the names” – he tapped the table – “and we will open the files,” Drell said.',
      statements: ['Drell | said | “Give us the names” … “and we will open the files,” | direct'],
    },
    {
      name: 'is one statement when a relative clause stands between',
      text: '“We can rebuild the pier,” said Senna Okoru, who has fished off Brask for thirty years, “but nobody can rebuild the reef.”',
      statements: [
        [
          'Senna Okoru, who has fished off Brask for thirty years | said | “We can rebuild the pier,” … “but nobody can rebuild the reef.” | direct',
          'Senna Okoru | said | “We can rebuild the pier,” … “but nobody can rebuild the reef.” | direct',
        ],
      ],
    },
    {
      name: 'is one statement around "according to"',
      text: 'The shipment, according to customs papers, had been cleared twice.',
      statements: ['customs papers | according to | The shipment … had been cleared twice | indirect'],
    },
    {
      name: 'is one statement under straight marks',
      text: 'The lamps went out at nine. "The hospital," Quill added, "has eleven beds and one nurse."',
      statements: ['Quill | added | "The hospital," … "has eleven beds and one nurse." | direct'],
    },
  ],
  failing: [],
};
