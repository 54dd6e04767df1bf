import { wordSet } from '../../grammar/words.ts';

export const HE = wordSet('he', 'him', 'his', 'himself');
export const SHE = wordSet('she', 'her', 'hers', 'herself');
export const IT = wordSet('it', 'its', 'itself');
export const THEY = wordSet('they', 'them', 'their', 'theirs', 'themselves');
export const THIRD: ReadonlySet<number> = new Set([...HE, ...SHE, ...IT, ...THEY]);
/** Of the one who speaks: inside marks the speaker, outside them the author. */
export const FIRST = wordSet('i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves');
export const REFLEXIVE = wordSet('himself', 'herself', 'itself', 'themselves');
