import type { Family } from './hard-case.ts';

export const participles: Family = {
  name: 'a participle',
  cases: [
    {
      name: 'that names what is refused is a statement of its own',
      text: 'The premier rejected the text, calling it a surrender.',
      statements: ['The premier | rejected | the text | indirect', 'The premier | calling | it a surrender | indirect'],
    },
    {
      name: 'that adds to a quotation is a statement of its own',
      text: '“It was raining,” Birk said, adding that she had seen nobody.',
      statements: ['Birk | said | “It was raining,” | direct', 'Birk | adding | that she had seen nobody | indirect'],
    },
    {
      name: 'that gives a reason has the subject of the sentence for its speaker',
      text: 'The union walked out on Friday, saying its members had not been paid since spring.',
      statements: ['The union | saying | its members had not been paid since spring | indirect'],
    },
    {
      name: 'may stand before its speaker',
      text: 'Accusing the museum of theft, Dorane closed its embassy.',
      statements: ['Dorane | Accusing | the museum of theft | indirect'],
    },
    {
      name: 'that says only where is no cue',
      text: 'Speaking in Brask after the count, Pendle said the levy would go.',
      statements: ['Pendle | said | the levy would go | indirect'],
    },
    {
      name: 'may give no more than a noun',
      text: 'Okoru resigned in a one-line letter, citing her health.',
      statements: ['Okoru | citing | her health | indirect'],
    },
    {
      name: 'may belong to a court',
      text: 'The court halved the fine, noting that the river belongs to both states.',
      statements: ['The court | noting | that the river belongs to both states | indirect'],
      optional: ['The court | halved | the fine'],
    },
    {
      name: 'may be one of two',
      text: 'Drell toured the villages, warning of a split and urging farmers to wait.',
      statements: ['Drell | warning of | a split | indirect', 'Drell | urging | farmers to wait | indirect'],
    },
    {
      name: 'that asks may have nobody who asks',
      text: 'Asked whether he would run again, Quill laughed.',
      statements: ['· | Asked | whether he would run again | indirect'],
    },
    {
      name: 'may stand between subject and verb',
      text: 'The mayor, describing the flood as “a warning”, left for the coast.',
      statements: ['The mayor | describing | the flood as “a warning” | mixed'],
    },
  ],
  failing: [],
};
