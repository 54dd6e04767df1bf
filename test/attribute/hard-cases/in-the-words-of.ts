import type { Family } from './hard-case.ts';

export const inTheWordsOf: Family = {
  name: '"in the words of"',
  cases: [
    {
      name: 'may part a subject from a quotation',
      text: 'It was, in the words of one juror, “a trial of patience”.',
      statements: [
        [
          'one juror | in the words of | “a trial of patience” | direct',
          'one juror | in the words of | It was … “a trial of patience” | mixed',
        ],
      ],
    },
    {
      name: 'may open the sentence',
      text: 'In the words of the poet Lise Aumont, “a border is a sentence that nobody finished”.',
      statements: ['the poet Lise Aumont | In the words of | “a border is a sentence that nobody finished” | direct'],
    },
    {
      name: 'may name a relative',
      text: 'The minister is, in the words of his own brother, “a weathercock without a church”.',
      statements: [
        [
          'his own brother | in the words of | “a weathercock without a church” | direct',
          'his own brother | in the words of | The minister is … “a weathercock without a church” | mixed',
        ],
      ],
    },
    {
      name: 'has a sister in "as he put it", before what is said',
      text: 'As the old ferryman Bo Rask put it, the river has two banks and one temper.',
      statements: ['the old ferryman Bo Rask | put it | the river has two banks and one temper | indirect'],
    },
    {
      name: 'has a sister in "as he put it", behind what is said',
      text: 'The plan was dead on arrival, as one aide put it.',
      statements: ['one aide | put it | The plan was dead on arrival | indirect'],
    },
    {
      name: 'may name a document',
      text: 'In the words of the verdict, the company “looked away for eleven years”.',
      statements: ['the verdict | In the words of | the company “looked away for eleven years” | mixed'],
    },
    {
      name: 'has a sister in "to quote"',
      text: 'To quote the manual, the lever must “never, under any load, be released”.',
      statements: ['the manual | To quote | the lever must “never, under any load, be released” | mixed'],
    },
    {
      name: 'may stand before a reason',
      text: 'She left, in the words of her letter of resignation, because “the lifts had stopped going up”.',
      statements: [
        [
          'her letter of resignation | in the words of | She left … because “the lifts had stopped going up” | mixed',
          'her letter of resignation | in the words of | because “the lifts had stopped going up” | mixed',
          'her letter of resignation | in the words of | “the lifts had stopped going up” | direct',
        ],
      ],
    },
    {
      name: 'has a sister in "as they like to say"',
      text: 'The border is, as both governments like to say, a line of friendship.',
      statements: [
        [
          'both governments | like to say | The border is … a line of friendship | indirect',
          'both governments | like to say | a line of friendship | indirect',
        ],
      ],
    },
    {
      name: 'may follow what is quoted',
      text: '“A castle of butter”, in the words of its own architect, now stands roofless above the bay.',
      statements: [
        [
          'its own architect | in the words of | “A castle of butter” | direct',
          'its own architect | in the words of | “A castle of butter” … now stands roofless above the bay | mixed',
        ],
      ],
    },
  ],
  failing: [],
};
