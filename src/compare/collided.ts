import type { Collision, IssuePositions } from '../model/comparison.ts';

/**
 * All collisions of a story, those of its issues too: what shares a demand and a refusal is one.
 *
 *   “Velmere must scrap the list and the fee” · “We refuse these demands”: one, though the list and the fee are two issues
 */
export function collided(found: readonly Collision[], positions: readonly IssuePositions[]): readonly Collision[] {
  const all: Collision[] = [];
  for (const each of [...found, ...positions.flatMap(({ collisions }) => collisions)]) {
    const like = all.filter((one) => meet(one.demand, each.demand) && meet(one.refusal, each.refusal));
    const joined = {
      demand: [...new Set([...like, each].flatMap(({ demand }) => demand))],
      refusal: [...new Set([...like, each].flatMap(({ refusal }) => refusal))],
    };
    const at = like.length > 0 ? all.indexOf(like[0]) : all.length;
    for (const one of like) all.splice(all.indexOf(one), 1);
    all.splice(at, 0, joined);
  }
  return all;
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
