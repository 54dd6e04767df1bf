import { wordCode } from '../../learn/hash.ts';
import type { Force } from '../../model/statement.ts';

const NOUNS: readonly (readonly [readonly string[], readonly Force[]])[] = [
  [['offer', 'offers', 'invitation', 'proposal'], ['offer']],
  [
    ['threat', 'threats', 'ultimatum', 'ultimatums'],
    ['threat', 'offer'],
  ],
  [
    ['pledge', 'pledges', 'promise', 'promises', 'vow', 'commitment', 'guarantee', 'assurance'],
    ['promise', 'guarantee', 'offer'],
  ],
  [
    ['plan', 'plans', 'decision', 'announcement'],
    ['intention', 'promise'],
  ],
];

/** The forces of what a noun names, the likeliest first: an "offer", a "threat", a "pledge". */
export const NAMED: ReadonlyMap<number, readonly Force[]> = new Map(
  NOUNS.flatMap(([nouns, forces]) => nouns.map((noun): [number, readonly Force[]] => [wordCode(noun), forces])),
);
