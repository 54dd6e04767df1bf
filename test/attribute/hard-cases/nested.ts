import type { Family } from './hard-case.ts';

export const nested: Family = {
  name: 'what is said within what is said',
  cases: [
    {
      name: 'stays in a quotation, under single marks',
      text: '“He looked at me and said ‘not in my lifetime’, and then he left,” Wrenn recalled.',
      statements: ['Wrenn | recalled | “He looked at me and said ‘not in my lifetime’, and then he left,” | direct'],
      optional: ['He | said | ‘not in my lifetime’'],
    },
    {
      name: 'stays in a quotation, under the same marks',
      text: '“It was “great” they told us,” Pendle said.',
      statements: ['Pendle | said | “It was “great” they told us,” | direct'],
      optional: ['they | told | It was “great”'],
    },
    {
      name: 'stays in a quotation, double marks under single ones',
      text: '‘Her last word was “tomorrow”,’ the nurse said.',
      statements: ['the nurse | said | ‘Her last word was “tomorrow”,’ | direct'],
    },
    {
      name: 'does not cut an indirect statement at its subject',
      text: 'A spokesman said the minister believes the border can reopen by spring.',
      statements: ['A spokesman | said | the minister believes the border can reopen by spring | indirect'],
      optional: ['the minister | believes | the border can reopen by spring'],
    },
    {
      name: 'does not take the place of the one who reports it',
      text: 'The miners’ union fears that two shafts will close, according to its newsletter.',
      statements: ['its newsletter | according to | The miners’ union fears that two shafts will close | indirect'],
      optional: ['The miners’ union | fears | that two shafts will close'],
    },
    {
      name: 'may go three deep',
      text: 'Drell testified that he had heard from Voss that the general admitted the losses.',
      statements: ['Drell | testified | that he had heard from Voss that the general admitted the losses | indirect'],
      optional: [
        'Voss | had heard from | that the general admitted the losses',
        'he | had heard | that the general admitted the losses',
        'the general | admitted | the losses',
      ],
    },
    {
      name: 'may end with the same two marks',
      text: 'Okoru said: “My father used to tell us, ‘Never sell the boat.’” She never did.',
      statements: ['Okoru | said | “My father used to tell us, ‘Never sell the boat.’” | direct'],
      optional: ['My father | used to tell | ‘Never sell the boat.’'],
    },
    {
      name: 'may be a title, which parts nothing',
      text: '“Have you read ‘The Salt Road’? It is all in there,” said the librarian.',
      statements: ['the librarian | said | “Have you read ‘The Salt Road’? It is all in there,” | direct'],
    },
    {
      name: 'stays in a quotation under straight marks',
      text: `"They shouted 'go home' at the children," the teacher told Radio Brask.`,
      statements: [`the teacher | told | "They shouted 'go home' at the children," | direct`],
      optional: [`They | shouted | 'go home'`],
    },
    {
      name: 'belongs to what is denied',
      text: 'Fennick denied that he had promised to resign.',
      statements: ['Fennick | denied | that he had promised to resign | indirect'],
      optional: ['he | had promised | to resign'],
    },
  ],
  failing: [],
};
