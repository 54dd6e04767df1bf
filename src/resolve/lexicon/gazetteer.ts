import { wordCode } from '../../learn/hash.ts';
import type { ActorKind } from '../../model/actor.ts';
import { SHAPE, type Tokens } from '../../model/analysis.ts';
import organisations from './organisations.json' with { type: 'json' };
import states from './states.json' with { type: 'json' };

/** A state, region or organisation that needs no introduction. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly wikidata: string | null;
  /** Whether it reports what others say. */
  readonly news: boolean;
}

/** How words stand for an entry: by its name, its people's name, its capital or a building that speaks for it. */
export type Wording = 'name' | 'demonym' | 'capital' | 'seat';

export interface Known {
  readonly entry: Entry;
  readonly as: Wording;
  /** The token behind the words. */
  readonly to: number;
}

interface Phrase {
  readonly codes: readonly number[];
  readonly entry: Entry;
  readonly as: Wording;
  /** Part of a name that is none without its article: "The Times". */
  readonly article: boolean;
  /** Written in capitals only, where small letters make it another word: "WHO", "US". */
  readonly upper: boolean;
}

const THE = wordCode('the');
const PHRASES = new Map<number, Phrase[]>();

/** The tokens of a name, as the tokeniser cuts it. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/^the /i, '')
    .toLowerCase()
    .replace(/(['’]s?)(?= |$)/g, ' $1')
    .replace(/([-–/+,()])/g, ' $1 ')
    .split(' ')
    .filter(Boolean);

function add(name: string, entry: Entry, as: Wording): void {
  const codes = wordsOf(name).map(wordCode);
  const article = name.startsWith('The ') && codes.length === 1;
  const phrase: Phrase = {
    codes,
    entry,
    as,
    article,
    upper: name.length > 1 && name.length < 6 && name === name.toUpperCase(),
  };
  const list = PHRASES.get(codes[0]);
  if (list) list.push(phrase);
  else PHRASES.set(codes[0], [phrase]);
}

/** The name in lower case with hyphens, without diacritics: what ids are made of. */
export const slugOf = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase().replaceAll(' ', '-') : foldedSlugOf(name);

const PLAIN = /^[a-z\d]+(?:[ -][a-z\d]+)*$/i;
const foldedSlugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

for (const { id, name, aliases, demonyms, capitals, seats, wikidata } of states.states) {
  const entry: Entry = { id, name, kind: 'state', wikidata, news: false };
  for (const alias of [name, ...aliases]) add(alias, entry, 'name');
  for (const demonym of demonyms) {
    add(demonym, entry, 'demonym');
    add(`${demonym}s`, entry, 'demonym');
  }
  for (const capital of capitals) add(capital, entry, 'capital');
  for (const seat of seats) add(seat, entry, 'seat');
}

for (const [name, aliases, wikidata, news] of organisations.organisations) {
  if (typeof name !== 'string' || !Array.isArray(aliases)) continue;
  const id = `org:${slugOf(name)}`;
  const known = typeof wikidata === 'string' ? wikidata : null;
  const entry: Entry = { id, name, kind: 'organisation', wikidata: known, news: news === 'news' };
  for (const alias of [name, ...aliases]) add(alias, entry, 'name');
}

const regionOf = (name: string): Entry => ({
  id: `group:${slugOf(name.replace(/^the /, ''))}`,
  name,
  kind: 'group',
  wikidata: null,
  news: false,
});
for (const name of organisations.regions) add(name, regionOf(name), 'name');
for (const [demonym, name] of Object.entries(organisations.regionDemonyms)) {
  add(demonym, regionOf(name), 'demonym');
  add(`${demonym}s`, regionOf(name), 'demonym');
}
for (const list of PHRASES.values()) list.sort((a, b) => b.codes.length - a.codes.length);

/**
 * What the words from a token on stand for, by the longest of the names in `states.json` and `organisations.json`; null where they are
 * none. The token must be capitalised.
 */
export function knownAt({ words, shapes }: Tokens, at: number, to: number): Known | null {
  const phrases = PHRASES.get(words[at]);
  if (!phrases) return null;
  for (const { codes, entry, as, article, upper } of phrases) {
    if (article && words[at - 1] !== THE) continue;
    if (
      at + codes.length > to ||
      (upper && shapes[at] !== SHAPE.upper && shapes[at] !== SHAPE.alphanumeric && shapes[at] !== SHAPE.initial)
    )
      continue;
    let i = 1;
    while (i < codes.length && words[at + i] === codes[i]) i++;
    if (i === codes.length) return { entry, as, to: at + i };
  }
  return null;
}
