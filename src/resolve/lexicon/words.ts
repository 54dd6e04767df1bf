import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import givenNames from './given-names.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import titles from './titles.json' with { type: 'json' };

export type Gender = 'female' | 'male';

const split = (words: string): string[] => words.split(' ');
const codes = (words: string): ReadonlySet<number> => wordSet(...split(words));

/** The plural of a noun, as English makes it: minister, ministers; secretary, secretaries. */
const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : /m[ae]n$/.test(noun)
        ? noun.replace(/man$/, 'men')
        : `${noun}s`;
const pluralCodes = (words: string): ReadonlySet<number> => wordSet(...split(words).map(pluralOf));

/** Who leads a state or may be called its leader; of these, words that name no office. */
export const HEADS = codes(roles.heads);
export const LEADERS = codes(roles.leaderWords);
/** What one person is: offices and occupations. */
export const ROLES: ReadonlySet<number> = new Set([...HEADS, ...codes(roles.offices), ...codes(roles.others)]);
/** Offices that few hold, so that "the minister" may stand for the one that was named. */
export const OFFICES: ReadonlySet<number> = new Set([...HEADS, ...codes(roles.offices)]);
/** Several persons. */
export const PEOPLE: ReadonlySet<number> = new Set([
  ...pluralCodes(roles.heads),
  ...pluralCodes(roles.offices),
  ...pluralCodes(roles.others),
  ...codes(roles.plurals),
]);
/** Several bodies: "governments". */
export const BODIES_PLURAL: ReadonlySet<number> = pluralCodes(roles.collective);
export const COLLECTIVES: ReadonlySet<number> = new Set([...codes(roles.collective), ...pluralCodes(roles.collective)]);
export const DOCUMENTS: ReadonlySet<number> = new Set([...codes(roles.documents), ...pluralCodes(roles.documents)]);
/** "former", "then": who was, and is no more. */
export const FORMER = codes(roles.former);

const genders = (...lists: readonly (readonly [string, Gender])[]): ReadonlyMap<number, Gender> =>
  new Map(lists.flatMap(([words, gender]) => split(words).map((word) => [wordCode(word), gender] as const)));

/** Titles and given names that tell a gender. */
export const TITLE_GENDERS = genders([titles.male, 'male'], [titles.female, 'female']);
export const GIVEN_GENDERS = genders([givenNames.male, 'male'], [givenNames.female, 'female']);
/** Kin and callings that tell a gender: "spokeswoman", "widow". */
export const ROLE_GENDERS = genders([roles.male, 'male'], [roles.female, 'female']);
export const TITLES: ReadonlySet<number> = new Set([...TITLE_GENDERS.keys(), ...codes(titles.either)]);
/** Forms of address, which are no roles: "Mr.", "Dr.". */
export const ADDRESSES = codes(titles.addresses);
export const SUFFIXES = codes(titles.suffixes);
export const PARTICLES = codes(titles.particles);
