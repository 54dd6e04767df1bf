/** Share of the smaller group that the larger has too, from which on a reader takes them for one. */
const SHARED = 0.5;

/**
 * Groups that overlap as one each, for people: a report that says a thing twice makes several groups of it. Groups stay apart that only
 * share what says two things.
 *
 *   a b · a c · d e   →   a b c · d e
 */
export function joined(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const all: Set<string>[] = [];
  for (const group of groups.toSorted((a, b) => b.length - a.length)) {
    const other = all.find(
      (one) => group.filter((id) => one.has(id)).length >= SHARED * Math.min(one.size, group.length),
    );
    if (!other) all.push(new Set(group));
    else for (const id of group) other.add(id);
  }
  return all.map((group) => [...group]);
}
