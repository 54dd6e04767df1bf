import { tagSet } from '../../grammar/tags.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Actor, Mention } from '../../model/actor.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { Addressee } from '../../model/statement.ts';
import { TIMES } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import type { Nominal } from './nominal.ts';
import { GENERIC, NEWS, NOBODY, OCCASIONS, ORGANS, PEOPLE } from './words.ts';

/** How a party is meant: as the one that hears it, that is judged, or that must do, suffers or gains something. */
export type Part = 'hearer' | 'target' | 'side';

const [PRONOUN] = tagSet('PRON');
const [PROPER] = tagSet('PROPN');
const FIRST = wordSet('i', 'we', 'us', 'me', 'my', 'our', 'ourselves', 'myself');
const OF = wordSet('of', 'from', 'in');
const [IT] = wordSet('it');
/** Letters that a nationality shares with its state. */
const SHARED = 4;

/**
 * Who is named by a noun phrase: the actor that resolution gives, or its words without article. What acts for a state stands for it where
 * it must do or suffers something. Null for things, occasions, the speaker himself and words that stand for nobody.
 *
 *   "Dorane’s troops must leave"   Dorane       "told the envoys"   envoys       not: told the {truth} · told a {rally}
 */
export function partyOf(said: Said, nominal: Nominal, part: Part): Addressee | null {
  const { analysis, report } = said;
  const { tokens } = analysis;
  const { head, owner, to } = nominal;
  const word = tokens.words[head];
  if (TIMES.has(word) || (NOBODY.has(word) && (tokens.tags[head] !== PRONOUN || !mentionAt(said, head)))) return null;
  if (FIRST.has(word) || OCCASIONS.has(word) || (part === 'hearer' && isNews(said, nominal))) return null;
  if (part === 'side' && ORGANS.has(word)) {
    const state = stateOf(said, nominal);
    if (state) return state === 'own' ? null : partyFrom(said, nominal, state);
  }
  const whole = wholeOf(said, nominal);
  if (whole) return partyFrom(said, nominal, whole);
  if (part === 'target' && word === IT) return null;
  const actor = actorAt(said, head);
  if (actor && isSomebody(said, head, actor)) {
    const other = isOwn(said, actor) ? otherBefore(said, head) : actor;
    return other && partyFrom(said, nominal, other);
  }
  if (tokens.tags[head] === PRONOUN || FIRST.has(tokens.words[owner])) return null;
  if (tokens.tags[head] !== PROPER && !PEOPLE.has(word)) return null;
  // A name that nobody bears in the report: mostly an outlet.
  if (isSpeaker(said, nominal) || (part === 'hearer' && !PEOPLE.has(word))) return null;
  const span = spanOf(tokens, { from: nominal.from, to });
  const text = report.text.slice(span.start, span.end);
  const name = cleaned(text);
  const state = said.resolution.actors.find((known) => known.kind === 'state' && isPartOf(name, known.name));
  if (state) return isOwn(said, state) ? null : partyFrom(said, nominal, state);
  return { text, span, name, id: null };
}

/** Who owns what a noun phrase names: "[Dorane]’s suspension", "[their] demands"; null where nobody does. */
export function ownerParty(said: Said, { owner, from }: Nominal, part: Part): Addressee | null {
  if (owner < 0) return null;
  let start = owner;
  const { tags } = said.analysis.tokens;
  while (start > from && tags[start - 1] === PROPER) start--;
  return partyOf(said, { from: start, to: owner + 1, head: owner, owner: -1 }, part);
}

/** "the North" of a state whose name begins so, "the Emirates" of one whose name ends so. */
const isPartOf = (word: string, name: string): boolean => name.startsWith(`${word} `) || name.endsWith(` ${word}`);

const ARTICLES = /^(?:the|a|an|this|that|these|those|all|any|every|some)\s+/i;
const cleaned = (text: string): string =>
  text
    .replace(ARTICLES, '')
    .replace(/['’]s?$/, '')
    .replace(/\s+/g, ' ');

function partyFrom({ analysis: { tokens }, report }: Said, { from, to }: Nominal, { name, id }: Actor): Addressee {
  const span = spanOf(tokens, { from, to });
  return { text: report.text.slice(span.start, span.end), span, name, id };
}

/** The longest mention that ends with a token, or the shortest that holds it. */
export function mentionAt({ resolution: { mentions } }: Said, token: number): Mention | null {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].from <= token) low = middle + 1;
    else high = middle;
  }
  let inside: Mention | null = null;
  let ending: Mention | null = null;
  for (let i = low - 1; i >= 0 && mentions[i].from >= token - LONGEST; i--) {
    const mention = mentions[i];
    if (mention.to <= token) continue;
    if (mention.to === token + 1) ending = mention;
    else inside ??= mention;
  }
  return ending ?? inside;
}
/** Tokens that a mention has, at most. */
const LONGEST = 12;

function actorAt(said: Said, token: number): Actor | null {
  const mention = mentionAt(said, token);
  return mention && said.resolution.actors[mention.actor];
}

