import type { Family } from './hard-case.ts';

export const twoVerbs: Family = {
  name: 'a speaker before several verbs',
  cases: [
    {
      name: 'says and warns',
      text: 'Aumont said the bridge was safe and warned that the tunnel was not.',
      statements: [
        'Aumont | said | the bridge was safe | indirect',
        'Aumont | warned | that the tunnel was not | indirect',
      ],
    },
    {
      name: 'does three things in a row',
      text: 'He said the talks had failed, blamed the envoy and promised a fresh start by June.',
      statements: [
        'He | said | the talks had failed | indirect',
        'He | blamed | the envoy | indirect',
        'He | promised | a fresh start by June | indirect',
      ],
    },
    {
      name: 'speaks only in the second',
      text: 'The central bank left the rate alone in May but insisted that wages would recover.',
      statements: ['The central bank | insisted | that wages would recover | indirect'],
    },
    {
      name: 'is quoted first and asks then',
      text: '“We are ready,” she said, and asked the crowd to go home.',
      statements: ['she | said | “We are ready,” | direct', 'she | asked | the crowd to go home | indirect'],
    },
    {
      name: 'denies, insults and demands',
      text: 'Quill denied the charge, called the witness a liar and demanded an apology.',
      statements: [
        'Quill | denied | the charge | indirect',
        'Quill | called | the witness a liar | indirect',
        'Quill | demanded | an apology | indirect',
      ],
    },
    {
      name: 'has an apposition before both',
      text: 'The envoy, a former judge, praised the truce and urged both sides to free their prisoners.',
      statements: [
        'The envoy, a former judge | praised | the truce | indirect',
        'The envoy, a former judge | urged | both sides to free their prisoners | indirect',
      ],
    },
    {
      name: 'does neither',
      text: 'Halvane neither confirmed the date nor ruled out a delay.',
      statements: [
        ['Halvane | neither confirmed | the date | indirect', 'Halvane | confirmed | the date | indirect'],
        ['Halvane | nor ruled out | a delay | indirect', 'Halvane | ruled out | a delay | indirect'],
      ],
    },
    {
      name: 'argues two things at length and adds a third',
      text: 'Voss argued that the law was too old and that it had never been enforced, and added that nobody would miss it.',
      statements: [
        'Voss | argued | that the law was too old and that it had never been enforced | indirect',
        'Voss | added | that nobody would miss it | indirect',
      ],
    },
    {
      name: 'agrees and pledges to do things',
      text: 'Ministers agreed to reopen the border and pledged to pay for the repairs.',
      statements: [
        'Ministers | agreed | to reopen the border | indirect',
        'Ministers | pledged | to pay for the repairs | indirect',
      ],
    },
    {
      name: 'has the second cue far behind the first',
      text: 'Rask told the court that he had burned the papers on the night of the storm, but insisted that copies existed.',
      statements: [
        'Rask | told | that he had burned the papers on the night of the storm | indirect',
        'Rask | insisted | that copies existed | indirect',
      ],
    },
  ],
  failing: [],
};
