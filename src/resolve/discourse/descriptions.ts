import { relationSet } from '../../grammar/dependents.ts';
import { ADP, PROPN } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { type Affiliation, type Figure, type Found, newFigure } from '../figures.ts';
import { BODIES_PLURAL, COLLECTIVES, COUNTRIES, PEOPLE, RELATIONS_OF, ROLE_GENDERS, ROLES } from '../lexicon/words.ts';
import type { NameIndex } from '../names/name-index.ts';
import { core, upToNoun } from '../phrases/noun-phrase.ts';
import { wordedName } from '../phrases/worded-name.ts';
import { type Scene, textOf } from '../scene.ts';
import { bearerOf } from './bearers.ts';
import { bodyOf } from './bodies.ts';
import type { Describing, Description } from './describing.ts';

const NONE = wordSet('no', 'any', 'neither');
const THE = wordSet('the', 'this', 'that');
const THIS = wordSet('this', 'that');
const ONE = wordSet('a', 'an', 'another', 'one', 'some');
const FROM = wordSet('of', 'from', 'in', 'at', 'for', 'with');
const APPOSED = relationSet('appos');
const COPULA = relationSet('cop');
const SUBJECT = relationSet('nsubj', 'nsubj:outer');
/** Tokens before a noun that its subject is looked for in. */
const NEAR = 12;

/**
 * Whom a noun stands for that names nobody: who bears that role in the report, what was last described so, or one of its own.
 *
 *   Velmoran President Ilse Varga … [the president], [the Velmoran leader]: Ilse Varga      [two officials]      [her spokesman]
 *   not: [the vice president]: Ilse Varga   no government
 */
export function describedAt(describing: Describing, noun: number): Found | null {
  const description = descriptionAt(describing, noun);
  const { range, word } = description;
  if (NONE.has(describing.scene.analysis.tokens.words[range.from])) return null;
  const same = sameAs(describing, noun);
  if (same) return foundAs(description, same.figure, 'apposition', same);
  if (ROLES.has(word)) return personAt(describing, description);
  if (PEOPLE.has(word)) return ownOrKnown(describing, description, 'group');
  if (!COLLECTIVES.has(word)) return null;
  if (COUNTRIES.has(word) && !description.of) {
    const isState = ({ kind }: Figure): number => (kind === 'state' ? 1 : 0);
    const state = description.isDefinite ? describing.discourse.mostSalient(noun, isState, []) : null;
    return state && foundAs(description, state.figure, 'country', state);
  }
  const body = description.isBare ? bodyOf(describing, noun) : null;
  if (body) return foundAs(description, body.figure, 'kind-of-body', body);
  return range.to > range.from
    ? ownOrKnown(describing, description, BODIES_PLURAL.has(word) ? 'group' : 'organisation')
    : null;
}

function descriptionAt({ scene, names }: Describing, noun: number): Description {
  const { words, tags } = scene.analysis.tokens;
  const range = upToNoun(scene, noun);
  const first = words[range.from];
  const of = affiliationOf(scene, names, range);
  const isOwned = POSSESSIVE.has(first) || words.subarray(range.from, range.to).some((word) => GENITIVE.has(word));
  const isAlone = range.to - range.from === 1;
  const isDefinite = THE.has(first) || isOwned || (of !== null && !ONE.has(first)) || (isAlone && tags[noun] === PROPN);
  const isBare = THE.has(first) && range.to - range.from === 2;
  return { range, noun, word: words[noun], of, isOwned, isDefinite, isBare };
}

/** The state or organisation of a noun: before it ("Velmoran officials"), or behind it ("officials from Velmora"). */
function affiliationOf(
  { analysis: { tokens } }: Scene,
  names: NameIndex,
  { from, to }: TokenRange,
): Affiliation | null {
  const before = names.affiliationIn({ from, to });
  if (before || to + 1 >= tokens.length || tokens.tags[to] !== ADP || !FROM.has(tokens.words[to])) return before;
  return names.affiliationIn({ from: to + 1, to: Math.min(tokens.length, to + 4) });
}

