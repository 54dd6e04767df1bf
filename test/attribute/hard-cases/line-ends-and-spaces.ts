import type { Family } from './hard-case.ts';

export const lineEnds: Family = {
  name: 'a text with CRLF',
  cases: [
    {
      name: 'has its paragraphs where the empty lines are',
      text: '“We walk at dawn,” Birk said.\r\n\r\nThe road was still wet.',
      statements: ['Birk | said | “We walk at dawn,” | direct'],
    },
    {
      name: 'has quotations over paragraphs',
      text: '“We had one map,” the guide said. “It was wrong.\r\n\r\n“We had one compass, and it was worse.”',
      statements: [
        'the guide | said | “We had one map,” … “It was wrong.\r\n\r\n“We had one compass, and it was worse.” | direct',
      ],
    },
    {
      name: 'may be wrapped within a statement',
      text: 'The mayor of Lower Brask said the bridge\r\nwould open on Friday for carts and bicycles.\r\n\r\nLorries wait until May.',
      statements: [
        'The mayor of Lower Brask | said | the bridge\r\nwould open on Friday for carts and bicycles | indirect',
      ],
    },
    {
      name: 'may have line ends without a line feed',
      text: '“Not here,” he said.\r\rNobody moved.',
      statements: ['he | said | “Not here,” | direct'],
    },
    {
      name: 'may hold an interview',
      text: 'Q: Is it deep?\r\n\r\nA: It is cold.\r\n',
      statements: ['Q | : | Is it deep | direct', 'A | : | It is cold | direct'],
    },
    {
      name: 'has a cue that waits for the next paragraph',
      text: 'After the vote, the speaker of the house said:\r\n\r\n“The motion is lost, and so is the afternoon.”\r\n\r\nThe session ended at six.',
      statements: ['the speaker of the house | said | “The motion is lost, and so is the afternoon.” | direct'],
    },
    {
      name: 'may be wrapped within a quotation',
      text: '“We counted the boxes in the cellar, and then\r\nwe counted them again,” the clerk said.\r\n\r\nTwo were empty.',
      statements: [
        'the clerk | said | “We counted the boxes in the cellar, and then\r\nwe counted them again,” | direct',
      ],
    },
    {
      name: 'may change to line feeds half-way',
      text: 'The crane fell at noon.\r\n\r\nNo one was under it, Drell said.\n\nWork stopped.',
      statements: ['Drell | said | No one was under it | indirect'],
    },
  ],
  failing: [],
};

export const spaces: Family = {
  name: 'a text with spaces that do not break',
  cases: [
    {
      name: 'parts a speaker from a cue by one',
      text: 'Birk\u00a0said the road was shut.',
      statements: ['Birk | said | the road was shut | indirect'],
    },
    {
      name: 'has them within a speaker and a sum',
      text: 'Mr.\u00a0Drell said the fee was 40\u00a0crowns.',
      statements: ['Mr.\u00a0Drell | said | the fee was 40\u00a0crowns | indirect'],
    },
    {
      name: 'has them between angle marks and words',
      text: '«\u00a0The trains will run,\u00a0» said the consul.',
      statements: ['the consul | said | «\u00a0The trains will run,\u00a0» | direct'],
    },
    {
      name: 'has narrow ones within a number',
      text: 'The bank said it had lost 3\u202f000\u202f000 crowns.',
      statements: ['The bank | said | it had lost 3\u202f000\u202f000 crowns | indirect'],
    },
    {
      name: 'has them on both sides of "that"',
      text: 'Voss said\u00a0that\u00a0the pumps had failed.',
      statements: ['Voss | said | that\u00a0the pumps had failed | indirect'],
    },
    {
      name: 'has them everywhere',
      text: '“We\u00a0ring\u00a0at\u00a0six,”\u00a0the\u00a0sexton\u00a0said.',
      statements: ['the\u00a0sexton | said | “We\u00a0ring\u00a0at\u00a0six,” | direct'],
    },
    {
      name: 'has a line of them between paragraphs',
      text: '“It barks at night,” Lorn said.\n\u00a0\nThe dog lay still.',
      statements: ['Lorn | said | “It barks at night,” | direct'],
    },
    {
      name: 'has one within a cue',
      text: 'According\u00a0to Quill, the vault was empty.',
      statements: ['Quill | According\u00a0to | the vault was empty | indirect'],
    },
  ],
  failing: [],
};
