import type { SameDecision } from '../model/comparison.ts';

/**
 * Groups of statements, by id, as people decided: statements that are said to be one are in one group, with all that was grouped with
 * either; of those said to be different no group has two, and who else was in it stays with the first of them.
 * A decision on a statement that is not among `known` changes nothing.
 */
export function decided(
  groups: readonly (readonly string[])[],
  decisions: readonly SameDecision[],
  known: { has(id: string): boolean },
): readonly (readonly string[])[] {
  const valid = decisions.filter(({ statements: [a, b] }) => known.has(a) && known.has(b));
  if (valid.length === 0) return groups;
  const joined = valid.filter(({ verdict }) => verdict === 'same').map(({ statements }) => statements);
  const apart = new Set(
    valid.filter(({ verdict }) => verdict === 'different').map(({ statements: [a, b] }) => keyOf(a, b)),
  );
  return merged(groups, joined).flatMap((group) => parted(group, apart));
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Every pair that is joined makes one group of the surest group of either. */
function merged(
  groups: readonly (readonly string[])[],
  joined: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  let all = groups;
  for (const pair of joined) {
    if (all.some((group) => pair.every((id) => group.includes(id)))) continue;
    const surest = pair.map((id) => all.find((group) => group.includes(id)) ?? [id]);
    all = [...all.filter((group) => !surest.includes(group)), [...new Set(surest.flat())]];
  }
  return all;
}

/** The groups that are left when no two that are apart stay together. */
function parted(group: readonly string[], apart: ReadonlySet<string>): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (const id of group) {
    const part = parts.find((members) => members.every((other) => !apart.has(keyOf(id, other))));
    if (part) part.push(id);
    else parts.push([id]);
  }
  return parts.filter(({ length }) => length > 1);
}
