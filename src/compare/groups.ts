/** Two that belong together, by place, and how sure that is: 0 to 1. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Groups whose members all belong together, so that no bridge joins two that do not. A statement that says two things may stand in two
 * groups. The surest pairs begin; of equals the first.
 */
export function groupsOf(pairs: readonly Pair[]): readonly (readonly number[])[] {
  const near = new Map<number, Map<number, number>>();
  const link = (of: number, to: number, score: number): void => {
    const links = near.get(of);
    if (links) links.set(to, score);
    else near.set(of, new Map([[to, score]]));
  };
  for (const { a, b, score } of pairs) {
    link(a, b, score);
    link(b, a, score);
  }
  const done = new Map<number, Set<number>>();
  const groups: (readonly number[])[] = [];
  for (const { a, b } of pairs.toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    if (done.get(a)?.has(b)) continue;
    const group = completed(a, b, near);
    for (const one of group) {
      const others = done.get(one) ?? new Set<number>();
      for (const other of group) others.add(other);
      done.set(one, others);
    }
    groups.push(group.sort((x, y) => x - y));
  }
  return groups;
}

/** Adds to two what belongs to all that are in, the surest first. */
function completed(a: number, b: number, near: ReadonlyMap<number, ReadonlyMap<number, number>>): number[] {
  const group = [a, b];
  const open = new Map<number, number>();
  const other = near.get(b);
  for (const [place, score] of near.get(a) ?? []) {
    const also = other?.get(place);
    if (also !== undefined) open.set(place, score + also);
  }
  while (open.size > 0) {
    let [best, most] = [-1, -1];
    for (const [place, score] of open)
      if (score > most || (score === most && place < best)) [best, most] = [place, score];
    open.delete(best);
    group.push(best);
    const links = near.get(best);
    for (const [place, score] of [...open]) {
      const also = links?.get(place);
      if (also === undefined) open.delete(place);
      else open.set(place, score + also);
    }
  }
  return group;
}