/** One person: who bears the role, by its own noun before one that was described so far; a like role comes last. */
function personAt(describing: Describing, description: Description): Found {
  const { scene } = describing;
  const { range, word, of, isBare, isDefinite } = description;
  const taken =
    THIS.has(scene.analysis.tokens.words[range.from]) && RELATIONS_OF.has(word)
      ? thisPerson(describing, description)
      : null;
  if (taken) return foundAs(description, taken.figure, 'this', taken);
  const bearer = isDefinite ? bearerOf(describing, description) : null;
  const known = isBare ? describing.byNoun.get(word) : undefined;
  if (bearer && (bearer.role.noun === word || !known)) {
    if (of?.id?.startsWith('state:')) bearer.figure.of ??= of;
    return foundAs(description, bearer.figure, 'role', bearer.role);
  }
  if (known) return sameDescription(description, known);
  const figure = unnamed(describing, description, 'person');
  describing.byNoun.set(word, figure);
  return foundAs(description, figure, 'description', description.range);
}

/** Whom "this man" takes up: the person who stands out most, of no other gender. */
function thisPerson({ discourse }: Describing, { noun, word }: Description): Found | null {
  const own = ROLE_GENDERS.get(word);
  return discourse.mostSalient(
    noun,
    ({ kind, gender }) => (kind === 'person' && (!own || !gender || gender === own) ? 1 : 0),
    [],
  );
}

/** Those who were described in the same words, or by "the" and the same noun; or others. */
function ownOrKnown(describing: Describing, description: Description, kind: 'group' | 'organisation'): Found {
  const { scene, byWords, byNoun } = describing;
  const { range, word, of, isBare } = description;
  const words = `${textOf(scene, core(scene, range)).toLowerCase()} ${of?.name ?? ''}`;
  const known = byWords.get(words) ?? (isBare && kind === 'group' ? byNoun.get(word) : undefined);
  if (known) return sameDescription(description, known);
  const figure = unnamed(describing, description, kind);
  byWords.set(words, figure);
  if (kind === 'group') byNoun.set(word, figure);
  return foundAs(description, figure, 'description', range);
}

const foundAs = ({ range, noun }: Description, figure: Figure, rule: string, basis: TokenRange): Found => ({
  ...range,
  ...{ figure, head: noun, rivals: [], rule, basis },
});

const sameDescription = (description: Description, figure: Figure): Found =>
  foundAs(description, figure, 'same-description', { from: figure.first, to: figure.first + 1 });

function unnamed(
  { scene, mentionAt }: Describing,
  { range, noun, word, of }: Description,
  kind: 'person' | 'group' | 'organisation',
): Figure {
  const gender = ROLE_GENDERS.get(word) ?? null;
  return newFigure(kind, wordedName(scene, range, mentionAt), noun, {
    named: false,
    plural: kind === 'group',
    gender,
    of,
  });
}

/**
 * Whom a noun says something of: in apposition ("Varga, a minister"), or as what somebody is ("Varga is a minister"); not whose somebody
 * is ("Varga, the group’s director").
 */
function sameAs({ scene: { analysis }, mentionAt }: Describing, noun: number): Found | null {
  const { heads, relations, tokens } = analysis;
  if (GENITIVE.has(tokens.words[noun + 1])) return null;
  if (APPOSED.has(relations[noun])) {
    const found = heads[noun] >= 0 && heads[noun] < noun ? mentionAt(heads[noun]) : null;
    return found?.figure.named ? found : null;
  }
  let subject = -1;
  let isCopular = false;
  for (let at = noun - 1; at >= 0 && noun - at < NEAR; at--) {
    if (heads[at] !== noun) continue;
    if (COPULA.has(relations[at])) isCopular = true;
    else if (SUBJECT.has(relations[at])) subject = at;
  }
  const found = isCopular && subject >= 0 ? mentionAt(subject) : null;
  return found?.figure.kind === 'person' ? found : null;
}
