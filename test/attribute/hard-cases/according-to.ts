import type { Family } from './hard-case.ts';

export const accordingTo: Family = {
  name: '"according to"',
  cases: [
    {
      name: 'follows what is said',
      text: 'Four in ten wells in the valley are dry, according to a survey by the water board.',
      statements: ['a survey by the water board | according to | Four in ten wells in the valley are dry | indirect'],
    },
    {
      name: 'opens the sentence',
      text: 'According to Petra Halvane, the sluices were last greased in the spring of the great flood.',
      statements: [
        'Petra Halvane | According to | the sluices were last greased in the spring of the great flood | indirect',
      ],
    },
    {
      name: 'splits the sentence',
      text: 'The fire, according to the first police report, began in a locked kitchen.',
      statements: ['the first police report | according to | The fire … began in a locked kitchen | indirect'],
    },
    {
      name: 'takes a speaker with a participle',
      text: 'According to two officials briefed on the matter, the envoy left with nothing.',
      statements: ['two officials briefed on the matter | According to | the envoy left with nothing | indirect'],
    },
    {
      name: 'takes a condition into the content',
      text: 'The treaty will lapse in March unless both houses renew it, according to the text seen by The Quay Courier.',
      statements: [
        'the text seen by The Quay Courier | according to | The treaty will lapse in March unless both houses renew it | indirect',
      ],
    },
    {
      name: 'takes a book with an apposition',
      text: 'None of the lifeboats was launched, according to “Notes from the Bridge”, the captain’s memoir.',
      statements: [
        '“Notes from the Bridge”, the captain’s memoir | according to | None of the lifeboats was launched | indirect',
      ],
    },
    {
      name: 'is no cue before a recipe',
      text: 'The cake was baked according to a recipe of 1804.',
      statements: [],
    },
    {
      name: 'is no cue before a measure',
      text: 'Seats in the lower house are given out according to population.',
      statements: [],
    },
    {
      name: 'may follow a quotation',
      text: '“Engine sound, oil low,” according to the log of the last voyage.',
      statements: ['the log of the last voyage | according to | “Engine sound, oil low,” | direct'],
    },
    {
      name: 'may stand twice in a sentence',
      text: 'According to the plan, the quay will be rebuilt by 2031, and according to its critics it will sink by 2032.',
      statements: [
        'the plan | According to | the quay will be rebuilt by 2031 | indirect',
        'its critics | according to | it will sink by 2032 | indirect',
      ],
    },
  ],
  failing: ['may stand twice in a sentence'],
};
