import type { Contested } from '../model/comparison.ts';
import { joinedBy } from './collided.ts';

/**
 * Contested claims with what other reports carry of the same: a claim and its denial that several reports have are one entry.
 *
 *   one: Coralia says 40, Estmere 60. · the other: “Sixty,” said Estmere’s envoy.: three statements, one entry
 */
export function opposed(contested: readonly Contested[], same: readonly (readonly string[])[]): readonly Contested[] {
  const groups = new Map<string, Set<string>>();
  for (const group of same)
    for (const id of group) {
      const known = groups.get(id) ?? new Set<string>();
      for (const other of group) known.add(other);
      groups.set(id, known);
    }
  const all = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => [id, ...(groups.get(id) ?? [])])),
  ];
  const wider = contested.map(({ claim, against }): Contested => {
    const [claims, denials] = [all(claim), all(against)];
    return {
      claim: claims.filter((id) => claim.includes(id) || !denials.includes(id)),
      against: denials.filter((id) => against.includes(id) || !claims.includes(id)),
    };
  });
  return joinedBy(wider.map(({ claim, against }) => [claim, against])).map(([claim, against]) => ({ claim, against }));
}
