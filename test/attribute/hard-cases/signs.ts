import type { Family } from './hard-case.ts';

export const emoji: Family = {
  name: 'a text with emoji',
  cases: [
    {
      name: 'has one at the end of a quotation',
      text: '“The cup is ours 🎉,” the captain said.',
      statements: ['the captain | said | “The cup is ours 🎉,” | direct'],
    },
    {
      name: 'has one before the speaker',
      text: '🚨 The coastguard said two boats were missing.',
      statements: ['The coastguard | said | two boats were missing | indirect'],
    },
    {
      name: 'has a family of three in one sign',
      text: '“Free milk for every 👨‍👩‍👧 in Dorane,” the minister wrote.',
      statements: ['the minister | wrote | “Free milk for every 👨‍👩‍👧 in Dorane,” | direct'],
    },
    {
      name: 'has one with a colour behind the speaker',
      text: 'Pendle 👍🏽 said the road was open.',
      statements: [
        ['Pendle | said | the road was open | indirect', 'Pendle 👍🏽 | said | the road was open | indirect'],
      ],
    },
    {
      name: 'has nothing else in the quotation',
      text: 'Okoru replied: “🐟🐟🐟”',
      statements: ['Okoru | replied | “🐟🐟🐟”'],
    },
    {
      name: 'has one within an indirect statement',
      text: 'Quill told staff the fund was dry 💸 and that wages would wait.',
      statements: ['Quill | told | the fund was dry 💸 and that wages would wait | indirect'],
    },
    {
      name: 'has letters of four bytes',
      text: '“𝕎𝕖 are still here,” the banner read.',
      statements: ['the banner | read | “𝕎𝕖 are still here,” | direct'],
    },
    {
      name: 'has one between two paragraphs of a quotation',
      text: '“Day one ☀️,” she wrote. “Four tents.\n\n“Day two 🌧️. One tent.”',
      statements: ['she | wrote | “Day one ☀️,” … “Four tents.\n\n“Day two 🌧️. One tent.” | direct'],
    },
  ],
  failing: [],
};

export const combiningMarks: Family = {
  name: 'a text with combining marks',
  cases: [
    {
      name: 'has them in a name',
      text: 'Zoe\u0308 Kra\u030c said the well was dry.',
      statements: ['Zoe\u0308 Kra\u030c | said | the well was dry | indirect'],
    },
    {
      name: 'has one in a quotation',
      text: '“The cafe\u0301 will not reopen,” the owner said.',
      statements: ['the owner | said | “The cafe\u0301 will not reopen,” | direct'],
    },
    {
      name: 'has them in a title and name',
      text: 'Premier Jose\u0301 Andra\u0301 promised that the school would be painted.',
      statements: ['Premier Jose\u0301 Andra\u0301 | promised | that the school would be painted | indirect'],
    },
    {
      name: 'has two on one letter',
      text: 'The tide was early, Tra\u0302\u0300n Lo\u0302\u0323c said.',
      statements: ['Tra\u0302\u0300n Lo\u0302\u0323c | said | The tide was early | indirect'],
    },
    {
      name: 'has one on its first letter',
      text: 'E\u0301mile told the court that he slept.',
      statements: ['E\u0301mile | told | that he slept | indirect'],
    },
    {
      name: 'has words of an alphabet with vowel signs',
      text: '“नियम comes first,” the priest said.',
      statements: ['the priest | said | “नियम comes first,” | direct'],
    },
    {
      name: 'has one at the head of a speaker',
      text: 'The firm A\u030angquist denied that its pumps had failed.',
      statements: ['The firm A\u030angquist | denied | that its pumps had failed | indirect'],
    },
    {
      name: 'has one right before a closing mark',
      text: '“Two teas and a cafe\u0301,” the waiter repeated.',
      statements: ['the waiter | repeated | “Two teas and a cafe\u0301,” | direct'],
    },
  ],
  failing: [],
};

