import type { Family } from './hard-case.ts';

export const severalParagraphs: Family = {
  name: 'a quotation over several paragraphs',
  cases: [
    {
      name: 'is one statement when its cue stands in the first',
      text: '“The dyke will hold for another winter,” said Petra Halvane, the chief engineer. “We have checked every sluice.\n\n“What it will not survive is a spring like the last one.”\n\nWork begins in May.',
      statements: [
        'Petra Halvane, the chief engineer | said | “The dyke will hold for another winter,” … “We have checked every sluice.\n\n“What it will not survive is a spring like the last one.” | direct',
      ],
    },
    {
      name: 'is one statement when its cue ends the paragraph before with a colon',
      text: 'In a letter to the council, the harbour master wrote:\n\n“No vessel over forty metres will enter the basin.\n\n“No exception will be made for the navy.\n\n“Appeals may be sent to the clerk.”',
      statements: [
        'the harbour master | wrote | “No vessel over forty metres will enter the basin.\n\n“No exception will be made for the navy.\n\n“Appeals may be sent to the clerk.” | direct',
      ],
    },
    {
      name: 'is one statement when its cue stands in the last',
      text: '“I came here with nothing but a coat.\n\n“I leave with a country,” the poet Jory Pendle told the crowd.',
      statements: [
        'the poet Jory Pendle | told | “I came here with nothing but a coat.\n\n“I leave with a country,” | direct',
      ],
    },
    {
      name: 'is one statement under straight marks',
      text: '"Nobody asked the islanders," Councillor Senna Okoru told the assembly. "Nobody wrote to them.\n\n"They heard it on the radio, like everyone else."\n\nThe vote is due in June.',
      statements: [
        'Councillor Senna Okoru | told | "Nobody asked the islanders," … "Nobody wrote to them.\n\n"They heard it on the radio, like everyone else." | direct',
      ],
    },
    {
      name: 'is one statement under single marks',
      text: '‘I was nine when the mine closed,’ Nadia Wrenn told the inquiry. ‘My father never worked again.\n\n‘My brothers left for the coast.\n\n‘I stayed because somebody had to lock the door.’',
      statements: [
        'Nadia Wrenn | told | ‘I was nine when the mine closed,’ … ‘My father never worked again.\n\n‘My brothers left for the coast.\n\n‘I stayed because somebody had to lock the door.’ | direct',
      ],
    },
    {
      name: 'takes a next paragraph that is all quotation and closed on both sides',
      text: '“We paid out the last of it on Friday,” said Dario Fennick, treasurer of the dockers’ union.\n\n“There is no secret account, and there never was.”\n\nThe union meets again on Sunday.',
      statements: [
        'Dario Fennick, treasurer of the dockers’ union | said | “We paid out the last of it on Friday,” … “There is no secret account, and there never was.” | direct',
      ],
      or: [
        'Dario Fennick, treasurer of the dockers’ union | said | “We paid out the last of it on Friday,” | direct',
        'Dario Fennick, treasurer of the dockers’ union | · | “There is no secret account, and there never was.” | direct',
      ],
    },
    {
      name: 'leaves the next paragraph to another speaker',
      text: '“The bridge is safe,” said the mayor, Lise Aumont.\n\n“It is not safe, and she knows it,” the surveyor Oskar Drell replied.\n\nTraffic has been halved since spring.',
      statements: [
        'the mayor, Lise Aumont | said | “The bridge is safe,” | direct',
        'the surveyor Oskar Drell | replied | “It is not safe, and she knows it,” | direct',
      ],
    },
    {
      name: 'gives way to a new cue in a later paragraph',
      text: '“We had asked for boats,” Lorn said. “We had asked for rope.\n\n“They sent us a brass band,” she added, to laughter.',
      statements: [
        'Lorn | said | “We had asked for boats,” … “We had asked for rope. | direct',
        'she | added | “They sent us a brass band,” | direct',
      ],
    },
    {
      name: 'does not reach over a paragraph of narration',
      text: '“The order to leave came at noon,” said Mirela Voss.\n\nThe first buses arrived at four.\n\n“By then the water was in the kitchen,” she said.',
      statements: [
        'Mirela Voss | said | “The order to leave came at noon,” | direct',
        'she | said | “By then the water was in the kitchen,” | direct',
      ],
    },
    {
      name: 'keeps a quotation within it',
      text: '“My grandmother had a saying,” the senator said. “It went: ‘Feed the goat first.’\n\n“I have kept to it.”',
      statements: [
        'the senator | said | “My grandmother had a saying,” … “It went: ‘Feed the goat first.’\n\n“I have kept to it.” | direct',
      ],
      optional: ['It | went | ‘Feed the goat first.’'],
    },
  ],
  failing: [],
};
