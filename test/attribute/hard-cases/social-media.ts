import type { Family } from './hard-case.ts';

export const socialMedia: Family = {
  name: 'what is posted',
  cases: [
    {
      name: 'is quoted before "wrote on social media"',
      text: '“The lights are back on in Brask,” she wrote on social media.',
      statements: [
        [
          'she | wrote | “The lights are back on in Brask,” | direct',
          'she | wrote on social media | “The lights are back on in Brask,” | direct',
        ],
      ],
    },
    {
      name: 'is told behind a network’s name',
      text: 'Pendle posted on Chirrup that the bridge would open at noon.',
      statements: [
        [
          'Pendle | posted | that the bridge would open at noon | indirect',
          'Pendle | posted on Chirrup | that the bridge would open at noon | indirect',
        ],
      ],
    },
    {
      name: 'may be announced at the head of the sentence',
      text: 'In a post on Tuesday the ministry said the samples were clean.',
      statements: ['the ministry | said | the samples were clean | indirect'],
    },
    {
      name: 'may have its speaker behind the verb',
      text: '“Not one crown more,” tweeted the finance minister, Tomas Quill.',
      statements: ['the finance minister, Tomas Quill | tweeted | “Not one crown more,” | direct'],
    },
    {
      name: 'may be an announcement in a video',
      text: 'In a video on her page, the singer announced the end of the tour.',
      statements: ['the singer | announced | the end of the tour | indirect'],
    },
    {
      name: 'may follow a second verb and hold a picture',
      text: 'Voss shared the clip and wrote: “Judge for yourselves. 🐟”',
      statements: ['Voss | wrote | “Judge for yourselves. 🐟” | direct'],
    },
    {
      name: 'may have the message for its speaker',
      text: '“URGENT – all crews stay in port,” read a message on the coastguard’s channel.',
      statements: ['a message on the coastguard’s channel | read | “URGENT – all crews stay in port,” | direct'],
    },
    {
      name: 'may be described on a blog',
      text: 'On her blog, the engineer Petra Halvane describes the dam as “a promise in concrete”.',
      statements: ['the engineer Petra Halvane | describes | the dam as “a promise in concrete” | mixed'],
    },
    {
      name: 'may be a reply under a picture',
      text: 'Drell replied under the photograph that he had never been to Dorane.',
      statements: [
        [
          'Drell | replied | that he had never been to Dorane | indirect',
          'Drell | replied under the photograph | that he had never been to Dorane | indirect',
        ],
      ],
    },
    {
      name: 'may go on behind its cue',
      text: '“Thank you, Velmar! We did it together!” the new president wrote to her followers. “Now to work.”',
      statements: [
        [
          'the new president | wrote | “Thank you, Velmar! We did it together!” … “Now to work.” | direct',
          'the new president | wrote to her followers | “Thank you, Velmar! We did it together!” … “Now to work.” | direct',
        ],
      ],
    },
  ],
  failing: ['may follow a second verb and hold a picture'],
};
