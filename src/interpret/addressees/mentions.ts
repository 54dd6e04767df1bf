import { tagSet } from '../../grammar/tags.ts';
import type { Actor, Mention } from '../../model/actor.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import type { Nominal } from './nominal.ts';
import { ORGANS, PEOPLE } from './words.ts';

const [PRONOUN] = tagSet('PRON');

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

/** Whom a token mentions; null where resolution does not know. */
export function actorAt(said: Said, token: number): Actor | null {
  const mention = mentionAt(said, token);
  return mention && said.resolution.actors[mention.actor];
}

/** Whether an actor can be addressed: a person, a state, a named body or people; descriptions of things count as none. */
export function isSomebody({ analysis: { tokens } }: Said, head: number, { kind, wikidata, name }: Actor): boolean {
  if (kind === 'state' || wikidata !== null) return true;
  if (tokens.tags[head] === PRONOUN) return kind !== 'organisation' || /^\p{Lu}/u.test(name);
  return tokens.shapes[head] !== SHAPE.lower || PEOPLE.has(tokens.words[head]) || ORGANS.has(tokens.words[head]);
}

/** Whether an actor is the speaker, or the side that he speaks for. */
export function isOwn({ statement: { speaker } }: Said, actor: Actor): boolean {
  if (!speaker) return false;
  if (speaker.name !== null && speaker.name === actor.name) return true;
  if (speaker.id !== null && speaker.id === actor.id) return true;
  return (
    speaker.of !== null && (speaker.of === actor.name || (speaker.of === actor.of && actor.kind === 'organisation'))
  );
}

/** Whether a phrase repeats the last word of the speaker's. */
export function isSpeaker({ analysis: { tokens }, speaker }: Said, { head }: Nominal): boolean {
  if (!speaker) return false;
  for (let at = speaker.from; at < speaker.to; at++) if (tokens.words[at] === tokens.words[head]) return true;
  return false;
}