/**
 * Of a pronoun that resolution takes for the speaker, whom he must mean instead: the first person, or the first body or state, that is
 * named before it in its sentence, or else in the one before, the speaker aside. "Rask defended [Tann], calling [him] honest."
 */
function otherBefore(said: Said, token: number): Actor | null {
  const { analysis, resolution } = said;
  const word = analysis.tokens.words[token];
  if (!HIM.has(word) && !THEM.has(word)) return null;
  const at = analysis.sentences.findIndex(({ from, to }) => from <= token && token < to);
  for (const sentence of [analysis.sentences[at], analysis.sentences[at - 1]]) {
    if (!sentence) return null;
    for (const { from, to, actor: a } of resolution.mentions) {
      if (from < sentence.from) continue;
      if (from >= Math.min(sentence.to, token)) break;
      const actor = resolution.actors[a];
      const fits = HIM.has(word) ? actor.kind === 'person' : actor.kind !== 'person';
      if (fits && isSomebody(said, to - 1, actor) && !isOwn(said, actor))
        return wholeOf(said, { from, to, head: to - 1, owner: -1 }) ?? actor;
    }
  }
  return null;
}
const HIM = wordSet('him', 'her');
const THEM = wordSet('them', 'they');

/** Whether an actor can be addressed: a person, a state, a named body or people; descriptions of things count as none. */
function isSomebody({ analysis: { tokens } }: Said, head: number, { kind, wikidata, name }: Actor): boolean {
  if (kind === 'state' || wikidata !== null) return true;
  if (tokens.tags[head] === PRONOUN) return kind !== 'organisation' || /^\p{Lu}/u.test(name);
  return tokens.shapes[head] !== SHAPE.lower || PEOPLE.has(tokens.words[head]) || ORGANS.has(tokens.words[head]);
}

/** Whether an actor is the speaker, or the side that he speaks for. */
function isOwn({ statement: { speaker } }: Said, actor: Actor): boolean {
  if (!speaker) return false;
  if (speaker.name !== null && speaker.name === actor.name) return true;
  if (speaker.id !== null && speaker.id === actor.id) return true;
  return (
    speaker.of !== null && (speaker.of === actor.name || (speaker.of === actor.of && actor.kind === 'organisation'))
  );
}

/** Whether a phrase repeats the last word of the speaker's. */
function isSpeaker({ analysis: { tokens }, speaker }: Said, { head }: Nominal): boolean {
  if (!speaker) return false;
  for (let at = speaker.from; at < speaker.to; at++) if (tokens.words[at] === tokens.words[head]) return true;
  return false;
}

/** The state that an organ belongs to: "[Dorane]’s army", "the [Doranian] army", "the army of [Dorane]"; null where none is named. */
function stateOf(said: Said, { from, head, owner }: Nominal): Actor | 'own' | null {
  const { tokens } = said.analysis;
  const candidates = [owner, ...range(from, head).reverse(), OF.has(tokens.words[head + 1]) ? head + 2 : -1];
  for (const at of candidates) {
    if (at < 0) continue;
    if (FIRST.has(tokens.words[at])) return 'own';
    const state = stateAt(said, at);
    if (state) return isOwn(said, state) ? 'own' : state;
  }
  const mention = mentionAt(said, head);
  const actor = mention && said.resolution.actors[mention.actor];
  const state = actor?.of
    ? said.resolution.actors.find(({ name, kind }) => kind === 'state' && name === actor.of)
    : null;
  return state ? (isOwn(said, state) ? 'own' : state) : null;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** The state, or part of the world, that a token names or is the nationality of. */
function stateAt(said: Said, at: number): Actor | null {
  const { analysis, report, resolution } = said;
  const { tokens } = analysis;
  const mention = mentionAt(said, at);
  const actor = mention && resolution.actors[mention.actor];
  if (actor && mention.to === at + 1 && (actor.kind === 'state' || actor.kind === 'group')) return actor;
  if (tokens.shapes[at] === SHAPE.lower || tokens.ends[at] - tokens.starts[at] <= SHARED) return null;
  const start = report.text.slice(tokens.starts[at], tokens.starts[at] + SHARED);
  return resolution.actors.find(({ kind, name, of }) => isPlace(kind, of) && name.startsWith(start)) ?? null;
}

const isPlace = (kind: Actor['kind'], of: string | null): boolean =>
  kind === 'state' || (kind === 'group' && of === null);

/** "any European country", "other European states": the whole that they are of. */
function wholeOf(said: Said, { from, head }: Nominal): Actor | null {
  const { tokens } = said.analysis;
  if (!GENERIC.has(tokens.words[head]) || head === from) return null;
  const state = stateAt(said, head - 1);
  return state && !isOwn(said, state) ? state : null;
}

/** Whether a phrase names those who report. */
function isNews(said: Said, { from, to, head }: Nominal): boolean {
  const { words } = said.analysis.tokens;
  for (let at = from; at < to; at++) if (NEWS.has(words[at])) return true;
  // A body by its name alone: mostly an outlet.
  const actor = actorAt(said, head);
  return actor?.kind === 'organisation' && !PEOPLE.has(words[head]);
}
