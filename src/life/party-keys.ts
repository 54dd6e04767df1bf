import type { Actor } from '../model/actor.ts';
import type { Party } from '../model/statement.ts';

/** So many first letters stand for a name and for the people of it: "Tirrany", "Tirranian". */
const BEGINNING = 6;
const NAME = /\p{Lu}[\p{L}\p{M}]{2,}/gu;
/** Words with a capital that name nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  [
    'the and but for not our your his her its their they this that those these she each both all any one two who when where what then there',
    'president prime minister ministry government general foreign defense defence parliament party leader chancellor secretary state',
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Short forms of the names in some words, the same for a state and for its people; in the order of the words.
 *
 *   "Tirranian ships", "Tirrany’s navy": tirran
 */
export function nameKeys(words: string): readonly string[] {
  const names = (words.match(NAME) ?? []).map((name) => name.toLowerCase());
  return [...new Set(names.filter((name) => !NOBODY.has(name)).map((name) => name.slice(0, BEGINNING)))];
}

/** Whom a report knows to speak for whom, by the keys of their names. */
export type Sides = ReadonlyMap<string, readonly string[]>;

export function sidesOf(actors: readonly Actor[]): Sides {
  const sides = new Map<string, readonly string[]>();
  for (const { name, kind, of } of actors) {
    if (of === null || kind === 'state') continue;
    for (const key of nameKeys(name)) sides.set(key, [...(sides.get(key) ?? []), ...nameKeys(of)]);
  }
  return sides;
}

/** Keys of somebody, and of the state or organisation behind him. */
export function partyKeys({ name, text }: Pick<Party, 'name' | 'text'>, sides: Sides): readonly string[] {
  return withSides(nameKeys(name === null || name === text ? text : `${name} ${text}`), sides);
}

export function withSides(keys: readonly string[], sides: Sides): readonly string[] {
  return [...new Set(keys.flatMap((key) => [key, ...(sides.get(key) ?? [])]))];
}