export const directions: Family = {
  name: 'a text with marks of direction',
  cases: [
    {
      name: 'has one at each end of the sentence',
      text: '\u200fBirk said the road was shut.\u200f',
      statements: ['Birk | said | the road was shut | indirect'],
    },
    {
      name: 'has an isolated name in another script',
      text: 'The envoy, \u2067ليلى\u2069, said the talks would go on.',
      statements: [
        [
          'The envoy, \u2067ليلى\u2069 | said | the talks would go on | indirect',
          'The envoy, \u2067ليلى | said | the talks would go on | indirect',
        ],
      ],
    },
    {
      name: 'has one inside each quotation mark',
      text: '“\u200eThe well is ours\u200e,” Rask said.',
      statements: ['Rask | said | “\u200eThe well is ours\u200e,” | direct'],
    },
    {
      name: 'has a speaker that is embedded',
      text: 'According to \u202bרות כהן\u202c, the gate was open.',
      statements: [
        [
          'רות כהן | According to | the gate was open | indirect',
          '\u202bרות כהן\u202c | According to | the gate was open | indirect',
        ],
      ],
    },
    {
      name: 'has a word that runs the other way',
      text: '“شكرا, and good night,” the singer said.',
      statements: ['the singer | said | “شكرا, and good night,” | direct'],
    },
    {
      name: 'has one right behind the cue',
      text: 'Voss said\u200f that the pumps had failed.',
      statements: ['Voss | said | that the pumps had failed | indirect'],
    },
    {
      name: 'has a space without width in a speaker',
      text: 'The\u200b board of the fund said the books were sound.',
      statements: ['The\u200b board of the fund | said | the books were sound | indirect'],
    },
    {
      name: 'has one between a quotation and its cue',
      text: '“The gate was open,”\u200e the guard said.',
      statements: ['the guard | said | “The gate was open,” | direct'],
    },
  ],
  failing: [],
};

export const mixedMarks: Family = {
  name: 'a text with mixed quotation marks',
  cases: [
    {
      name: 'opens straight and closes curly',
      text: '"The tide will turn,” Rask said.',
      statements: ['Rask | said | "The tide will turn,” | direct'],
    },
    {
      name: 'opens curly and closes straight',
      text: '“Nobody sleeps on this street," Ida Molk said.',
      statements: ['Ida Molk | said | “Nobody sleeps on this street," | direct'],
    },
    {
      name: 'doubles its apostrophes',
      text: "''The ice came early,'' the ferryman said.",
      statements: ["the ferryman | said | ''The ice came early,'' | direct"],
    },
    {
      name: 'opens with grave accents',
      text: "``The ledger is complete,'' the auditor wrote.",
      statements: ["the auditor | wrote | ``The ledger is complete,'' | direct"],
    },
    {
      name: 'opens low and closes high',
      text: '„The hall was cold“, the tenor said.',
      statements: ['the tenor | said | „The hall was cold“ | direct'],
    },
    {
      name: 'opens low and closes with a right mark',
      text: '„The train was full”, the conductor said.',
      statements: ['the conductor | said | „The train was full” | direct'],
    },
    {
      name: 'has angle marks that point inwards',
      text: '»The bread is for everyone«, the baker said.',
      statements: ['the baker | said | »The bread is for everyone« | direct'],
    },
    {
      name: 'has single angle marks',
      text: '‹The lamp is out›, the keeper said.',
      statements: ['the keeper | said | ‹The lamp is out› | direct'],
    },
    {
      name: 'has wide marks',
      text: '＂The fair is over,＂ the clown said.',
      statements: ['the clown | said | ＂The fair is over,＂ | direct'],
    },
    {
      name: 'changes style from speaker to speaker',
      text: '‘I will stay,’ Lorn said. “So will I,” said her sister.',
      statements: ['Lorn | said | ‘I will stay,’ | direct', 'her sister | said | “So will I,” | direct'],
    },
    {
      name: 'opens curly and closes with two apostrophes',
      text: "“The vote was clean,'' the observer said.",
      statements: ["the observer | said | “The vote was clean,'' | direct"],
    },
    {
      name: 'has corner marks',
      text: '「The tea is ready」, the host said.',
      statements: ['the host | said | 「The tea is ready」 | direct'],
    },
  ],
  failing: [],
};
