import { relationSet } from '../../grammar/dependents.ts';
import { AUX, PROPN, VERB } from '../../grammar/tags.ts';
import { GENITIVE, HYPHENS, THAT, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, type Name, SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import { type Known, knownAt } from '../lexicon/gazetteer.ts';
import { ADDRESSES, COLLECTIVES, GIVEN_GENDERS, PARTICLES, PEOPLE, ROLES, TITLES } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';

/** A name in the text, and what it is the name of. */
export interface NameFound extends TokenRange {
  readonly kind: 'person' | 'known' | 'organisation' | 'place' | 'group';
  /** For the kind `known`; null otherwise. */
  readonly known: Known | null;
}

const [THE, OF] = ['the', 'of'].map(wordCode);
/** Capitalised words that are no body's name alone. */
const NO_NAMES = wordSet('web', 'internet', 'god', 'state', 'government', 'church', 'party', 'house');
const [OF_KINDS, LOWEST] = [
  new Set<Name['kind']>(['organisation', 'place', 'group', 'building', 'other']),
  SHAPE.lower,
];

/**
 * The names of a report, in reading order and apart: those of the lists, those that the recogniser marked, and capitalised words behind
 * a title or a given name that it passed over.
 *
 *   [Ilse Varga] met Mr. [Osei-Tann] of [Velmora].      not: The President said so.
 */
export function findNames({ analysis }: Scene): NameFound[] {
  const { tokens, names, sentences } = analysis;
  const found: NameFound[] = [];
  let n = 0;
  for (const { from, to } of sentences) {
    let at = from;
    while (at < to) {
      while (n < names.length && names[n].to <= at) n++;
      if (tokens.shapes[at] === SHAPE.mark || tokens.shapes[at] === LOWEST) {
        const marked = n < names.length && names[n].from === at ? names[n] : null;
        if (marked?.kind !== 'person' || !PARTICLES.has(tokens.words[at])) {
          at++;
          continue;
        }
      }
      const next = n < names.length ? names[n] : null;
      const isMarked = next !== null && (next.from <= at || isGivenName(analysis, at, next));
      const name = nameAt(analysis, at, to, isMarked ? { ...next, from: Math.min(next.from, at) } : null);
      if (name) found.push(name);
      at = name ? name.to : at + 1;
    }
  }
  return withPlaces(tokens, found);
}

/** A word that the recogniser takes for a place, and once for a person, is a place, unless it ends a person's name: "near Brask", "the road to Brask". */
function withPlaces({ words, shapes }: Tokens, names: readonly NameFound[]): NameFound[] {
  const places = new Set(
    names
      .filter(({ kind, from, to }) => kind === 'place' && to - from === 1 && shapes[from] === SHAPE.capital)
      .map(({ from }) => words[from]),
  );
  for (const { kind, from, to } of names) if (kind === 'person' && to - from > 1) places.delete(words[to - 1]);
  return names.map((name) =>
    name.kind === 'person' && name.to - name.from === 1 && places.has(words[name.from])
      ? { ...name, kind: 'place' }
      : name,
  );
}

/** Whether the recogniser passed over the given name before a surname: "Odile" of "Odile Tann said". */
function isGivenName({ tokens, heads, relations }: Analysis, at: number, { kind, from, to }: Name): boolean {
  const { words, tags, shapes } = tokens;
  if (kind !== 'person' || from !== at + 1 || to - from > 1 || tags[at] !== PROPN || shapes[at] !== SHAPE.capital)
    return false;
  if (ROLES.has(words[at]) || TITLES.has(words[at]) || COLLECTIVES.has(words[at]) || PEOPLE.has(words[at]))
    return false;
  return (heads[from] === at && relations[from] === FLAT) || heads[at] === from || heads[at] === heads[from];
}
const [FLAT] = relationSet('flat');

function nameAt(analysis: Analysis, at: number, end: number, marked: Name | null): NameFound | null {
  const { tokens } = analysis;
  if (tokens.words[at] === THE) return null;
  const known = isCapital(tokens, at) ? knownAt(tokens, at, end) : null;
  if (known && !isPartOfPerson(analysis, known, at, end, marked)) {
    if (marked && beginsAt(tokens, marked, at) && marked.to > known.to && marked.kind === 'organisation')
      return { from: at, to: marked.to, kind: 'organisation', known: null };
    return { from: at, to: known.to, kind: 'known', known };
  }
  if (marked && marked.kind === 'person') return person(analysis, at, marked.to, end);
  if (isCapital(tokens, at) && tokens.tags[at] === PROPN && !isTitle(tokens, at)) {
    const afterTitle =
      at > 0 && isTitle(tokens, at - 1) && isCapital(tokens, at - 1) && marked?.kind !== 'organisation';
    const given =
      GIVEN_GENDERS.has(tokens.words[at]) && at + 1 < end && tokens.tags[at + 1] === PROPN && isCapital(tokens, at + 1);
    if ((afterTitle && !HYPHENS.has(tokens.words[at - 1])) || (given && (!marked || marked.kind === 'other')))
      return person(analysis, at, marked ? marked.to : at + 1, end);
  }
  if (!marked && isUnmarkedSpeaker(analysis, at, end)) return { from: at, to: at + 1, kind: 'person', known: null };
  if (!marked && isUnmarkedPerson(analysis, at, end)) return { from: at, to: at + 2, kind: 'person', known: null };
  if (!marked || !OF_KINDS.has(marked.kind) || !beginsAt(tokens, marked, at)) return null;
  if (marked.kind === 'other' && tokens.shapes[at] !== SHAPE.upper) return null;
  if (NO_NAMES.has(tokens.words[at]) && marked.to === at + 1) return null;
  const kind = marked.kind === 'place' || marked.kind === 'group' ? marked.kind : 'organisation';
  return { from: at, to: marked.to, kind, known: null };
}

/**
 * Whether two capitalised words that the recogniser passed over are a person who does something.
 *
 *   [Bo Rask] met the crews.      not: The Velm Bridge closed. Lake Velm froze over.
 */
function isUnmarkedPerson({ tokens, relations, heads }: Analysis, at: number, end: number): boolean {
  const { tags, words } = tokens;
  const isName = (token: number): boolean =>
    tags[token] === PROPN &&
    tokens.shapes[token] === SHAPE.capital &&
    !ROLES.has(words[token]) &&
    !TITLES.has(words[token]) &&
    !COLLECTIVES.has(words[token]);
  if (
    at + 2 >= end ||
    !isName(at) ||
    !isName(at + 1) ||
    (tags[at + 2] < VERB && tags[at + 2] !== AUX) ||
    words[at - 1] === THE
  )
    return false;
  return (
    (SUBJECT.has(relations[at]) && heads[at + 1] === at) || (SUBJECT.has(relations[at + 1]) && heads[at] === at + 1)
  );
}
const SUBJECT = relationSet('nsubj');

/** Whether a capitalised word that the recogniser passed over says something of himself: "[Pell] said he would". */
function isUnmarkedSpeaker({ tokens: { tags, words, shapes } }: Analysis, at: number, end: number): boolean {
  if (tags[at] !== PROPN || shapes[at] !== SHAPE.capital || words[at - 1] === THE) return false;
  if (COLLECTIVES.has(words[at]) || tags[at - 1] === PROPN) return false;
  const own = words[at + 2] === THAT ? at + 3 : at + 2;
  return own < end && tags[at + 1] >= VERB && HE_OR_SHE.has(words[own]);
}
const HE_OR_SHE = wordSet('he', 'she');

/** A person's name from its first token on, titles left out; null where nothing else is left. */
function person({ tokens, relations }: Analysis, at: number, marked: number, end: number): NameFound | null {
  let from = at;
  while (from < marked && (TITLES.has(tokens.words[from]) || ROLES.has(tokens.words[from])) && from + 1 < marked)
    from++;
  if (marked - from === 1 && PEOPLE.has(tokens.words[from])) return null;
  let to = Math.max(marked, from + 1);
  while (to < end && goesOn(tokens, to, end)) to += HYPHENS.has(tokens.words[to]) && to + 1 < end ? 2 : 1;
  while (to > from && GENITIVE.has(tokens.words[to - 1])) to--;
  while (to > from && HYPHENS.has(tokens.words[to - 1])) to--;
  for (let title = from + 1; title < to - 1; title++)
    if (TITLES.has(tokens.words[title]) && !ADDRESSES.has(tokens.words[title]))
      from = tokens.words[title + 1] === OF ? Math.min(title + 3, to - 1) : title + 1;
  return to > from && relations.length > 0 ? { from, to, kind: 'person', known: null } : null;
}

/** Whether a name goes on with a token: a hyphen with its word, or another capitalised word of a name. */
function goesOn({ words, starts, ends, tags, shapes }: Tokens, at: number, end: number): boolean {
  if (starts[at] === ends[at - 1] && (HYPHENS.has(words[at]) || HYPHENS.has(words[at - 1]))) return at < end;
  if (shapes[at] !== SHAPE.capital && shapes[at] !== SHAPE.initial && shapes[at] !== SHAPE.mixed) return false;
  return tags[at] === PROPN && !GENITIVE.has(words[at]) && !ROLES.has(words[at]) && starts[at] === ends[at - 1] + 1;
}

/** Whether words of a list stand in a longer name of a person: "Jordan Tann"; not "Jordan". */
function isPartOfPerson({ tokens }: Analysis, known: Known, at: number, end: number, marked: Name | null): boolean {
  if (known.as === 'seat' || tokens.shapes[at] === SHAPE.upper) return false;
  if (at > 0 && ADDRESSES.has(tokens.words[at - 1])) return true;
  if (marked?.kind !== 'person') return false;
  if (marked.from < at) return true;
  return known.as !== 'demonym' && marked.to > known.to && known.to < end && !ROLES.has(tokens.words[known.to]);
}

/** Whether a marked name begins with a token, but for its article. */
const beginsAt = ({ words }: Tokens, { from }: Name, at: number): boolean =>
  from === at || (from === at - 1 && words[from] === THE);
const isTitle = ({ words }: Tokens, at: number): boolean => TITLES.has(words[at]);
const isCapital = ({ shapes }: Tokens, at: number): boolean => shapes[at] >= SHAPE.capital && shapes[at] <= SHAPE.mixed;
