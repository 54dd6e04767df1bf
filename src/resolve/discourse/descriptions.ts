import { relationSet } from '../../grammar/dependents.ts';
import { ADP, PROPN } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { type Affiliation, type Figure, type Found, newFigure, type Role } from '../figures.ts';
import { slugOf } from '../lexicon/gazetteer.ts';
import {
  BODIES_PLURAL,
  COLLECTIVES,
  FORMER,
  HEADS,
  LEADERS,
  OFFICES,
  PEOPLE,
  ROLE_GENDERS,
  ROLES,
} from '../lexicon/words.ts';
import type { NameIndex } from '../names/name-index.ts';
import { core, upToNoun } from '../phrases/noun-phrase.ts';
import { type Scene, textOf } from '../scene.ts';
import type { Discourse } from './discourse.ts';

const THE = wordSet('the', 'this', 'that');
const ONE = wordSet('a', 'an', 'another', 'one', 'some');
const FROM = wordSet('of', 'from', 'in', 'at', 'for', 'with');
const COUNTRY = wordSet('country', 'nation', 'state', 'kingdom', 'republic');
const MEDIA = wordSet(
  'newspaper',
  'paper',
  'daily',
  'magazine',
  'broadcaster',
  'network',
  'outlet',
  'newswire',
  'website',
  'site',
  'agency',
  'channel',
  'station',
  'weekly',
  'tabloid',
  'publication',
);
const BODIES = wordSet(
  'group',
  'organisation',
  'organization',
  'company',
  'party',
  'union',
  'charity',
  'firm',
  'alliance',
  'bloc',
  'agency',
  'body',
  'court',
  'committee',
  'council',
  'commission',
  'ministry',
  'bank',
  'association',
  'federation',
  'foundation',
  'institute',
  'movement',
  'campaign',
  'watchdog',
  'militia',
  'institution',
  'think-tank',
);
/** Who leads an organisation, by any of its words. */
const CHIEFS = wordSet(
  'chief',
  'head',
  'leader',
  'boss',
  'chairman',
  'chairwoman',
  'chair',
  'chairperson',
  'director',
  'president',
  'ceo',
  'director-general',
  'secretary-general',
  'chieftain',
);
const VICE = wordSet('vice', 'deputy', 'assistant', 'under');
const HIS = wordCode('his');

/** What the report has given by description so far, by its words and by its noun. */
export interface Described {
  readonly byWords: Map<string, Figure>;
  readonly byNoun: Map<number, Figure>;
}

/** The state or organisation of a noun: before it ("Velmoran officials"), or behind it ("officials from Velmora"). */
export function affiliationOf(
  { analysis: { tokens } }: Scene,
  names: NameIndex,
  { from, to }: TokenRange,
): Affiliation | null {
  const before = names.affiliationIn({ from, to });
  if (before || to + 1 >= tokens.length || tokens.tags[to] !== ADP || !FROM.has(tokens.words[to])) return before;
  return names.affiliationIn({ from: to + 1, to: Math.min(tokens.length, to + 4) });
}

/**
 * Whom a noun stands for that names nobody: who bears that role in the report, what was last described so, or one of its own.
 *
 *   Velmoran President Ilse Varga … [the president], [the Velmoran leader]: Ilse Varga      [two officials]      [her spokesman]
 *   not: [the vice president]: Ilse Varga
 */
export function describedAt(
  scene: Scene,
  names: NameIndex,
  discourse: Discourse,
  described: Described,
  people: readonly Figure[],
  mentionAt: (token: number) => Found | null,
  noun: number,
): Found | null {
  const { tokens } = scene.analysis;
  const word = tokens.words[noun];
  const range = upToNoun(scene, noun);
  const first = tokens.words[range.from];
  const of = affiliationOf(scene, names, range);
  const same = sameAs(scene, mentionAt, noun);
  if (same) return { ...range, figure: same.figure, head: noun, rivals: [], rule: 'apposition', basis: same };
  const isOwned = POSSESSIVE.has(first) || hasGenitive(scene, range);
  const isDefinite =
    THE.has(first) ||
    isOwned ||
    (of !== null && !ONE.has(first)) ||
    (range.to - range.from === 1 && tokens.tags[noun] === PROPN);
  const found = (figure: Figure, rule: string, basis: TokenRange = range): Found => ({
    ...range,
    figure,
    head: noun,
    rivals: [],
    rule,
    basis,
  });
  if (ROLES.has(word)) {
    const bearer = isDefinite ? bearerOf(scene, discourse, people, range, noun, of, isOwned) : null;
    if (bearer)
      return found(bearer, 'role', bearer.roles.find((role) => role.noun === word) ?? bearer.roles[0] ?? range);
    const known = THE.has(first) ? described.byNoun.get(word) : undefined;
    if (known && range.to - range.from === 2)
      return found(known, 'same-description', { from: known.first, to: known.first + 1 });
    return found(remember(described, unnamed(scene, 'person', range, noun, of), word), 'description');
  }
  if (PEOPLE.has(word)) {
    const text = `${slugOf(textOf(scene, core(scene, range)))} ${of?.name ?? ''}`;
    const known =
      described.byWords.get(text) ??
      (THE.has(first) && range.to - range.from === 2 ? described.byNoun.get(word) : undefined);
    if (known) return found(known, 'same-description', { from: known.first, to: known.first + 1 });
    const figure = unnamed(scene, 'group', range, noun, of);
    described.byWords.set(text, figure);
    return found(remember(described, figure, word), 'description');
  }
  if (!COLLECTIVES.has(word)) return null;
  if (COUNTRY.has(word) && !of) {
    const state = isDefinite ? discourse.mostSalient(noun, ({ kind }) => (kind === 'state' ? 1 : 0), []) : null;
    return state ? found(state.figure, 'country', state) : null;
  }
  const body = THE.has(first) && range.to - range.from === 2 ? bodyOf(scene, discourse, noun) : null;
  if (body) return found(body.figure, 'kind-of-body', body);
  const text = `${slugOf(textOf(scene, core(scene, range)))} ${of?.name ?? ''}`;
  const known = described.byWords.get(text);
  if (known) return found(known, 'same-description', { from: known.first, to: known.first + 1 });
  const figure = unnamed(scene, BODIES_PLURAL.has(word) ? 'group' : 'organisation', range, noun, of);
  described.byWords.set(text, figure);
  return found(figure, 'description');
}

