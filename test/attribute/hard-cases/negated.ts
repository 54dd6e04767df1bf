import type { Family } from './hard-case.ts';

export const negated: Family = {
  name: 'a cue that is negated or supposed',
  cases: [
    {
      name: 'has "never" with it',
      text: 'Drell never said that the bridge was safe.',
      statements: ['Drell | never said | that the bridge was safe | indirect'],
    },
    {
      name: 'has "would not" with it',
      text: 'The ministry would not say whether the pilot had survived.',
      statements: ['The ministry | would not say | whether the pilot had survived | indirect'],
    },
    {
      name: 'has a contracted "not" with it',
      text: 'Lorn didn’t deny that she had signed the lease.',
      statements: ['Lorn | didn’t deny | that she had signed the lease | indirect'],
    },
    {
      name: 'is nobody’s statement behind "if"',
      text: 'If he says the dues are fair, the hall will laugh.',
      statements: [],
      optional: ['he | says | the dues are fair'],
    },
    {
      name: 'does not cut a statement at its condition',
      text: 'Okoru said that if the board agreed to pay, the crews would sail.',
      statements: ['Okoru | said | that if the board agreed to pay, the crews would sail | indirect'],
      optional: ['the board | agreed | to pay'],
    },
    {
      name: 'may have a subject that negates it',
      text: 'No minister has claimed that the figures are complete.',
      statements: ['No minister | has claimed | that the figures are complete | indirect'],
    },
    {
      name: 'may be a silence',
      text: 'The report does not mention the second explosion.',
      statements: ['The report | does not mention | the second explosion | indirect'],
    },
    {
      name: 'may split what would have been',
      text: 'Had the captain raised the alarm, the court found, the crew would have lived.',
      statements: ['the court | found | Had the captain raised the alarm … the crew would have lived | indirect'],
    },
    {
      name: 'may be told to nobody',
      text: 'Nobody told the villagers that the siren was a drill.',
      statements: ['Nobody | told | that the siren was a drill | indirect'],
    },
    {
      name: 'may be what somebody might argue',
      text: 'Pendle might argue that the rules were unclear.',
      statements: ['Pendle | might argue | that the rules were unclear | indirect'],
    },
    {
      name: 'does not cut a warning at "unless"',
      text: 'Unless the union promises to return, the yard will stay shut, its director warned.',
      statements: ['its director | warned | Unless the union promises to return, the yard will stay shut | indirect'],
      optional: ['the union | promises | to return'],
    },
  ],
  failing: [],
};
