import type { Family } from './hard-case.ts';

export const neverClosed: Family = {
  name: 'a quotation with a mark missing',
  cases: [
    {
      name: 'ends before its cue',
      text: '“We will go on until the last net is mended, the skipper said.\n\nThe harbour stayed shut.',
      statements: ['the skipper | said | “We will go on until the last net is mended | direct'],
    },
    {
      name: 'ends with its paragraph when the cue stands before it',
      text: 'Rask told the council: “The money is there. It has always been there.\n\nThe hall was locked at ten.',
      statements: ['Rask | told | “The money is there. It has always been there | direct'],
    },
    {
      name: 'leaves the next quotation to its own speaker',
      text: '“The ferry is late again, Lorn said. “It is late every day,” her husband added.',
      statements: [
        'Lorn | said | “The ferry is late again | direct',
        'her husband | added | “It is late every day,” | direct',
      ],
    },
    {
      name: 'ends before a speaker behind the cue, and the narration after it stays out',
      text: '"There was smoke on both decks, said a steward, Pim Adler. Nobody was hurt.',
      statements: ['a steward, Pim Adler | said | "There was smoke on both decks'],
    },
    {
      name: 'is read when only the closing mark is there',
      text: 'We have nothing left to sell,” the farmer said.',
      statements: [
        ['the farmer | said | We have nothing left to sell,”', 'the farmer | said | We have nothing left to sell'],
      ],
    },
    {
      name: 'is not made by inches',
      text: 'The plank was 12" wide, the carpenter said, though “nobody had measured it”.',
      statements: ['the carpenter | said | The plank was 12" wide … though “nobody had measured it” | mixed'],
    },
    {
      name: 'swallows no later paragraph',
      text: 'Aumont called the levy “a tax on bread.\n\nIt starts in March.\n\n“It is a tax on ovens,” the baker said.',
      statements: [
        'Aumont | called | the levy “a tax on bread | mixed',
        'the baker | said | “It is a tax on ovens,” | direct',
      ],
    },
    {
      name: 'ends with the sentence that holds it',
      text: 'The caretaker, Ona Birk, said the board over the door still bore the word “Welcome.',
      statements: ['The caretaker, Ona Birk | said | the board over the door still bore the word “Welcome'],
    },
    {
      name: 'is not made by an apostrophe turned the wrong way',
      text: 'The ministers ‘ave all gone home, the porter joked.',
      statements: ['the porter | joked | The ministers ‘ave all gone home | indirect'],
    },
    {
      name: 'ends with its paragraph when it runs on after its cue',
      text: '“We counted the votes by candle,” the clerk said. “There was no other light\n\nThe recount begins today.',
      statements: ['the clerk | said | “We counted the votes by candle,” … “There was no other light | direct'],
    },
  ],
  failing: [],
};
