import type { Family } from './hard-case.ts';

export const interviews: Family = {
  name: 'an interview',
  cases: [
    {
      name: 'gives each turn of Q and A its own statement',
      text: 'Q: Who signed the order?\n\nA: I did. I would sign it again.\n\nQ: Without reading it?\n\nA: I had read it twice.',
      statements: [
        'Q | : | Who signed the order | direct',
        'A | : | I did. I would sign it again | direct',
        'Q | : | Without reading it | direct',
        'A | : | I had read it twice | direct',
      ],
    },
    {
      name: 'may have full stops behind Q and A',
      text: 'Q. How deep is the lake?\n\nA. Nobody has reached the bottom. My uncle tried with two ropes.',
      statements: [
        ['Q | . | How deep is the lake | direct', 'Q | · | How deep is the lake | direct'],
        [
          'A | . | Nobody has reached the bottom. My uncle tried with two ropes | direct',
          'A | · | Nobody has reached the bottom. My uncle tried with two ropes | direct',
        ],
      ],
    },
    {
      name: 'may name outlet and guest in capitals',
      text: 'HARBOUR POST: Why did you resign?\n\nVOSS: Because I was asked to stay quiet.\n\nHARBOUR POST: By whom?\n\nVOSS: By people with quiet voices.',
      statements: [
        'HARBOUR POST | : | Why did you resign | direct',
        'VOSS | : | Because I was asked to stay quiet | direct',
        'HARBOUR POST | : | By whom | direct',
        'VOSS | : | By people with quiet voices | direct',
      ],
      optional: ['· | was asked | I … to stay quiet', '· | was asked | to stay quiet'],
    },
    {
      name: 'may name the guest in full',
      text: 'Interviewer: Did you see the flames?\n\nPetra Halvane: I saw the smoke first.\n\nInterviewer: And then?\n\nPetra Halvane: Then I ran.',
      statements: [
        'Interviewer | : | Did you see the flames | direct',
        'Petra Halvane | : | I saw the smoke first | direct',
        'Interviewer | : | And then | direct',
        'Petra Halvane | : | Then I ran | direct',
      ],
    },
    {
      name: 'leaves the narration around it',
      text: 'The engineer met The Velmar Ledger after the hearing.\n\nTHE LEDGER: Will the dam hold?\n\nHALVANE: It will hold. My own house stands below it.\n\nThe hearing goes on tomorrow.',
      statements: [
        'THE LEDGER | : | Will the dam hold | direct',
        'HALVANE | : | It will hold. My own house stands below it | direct',
      ],
    },
    {
      name: 'gives an answer of two paragraphs to one speaker',
      text: 'Q: What went wrong?\n\nA: The pumps were switched off.\n\nTo this day I do not know by whom.\n\nQ: And the alarms?\n\nA: They rang.',
      statements: [
        'Q | : | What went wrong | direct',
        'A | : | The pumps were switched off.\n\nTo this day I do not know by whom | direct',
        'Q | : | And the alarms | direct',
        'A | : | They rang | direct',
      ],
    },
    {
      name: 'is not made by labels that name nobody',
      text: 'Correction: The lake lies in Dorane.\n\nNote: All times are local.\n\nThe ferry leaves at six.',
      statements: [],
    },
    {
      name: 'keeps what is said within a turn',
      text: 'Q: The minister said you lied. Did you?\n\nA: I was under oath.',
      statements: ['Q | : | The minister said you lied. Did you | direct', 'A | : | I was under oath | direct'],
      optional: ['The minister | said | you lied'],
    },
    {
      name: 'may part its turns by single line ends',
      text: 'Q: Were you there?\nA: I was in Brask that week.\nQ: Can anyone confirm it?\nA: My mother.',
      statements: [
        'Q | : | Were you there | direct',
        'A | : | I was in Brask that week | direct',
        'Q | : | Can anyone confirm it | direct',
        'A | : | My mother | direct',
      ],
    },
    {
      name: 'may have more than one guest',
      text: 'MODERATOR: The last question is about the port.\n\nDR. WRENN: Dredge it.\n\nMR. QUILL: Close it.\n\nMODERATOR: Thank you both.',
      statements: [
        'MODERATOR | : | The last question is about the port | direct',
        'DR. WRENN | : | Dredge it | direct',
        'MR. QUILL | : | Close it | direct',
        'MODERATOR | : | Thank you both | direct',
      ],
    },
  ],
  failing: [],
};
