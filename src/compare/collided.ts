import type { Collision, IssuePositions } from '../model/comparison.ts';

/**
 * All collisions of a story, those of its issues too: what shares a demand and a refusal is one.
 *
 *   “Velmere must scrap the list and the fee” · “We refuse these demands”: one, though the list and the fee are two issues
 */
export function collided(found: readonly Collision[], positions: readonly IssuePositions[]): readonly Collision[] {
  const all = [...found, ...positions.flatMap(({ collisions }) => collisions)];
  return joinedBy(all.map(({ demand, refusal }) => [demand, refusal])).map(([demand, refusal]) => ({
    demand,
    refusal,
  }));
}

type Sides = readonly [readonly string[], readonly string[]];

/** Entries of two sides each, where those that share an id on both sides are one. */
export function joinedBy(entries: readonly Sides[]): readonly Sides[] {
  const all: Sides[] = [];
  for (const each of entries) {
    const like = all.filter((one) => meet(one[0], each[0]) && meet(one[1], each[1]));
    const joined: Sides = [idsOf([...like, each], 0), idsOf([...like, each], 1)];
    const at = like.length > 0 ? all.indexOf(like[0]) : all.length;
    for (const one of like) all.splice(all.indexOf(one), 1);
    all.splice(at, 0, joined);
  }
  return all;
}

const idsOf = (entries: readonly Sides[], side: 0 | 1): readonly string[] => [
  ...new Set(entries.flatMap((entry) => entry[side])),
];

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
