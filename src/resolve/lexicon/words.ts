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
/** What says only whose somebody is: "rival", "wife". */
export const RELATIONS_OF = codes(roles.relations);

/** Roles that are called by each other's names: by word, all of its classes' words. */
const CLASSES: ReadonlyMap<number, ReadonlySet<number>> = classesOf(roles.classes);

/** Whether two nouns of roles may be one person's: "lawmaker" and "senator". */
export const alikeRoles = (a: number, b: number): boolean => CLASSES.get(a)?.has(b) ?? false;

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
/** Who leads an organisation, by any of its words. */
export const CHIEFS = codes(roles.chiefs);
/** Nouns that take up an outlet, an organisation, a state: "the agency". */
export const MEDIA = codes(roles.media);
export const BODIES = codes(roles.bodies);
export const COUNTRIES = codes(roles.countries);
/** Words that make a role another's: "vice". */
export const DEPUTIES = codes(roles.deputies);
/** "former", "then": who was, and is no more. */
export const FORMER = codes(roles.former);

function classesOf(lists: readonly string[]): ReadonlyMap<number, ReadonlySet<number>> {
  const classes = new Map<number, Set<number>>();
  for (const list of lists) {
    const words = codes(list);
    for (const word of words) classes.set(word, new Set([...(classes.get(word) ?? []), ...words]));
  }
  return classes;
}

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
