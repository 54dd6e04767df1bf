import { wordCode } from '../../learn/hash.ts';
import { PARTICLES, PEOPLE, ROLES } from './words.ts';

/** Whether a person's name is one, and no description: "Ilse von Varga"; not "senior official", "Foreign Minister". */
export function isPersonName(name: string): boolean {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const isName = (word: string): boolean =>
    /^\p{Lu}/u.test(word) || PARTICLES.has(wordCode(word)) || name.includes(`-${word}`);
  const isRole = (word: string): boolean =>
    ROLES.has(wordCode(word.toLowerCase())) || PEOPLE.has(wordCode(word.toLowerCase()));
  return words.length > 0 && words.every(isName) && !isRole(words[words.length - 1]);
}
