import { NOUN, PROPN } from '../../grammar/tags.ts';
import { tokensIn } from '../../grammar/token-ranges.ts';
import { RELATIVE } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Statement } from '../../model/statement.ts';
import type { Figure, Found } from '../figures.ts';
import { THIRD } from '../lexicon/pronouns.ts';
import { COLLECTIVES, PEOPLE, ROLES } from '../lexicon/words.ts';
import type { NameFound } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { NamedFigures } from '../names/named-figures.ts';
import type { Scene } from '../scene.ts';
import type { Describing } from './describing.ts';
import { describedAt } from './descriptions.ts';
import { type Discourse, newDiscourse } from './discourse.ts';
import { pronounAt } from './pronouns.ts';

/** What a report's mentions are read from. */
export interface Cast {
  readonly names: readonly NameFound[];
  readonly index: NameIndex;
  readonly named: NamedFigures;
  /** The mentions of persons by name, in reading order. */
  readonly persons: readonly Found[];
  /** 1 for the tokens of roles that stand beside a name. */
  readonly inRole: Uint8Array;
}

/** Reads a report from its beginning, and gives who is mentioned where: by name, by description, by pronoun. */
export function readThrough(scene: Scene, cast: Cast, statements: readonly Statement[]): Found[] {
  const { tokens } = scene.analysis;
  const { words, tags } = tokens;
  const people = [...new Set(cast.persons.map(({ figure }) => figure))];
  const sources = new Map<number, readonly TokenRange[]>();
  const isSource = new Uint8Array(tokens.length);
  for (const { speaker, content } of statements) {
    if (!speaker) continue;
    const [source] = speaker.spans.map((span) => tokensIn(tokens, span));
    isSource.fill(1, source.from, source.to);
    sources.set(
      source.from,
      content.spans.map((span) => tokensIn(tokens, span)),
    );
  }
  const discourse = newDiscourse(scene, isSource);
  const places = new Int32Array(tokens.length);
  const mentionAt = (token: number): Found | null => discourse.log[places[token] - 1] ?? null;
  const describing: Describing = {
    ...{ scene, names: cast.index, discourse, people, mentionAt },
    ...{ byWords: new Map(), byNoun: new Map() },
  };
  let n = 0;
  let p = 0;
  const nameAt = (at: number): Found | null => {
    const name = cast.names[n++];
    if (name.kind !== 'person') return cast.named.of(name);
    while (p < cast.persons.length && cast.persons[p].from < at) p++;
    return cast.persons[p]?.from === at ? amongRivals(discourse, cast.persons[p]) : null;
  };
  const wordAt = (at: number): Found | null => {
    const word = words[at];
    if (THIRD.has(word)) return pronounAt(discourse, word, at, sources.get(at) ?? []);
    const isNoun = tags[at] === NOUN || tags[at] === PROPN;
    if (!isNoun || cast.inRole[at] || !isDescribing(word) || isBeforeNoun(scene, at)) return null;
    return describedAt(describing, at);
  };
  for (let at = 0; at < tokens.length; at++) {
    while (n < cast.names.length && cast.names[n].from < at) n++;
    const isName = n < cast.names.length && cast.names[n].from === at;
    const to = isName ? cast.names[n].to : at + 1;
    const found = isName ? (nameAt(at) ?? wordAt(to - 1)) : wordAt(at);
    if (found) {
      discourse.add(found);
      places.fill(
        discourse.log.length,
        found.from === found.to - 1 ? found.from : Math.max(found.from, found.head),
        found.to,
      );
    }
    at = to - 1;
  }
  return [...discourse.log];
}

const isDescribing = (word: number): boolean => ROLES.has(word) || PEOPLE.has(word) || COLLECTIVES.has(word);

/** Whether a noun only tells which other noun is meant: "government" of "government offices". */
const isBeforeNoun = ({ analysis: { tokens, heads } }: Scene, at: number): boolean =>
  heads[at] === at + 1 &&
  (tokens.tags[at + 1] === NOUN || tokens.tags[at + 1] === PROPN) &&
  !RELATIVE.has(tokens.words[at + 1]);

/** Everybody that mentions stand for. */
export const figuresOf = (mentions: readonly Found[]): Figure[] => [...new Set(mentions.map(({ figure }) => figure))];

/** A short name that several bear is the one's who stands out most. */
function amongRivals(discourse: Discourse, found: Found): Found {
  if (found.rivals.length === 0) return found;
  const bearers = [found.figure, ...found.rivals];
  const salient = discourse.mostSalient(found.from, (figure) => (bearers.includes(figure) ? 1 : 0), []);
  return salient ? { ...found, figure: salient.figure, basis: salient } : found;
}