/** The person of whom the report gives a role: with its state, of the same noun, or any head of a state for "leader". */
function bearerOf(
  { analysis: { tokens } }: Scene,
  discourse: Discourse,
  people: readonly Figure[],
  range: TokenRange,
  noun: number,
  of: Affiliation | null,
  isOwned: boolean,
): Figure | null {
  const word = tokens.words[noun];
  const isLeader = LEADERS.has(word);
  if (!OFFICES.has(word) && (isOwned || tokens.words[range.from] === HIS)) return null;
  const modifiers = tokens.words.subarray(range.from, noun);
  const isVice = modifiers.some((m) => VICE.has(m));
  const isFormer = modifiers.some((m) => FORMER.has(m));
  const isChief = CHIEFS.has(word) && of !== null && !of.id?.startsWith('state:');
  const isOf = (figure: Figure): boolean =>
    of !== null && figure.of !== null && (figure.of.id ?? figure.of.name) === (of.id ?? of.name);
  const isLike = (role: Role): boolean =>
    role.noun === word ||
    (isLeader && HEADS.has(role.noun)) ||
    (isChief && CHIEFS.has(role.noun) && role.of?.name === of.name);
  const roleFor = (figure: Figure): Role | undefined => {
    if ((of && figure.of && !isOf(figure)) || (isOwned && !of)) return undefined;
    return figure.roles.find(
      (r) => isLike(r) && isVice === VICE_ROLE.test(r.text) && (!isFormer || FORMER_ROLE.test(r.text)),
    );
  };
  let candidates = people.filter((figure) => roleFor(figure) !== undefined);
  for (const isBetter of [isOf, (figure: Figure) => roleFor(figure)?.noun === word]) {
    const better = candidates.filter(isBetter);
    if (better.length > 0) candidates = better;
  }
  if (candidates.length === 0) return null;
  const recent = discourse.mostSalient(noun, (figure) => (candidates.includes(figure) ? 1 : 0), []);
  if (recent) return recent.figure;
  const [only] = candidates;
  return candidates.length === 1 && (discourse.last(only) >= 0 || (isOf(only) && roleFor(only)?.noun === word))
    ? only
    : null;
}

const VICE_ROLE = /\b(vice|deputy|assistant|under)\b/i;
const FORMER_ROLE = /\b(former|ex|late|then)\b/i;

/** The organisation that "the agency" takes up: the last whose name has the word, the last outlet, or the last one that the sentences before speak of. */
function bodyOf({ analysis, text }: Scene, discourse: Discourse, noun: number): Found | null {
  const word = text.slice(analysis.tokens.starts[noun], analysis.tokens.ends[noun]).toLowerCase();
  const code = analysis.tokens.words[noun];
  const isNamed = (fits: (figure: Figure) => boolean): Found | null =>
    discourse.mostSalient(
      noun,
      (figure) => (figure.named && figure.kind === 'organisation' && fits(figure) ? 1 : 0),
      [],
    );
  return (
    isNamed((figure) => figure.name.toLowerCase().split(' ').includes(word)) ??
    (MEDIA.has(code) ? isNamed((figure) => figure.entry?.news ?? false) : null) ??
    (BODIES.has(code) ? isNamed((figure) => !figure.entry?.news) : null)
  );
}

function unnamed(
  scene: Scene,
  kind: 'person' | 'group' | 'organisation',
  range: TokenRange,
  noun: number,
  of: Affiliation | null,
): Figure {
  const { words } = scene.analysis.tokens;
  return newFigure(kind, textOf(scene, core(scene, range)), noun, {
    named: false,
    plural: kind === 'group',
    gender: ROLE_GENDERS.get(words[noun]) ?? null,
    noun: words[noun],
    of,
  });
}

function remember({ byNoun }: Described, figure: Figure, word: number): Figure {
  byNoun.set(word, figure);
  return figure;
}

const hasGenitive = ({ analysis: { tokens } }: Scene, { from, to }: TokenRange): boolean =>
  tokens.words.subarray(from, to).some((word) => GENITIVE.has(word));

/** Whom a noun says something of: in apposition ("Varga, a minister"), or as what somebody is ("Varga is a minister"). */
function sameAs({ analysis }: Scene, mentionAt: (token: number) => Found | null, noun: number): Found | null {
  const { heads, relations } = analysis;
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
const APPOSED = relationSet('appos');
const COPULA = relationSet('cop');
const SUBJECT = relationSet('nsubj', 'nsubj:outer');
/** Tokens before a noun that its subject is looked for in. */
const NEAR = 12;
