import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Actor } from '../../model/actor.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import { actorAt, isOwn, mentionAt } from './mentions.ts';
import type { Nominal } from './nominal.ts';
import { FIRST_PERSON, GENERIC } from './words.ts';

const OF = wordSet('of', 'from', 'in');
/** Letters that a nationality shares with its state. */
const SHARED = 4;

/** The state that an organ belongs to: "[Dorane]’s army", "the [Doranian] army", "the army of [Dorane]"; null where none is named. */
export function stateOf(said: Said, { from, head, owner }: Nominal): Actor | 'own' | null {
  const { tokens } = said.analysis;
  const candidates = [owner, ...range(from, head).reverse(), OF.has(tokens.words[head + 1]) ? head + 2 : -1];
  for (const at of candidates) {
    if (at < 0) continue;
    if (FIRST_PERSON.has(tokens.words[at])) return 'own';
    const state = stateAt(said, at);
    if (state) return isOwn(said, state) ? 'own' : state;
  }
  const actor = actorAt(said, head);
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
  return (
    resolution.actors.find(({ kind, name, of }) => isPlace(kind, of) && name.startsWith(start) && !LOWER.test(name)) ??
    null
  );
}

/** Words without a capital: of a description, "Doranian officials". */
const LOWER = /(?:^| )\p{Ll}{3}/u;
const isPlace = (kind: Actor['kind'], of: string | null): boolean =>
  kind === 'state' || (kind === 'group' && of === null);

/** "any European country", "other European states": the whole that they are of. */
export function wholeOf(said: Said, { from, head }: Nominal): Actor | null {
  const { tokens } = said.analysis;
  if (!GENERIC.has(tokens.words[head]) || head === from) return null;
  const state = stateAt(said, head - 1);
  return state && !isOwn(said, state) ? state : null;
}

/** The same for an actor that a pronoun stands for: "other European states" for "they". */
export function wholeOfActor({ resolution }: Said, actor: Actor): Actor {
  if (actor.of === null || !GENERIC.has(wordCode(actor.name.slice(actor.name.lastIndexOf(' ') + 1).toLowerCase())))
    return actor;
  return resolution.actors.find(({ name }) => name === actor.of) ?? actor;
}
