export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * How well groups agree with the true ones, item by item: of those that share an item's group, how many share its true group, and the
 * reverse; the mean over all items. Source: Bagga and Baldwin (1998).
 */
export function bCubed(groups: readonly (readonly string[])[], truth: ReadonlyMap<string, number>): Scores {
  const sizes = new Map<number | undefined, number>();
  for (const group of groups)
    for (const item of group) sizes.set(truth.get(item), (sizes.get(truth.get(item)) ?? 0) + 1);
  let [precision, recall, items] = [0, 0, 0];
  for (const group of groups) {
    for (const [label, shared] of Map.groupBy(group, (item) => truth.get(item))) {
      precision += shared.length ** 2 / group.length;
      recall += shared.length ** 2 / (sizes.get(label) ?? 1);
    }
    items += group.length;
  }
  const [p, r] = [precision / items, recall / items];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r) };
}
