import type { Family } from './hard-case.ts';

export const headlinesAndCaptions: Family = {
  name: 'what is no part of the story',
  cases: [
    {
      name: 'is a headline',
      text: 'Halvane warns dam may fail\n\nBy Ona Birk\n\nThe dam above Brask was inspected on Monday. The last survey was nine years ago.\n\nThe road below it is closed.',
      statements: [],
    },
    {
      name: 'is a headline with a quotation',
      text: 'Voss: ‘We will not pay’\n\nThe Kestrian delegation left Velmar on Sunday without a word to the press. Its train was two hours late.',
      statements: [],
    },
    {
      name: 'is a caption that quotes a banner',
      text: 'The market reopened on Sunday after six weeks.\n\nPhoto: “We stay,” reads a banner over the fish hall. (Radio Brask)\n\nTraders had sold out by noon.',
      statements: [],
    },
    {
      name: 'is a link to another report',
      text: 'The vote was put off until May.\n\nRead more: Pendle says he will not run again\n\nThe square was empty by dusk.',
      statements: [],
    },
    {
      name: 'is a headline that the story repeats',
      text: 'Quill: no new taxes this year\n\nThe finance minister said there would be no new taxes this year. The budget runs to four hundred pages.',
      statements: ['The finance minister | said | there would be no new taxes this year | indirect'],
    },
    {
      name: 'is the caption of a file picture',
      text: 'The trial opened in Velmar on Monday with all seats taken.\n\nFile photo: Oskar Drell, who denies the charge, leaves the court in spring.\n\nIt will last six weeks.',
      statements: [],
    },
    {
      name: 'is a caption with a credit behind it',
      text: 'Trains ran again in Lower Brask on Friday.\n\nA woman says goodbye to her son at the station. Photograph: Pim Adler/Harbour Post\n\nThe night train stays cancelled.',
      statements: [],
    },
    {
      name: 'is a heading between paragraphs that quotes the next',
      text: 'The minister spent an hour with the families on Monday. The gate was closed to reporters.\n\n“A door left ajar”\n\n“It was a door left ajar,” said Ida Molk, whose son is missing. “No more than that.”',
      statements: [
        [
          'Ida Molk, whose son is missing | said | “It was a door left ajar,” … “No more than that.” | direct',
          'Ida Molk | said | “It was a door left ajar,” … “No more than that.” | direct',
        ],
      ],
    },
    {
      name: 'is a film offered beside the story',
      text: 'Parliament rose for the summer on Thursday.\n\nWatch: Aumont tells parliament she will resign\n\nIt returns in September.',
      statements: [],
    },
    {
      name: 'is a row of related headlines at the end',
      text: 'The ferry was raised from the harbour bed on Sunday. Cranes had worked on it for nine days.\n\nRelated stories\n\nLorn says ferry was overloaded\n\nOwner denies ferry was overloaded',
      statements: [],
    },
  ],
  failing: [],
};
