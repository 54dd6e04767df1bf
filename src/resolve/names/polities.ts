import { NOUN, PROPN, tagSet } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { type Entry, slugOf } from '../lexicon/gazetteer.ts';
import { ADDRESSES, ROLES, TITLES } from '../lexicon/words.ts';
import { type Scene, textOf } from '../scene.ts';
import type { NameFound } from './find-names.ts';
import data from './polities.json' with { type: 'json' };

const ORGANS = wordSet(...data.organs.split(' '));
const REALMS = wordSet(...data.realms.split(' '));
const OF = wordCode('of');
const [ADJ] = tagSet('ADJ');
/** Words from an owner, or a people's adjective, to what is a state's. */
const NEAR = 3;
/** Times that a report must treat a name as a state's: once may be chance. */
const ENOUGH = 2;
/** Letters that a people's name shares with its state's, at least. */
const STEM = 4;
const PEOPLES = /(?:n|ese|ish|i|ic)$/;
const PEOPLE_PLURAL = /(?:[nti]|ic|er)s$/;
const PEOPLE_ENDS = wordSet('an', 'en', 'on', 'in', 'se', 'sh', 'ni', 'ri', 'li', 'ti', 'ic');

/** What a report says of a capitalised word that no list has. */
interface Clues {
  readonly token: number;
  /** "Dorane’s army" */
  owns: number;
  /** "the parliament of Dorane", "President Bo Rask of Dorane" */
  of: number;
  /** "Doranese troops" */
  describes: number;
  /** Whether it is formed as a people's name is, and stands before a noun. */
  isPeople: boolean;
  /** Marked as a place, less the times that it is marked otherwise. */
  places: number;
}

/**
 * Names again, with those of states that no list has, known by what belongs to them, and of their peoples.
 *
 *   The parliament of [Dorane] met. [Doranese] troops left. [Dorane] denied it.      not: Rask’s government fell. Rask denied it.
 */
export function withPolities(scene: Scene, names: readonly NameFound[]): readonly NameFound[] {
  const clues = cluesOf(scene, names);
  if (clues.size === 0) return names;
  const known = new Map<number, { readonly entry: Entry; readonly as: 'name' | 'demonym' }>();
  const text = (clue: Clues): string => textOf(scene, { from: clue.token, to: clue.token + 1 });
  const allPeoples = [...clues].flatMap(([people, clue]) =>
    clue.isPeople ? [{ people, name: text(clue), describes: clue.describes }] : [],
  );
  if (allPeoples.length === 0 && ![...clues.values()].some(({ owns, of }) => owns + of > 0)) return names;
  for (const [word, clue] of clues) {
    if (clue.isPeople && clue.owns + clue.of === 0) continue;
    const name = text(clue);
    if (PEOPLE_PLURAL.test(name)) continue;
    const peoples = allPeoples.filter((other) => isPeopleOf(other.name, name));
    const all = clue.owns + clue.of + peoples.reduce((sum, { describes }) => sum + describes, 0);
    if (all === 0 || (peoples.length === 0 && (all < ENOUGH || (clue.of === 0 && clue.places <= 0)))) continue;
    const entry: Entry = { id: `state:${slugOf(name)}`, name, kind: 'state', wikidata: null, news: false };
    known.set(word, { entry, as: 'name' });
    for (const { people } of peoples) known.set(people, { entry, as: 'demonym' });
  }
  if (known.size === 0) return names;
  return renamed(scene, names, known);
}

const isPeopleOf = (people: string, state: string): boolean =>
  people !== state && PEOPLES.test(people) && people.startsWith(state.slice(0, Math.max(STEM, state.length - 2)));

/** What is said of the words that may be states or peoples: of those alone that stand in no name of a person, and behind no title. */
function cluesOf({ analysis: { tokens } }: Scene, names: readonly NameFound[]): ReadonlyMap<number, Clues> {
  const { words, shapes, tags, suffixes2, length } = tokens;
  const clues = new Map<number, Clues>();
  const persons = new Set<number>();
  let n = 0;
  for (let at = 0; at < length; at++) {
    if (shapes[at] !== SHAPE.capital) continue;
    while (n < names.length && names[n].to <= at) n++;
    const name = n < names.length && names[n].from <= at ? names[n] : null;
    const isLong = name !== null && name.to - name.from > 1;
    if (name?.kind === 'known' || isLong || isTitled(words, at)) {
      if (name?.kind === 'person') persons.add(words[at]);
      continue;
    }
    const owns = GENITIVE.has(words[at + 1]) && isNear(words, at + 2);
    const of = words[at - 1] === OF && (REALMS.has(words[at - 2]) || isInOffice(words, names[n - 1], at));
    const isPeople = PEOPLE_ENDS.has(suffixes2[at]) && (tags[at + 1] === NOUN || tags[at + 1] === ADJ);
    const describes = !owns && isNear(words, at + 1);
    const isName = name !== null || tags[at] === PROPN;
    let clue = clues.get(words[at]);
    if (!clue) {
      if (!owns && !of && !describes && !isPeople && !isName) continue;
      clue = { token: at, owns: 0, of: 0, describes: 0, isPeople: false, places: 0 };
      clues.set(words[at], clue);
    }
    if (owns) clue.owns++;
    if (of) clue.of++;
    if (describes) clue.describes++;
    if (isPeople) clue.isPeople = true;
    if (name) clue.places += name.kind === 'place' ? 1 : -1;
  }
  for (const word of persons) clues.delete(word);
  return clues;
}

const isTitled = (words: Int32Array, at: number): boolean =>
  ADDRESSES.has(words[at - 1]) || TITLES.has(words[at - 1]) || TITLES.has(words[at]) || ROLES.has(words[at]);

function isNear(words: Int32Array, from: number): boolean {
  for (let at = from; at < from + NEAR; at++) if (ORGANS.has(words[at])) return true;
  return false;
}

/** "Foreign Minister [Bo Rask] of": a person by name and office before "of". */
const isInOffice = (words: Int32Array, name: NameFound | undefined, at: number): boolean =>
  name?.kind === 'person' &&
  name.to === at - 1 &&
  (ROLES.has(words[name.from - 1]) || TITLES.has(words[name.from - 1]));

function renamed(
  { analysis: { tokens } }: Scene,
  names: readonly NameFound[],
  known: ReadonlyMap<number, { readonly entry: Entry; readonly as: 'name' | 'demonym' }>,
): NameFound[] {
  const { words, shapes, length } = tokens;
  const all: NameFound[] = [];
  let n = 0;
  for (let at = 0; at < length; at++) {
    const name = n < names.length && names[n].from <= at ? names[n] : null;
    const polity = shapes[at] === SHAPE.capital && (!name || name.to === at + 1) ? known.get(words[at]) : undefined;
    if (polity) all.push({ from: at, to: at + 1, kind: 'known', known: { ...polity, to: at + 1 } });
    else if (name) all.push(name);
    if (!name) continue;
    n++;
    at = name.to - 1;
  }
  return all;
}
