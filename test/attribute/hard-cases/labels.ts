import type { Family } from './hard-case.ts';

export const labels: Family = {
  name: 'a label before a quotation',
  cases: [
    {
      name: 'names the speaker behind "From"',
      text: 'From Chairwoman Halvane: “The vote will be held on Thursday, rain or shine.”',
      statements: [
        [
          'Chairwoman Halvane | : | “The vote will be held on Thursday, rain or shine.” | direct',
          'Chairwoman Halvane | From | “The vote will be held on Thursday, rain or shine.” | direct',
        ],
      ],
    },
    {
      name: 'names the speaker behind "A statement from"',
      text: 'A statement from Mayor Aumont: “We grieve with the families of Pier Nine.”',
      statements: [
        [
          'Mayor Aumont | : | “We grieve with the families of Pier Nine.” | direct',
          'Mayor Aumont | A statement from | “We grieve with the families of Pier Nine.” | direct',
          'Mayor Aumont | statement from | “We grieve with the families of Pier Nine.” | direct',
        ],
      ],
    },
    {
      name: 'names the speaker behind "More from"',
      text: 'More from Rask: “There is no plan B. There is hardly a plan A.”',
      statements: [
        [
          'Rask | : | “There is no plan B. There is hardly a plan A.” | direct',
          'Rask | More from | “There is no plan B. There is hardly a plan A.” | direct',
        ],
      ],
    },
    {
      name: 'names an office behind "This from"',
      text: 'This from the Kestrian embassy: “The consul was never detained.”',
      statements: [
        [
          'the Kestrian embassy | : | “The consul was never detained.” | direct',
          'the Kestrian embassy | This from | “The consul was never detained.” | direct',
        ],
      ],
    },
    {
      name: 'names a document behind "From"',
      text: 'From the union’s letter: “Members will work to rule from the first of the month.”',
      statements: [
        [
          'the union’s letter | : | “Members will work to rule from the first of the month.” | direct',
          'the union’s letter | From | “Members will work to rule from the first of the month.” | direct',
        ],
      ],
    },
    {
      name: 'names the speaker of the next paragraph',
      text: 'From Chair Senna Okoru:\n\n“Today the commission closed the estuary to trawlers. It will stay closed until the eels return.”\n\nThe order runs to nine pages.',
      statements: [
        [
          'Chair Senna Okoru | : | “Today the commission closed the estuary to trawlers. It will stay closed until the eels return.” | direct',
          'Chair Senna Okoru | From | “Today the commission closed the estuary to trawlers. It will stay closed until the eels return.” | direct',
        ],
      ],
    },
    {
      name: 'may be the speaker alone',
      text: 'Councillor Drell: “Nobody reads the minutes, and it shows.”',
      statements: ['Councillor Drell | : | “Nobody reads the minutes, and it shows.” | direct'],
    },
    {
      name: 'may say where the words were written',
      text: 'President Voss, in a note to staff: “Please take the stairs.”',
      statements: [
        [
          'President Voss | : | “Please take the stairs.” | direct',
          'President Voss | in a note to staff | “Please take the stairs.” | direct',
        ],
      ],
    },
    {
      name: 'is no speaker before a list of things',
      text: 'From Brask: three trains a day, a ferry and a bad road.',
      statements: [],
    },
    {
      name: 'names a party leader by role and name',
      text: 'Reaction from opposition leader Jory Pendle: “Too little, and far too loud.”',
      statements: [
        [
          'opposition leader Jory Pendle | : | “Too little, and far too loud.” | direct',
          'opposition leader Jory Pendle | Reaction from | “Too little, and far too loud.” | direct',
        ],
      ],
    },
  ],
  failing: [],
};
