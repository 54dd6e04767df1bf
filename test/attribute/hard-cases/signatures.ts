import type { Family } from './hard-case.ts';

export const signatures: Family = {
  name: 'a quotation that is signed',
  cases: [
    {
      name: 'belongs to a title and name right behind the dash',
      text: '“The road tax will not rise this year.” –Commissioner Drell',
      statements: ['Commissioner Drell | – | “The road tax will not rise this year.” | direct'],
    },
    {
      name: 'belongs to a signature in a paragraph of its own',
      text: 'The square was full by noon.\n\n“You do not drain a marsh by shouting at it.”\n\n– Petra Halvane, engineer',
      statements: ['Petra Halvane, engineer | – | “You do not drain a marsh by shouting at it.” | direct'],
    },
    {
      name: 'belongs to a signature behind an em dash',
      text: '“We kept the lamps lit for the boats that did not come.” —Ona Birk, lighthouse keeper',
      statements: [
        'Ona Birk, lighthouse keeper | — | “We kept the lamps lit for the boats that did not come.” | direct',
      ],
    },
    {
      name: 'belongs to a signature behind two hyphens',
      text: '"No comment, and that is a comment." -- Tomas Quill, press attaché',
      statements: ['Tomas Quill, press attaché | -- | "No comment, and that is a comment." | direct'],
    },
    {
      name: 'belongs to a signature that names nobody',
      text: '“It rained for forty days.” ― a villager in Lower Brask',
      statements: ['a villager in Lower Brask | ― | “It rained for forty days.” | direct'],
    },
    {
      name: 'belongs to an outlet',
      text: '“A stadium built on sand, and on borrowed sand at that.” – The Quay Courier',
      statements: ['The Quay Courier | – | “A stadium built on sand, and on borrowed sand at that.” | direct'],
    },
    {
      name: 'stands in a row of such quotations, each with its own speaker',
      text: 'Voices from the square:\n\n“I came for my pension.” – Ida Molk, 71\n\n“I came for hers.” – Ruben Molk, 74',
      statements: [
        'Ida Molk, 71 | – | “I came for my pension.” | direct',
        'Ruben Molk, 74 | – | “I came for hers.” | direct',
      ],
    },
    {
      name: 'is not made by a dash that goes on with the sentence',
      text: '“Never” – the word hung over the table all evening – was not in the final text.',
      statements: [],
    },
    {
      name: 'belongs to initials and a name',
      text: '“Mind the step, and mind who put it there.” – J. R. Pendle',
      statements: ['J. R. Pendle | – | “Mind the step, and mind who put it there.” | direct'],
    },
    {
      name: 'belongs to a signature on the next line',
      text: '“The sea gives, and the ministry takes.”\n— Senna Okoru\n\nThe poem was read at the opening.',
      statements: ['Senna Okoru | — | “The sea gives, and the ministry takes.” | direct'],
    },
  ],
  failing: [],
};
