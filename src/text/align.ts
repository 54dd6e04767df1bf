/** Two places that belong together; null where one side has nothing for it. */
export type Aligned = readonly [number | null, number | null];

/** What stands at a place: equal keys are the same thing; `likeness`, 0 to 1, is asked of the others. */
export interface Alignable {
  readonly key: string;
}

/** Of two runs that would need more comparisons than this nothing is laid together but what is equal: some seconds of work. */
const MOST = 1_000_000;

/**
 * Lays two sequences side by side, in order and without crossing: what is equal in both and unique holds the rest, between such anchors
 * the pairing of the greatest likeness wins, and less alike than `least` is no pair.
 * Source: anchors after Cohen's patience difference; between them Needleman and Wunsch (1970), gaps free.
 */
export function align<Item extends Alignable>(
  a: readonly Item[],
  b: readonly Item[],
  likeness: (one: Item, other: Item) => number,
  least: number,
): readonly Aligned[] {
  const aligned: Aligned[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...anchorsOf(a, b), [a.length, b.length] as const]) {
    const score = (i: number, j: number): number => {
      const [one, other] = [a[i], b[j]];
      if (one.key === other.key) return 1;
      const like = likeness(one, other);
      return like >= least ? like : 0;
    };
    aligned.push(...between(fromA, toA, fromB, toB, score));
    if (toA < a.length && toB < b.length) aligned.push([toA, toB]);
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return aligned;
}

/** Places of keys that each side has once, as long a rising run of them as there is. */
function anchorsOf(a: readonly Alignable[], b: readonly Alignable[]): readonly (readonly [number, number])[] {
  const [once, other] = [placesOfUnique(a), placesOfUnique(b)];
  const shared = [...once].flatMap(([key, at]) => {
    const there = other.get(key);
    return there === undefined ? [] : [[at, there] as const];
  });
  // Longest increasing subsequence by patience sorting: `tails[n]` ends the best run of n + 1.
  const tails: number[] = [];
  const before: number[] = [];
  for (const [i, [, there]] of shared.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shared[tails[middle]][1] < there) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  }
  const run: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]) run.push(shared[i]);
  return run.reverse();
}

function placesOfUnique(items: readonly Alignable[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  items.forEach(({ key }, at) => {
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  });
  for (const key of repeated) places.delete(key);
  return places;
}

function between(
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  score: (i: number, j: number) => number,
): readonly Aligned[] {
  const [rows, columns] = [toA - fromA, toB - fromB];
  const alone: Aligned[] = [];
  if (rows === 0 || columns === 0 || rows * columns > MOST) {
    for (let i = fromA; i < toA; i++) alone.push([i, null]);
    for (let j = fromB; j < toB; j++) alone.push([null, j]);
    return alone;
  }
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const pair = new Float32Array(rows * columns);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const paired = score(fromA + i, fromB + j);
      pair[i * columns + j] = paired;
      best[i * width + j] = Math.max(
        best[(i + 1) * width + j],
        best[i * width + j + 1],
        paired > 0 ? paired + best[(i + 1) * width + j + 1] : 0,
      );
    }
  const aligned: Aligned[] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    const here = best[i * width + j];
    const paired = i < rows && j < columns ? pair[i * columns + j] : 0;
    if (paired > 0 && Math.fround(paired + best[(i + 1) * width + j + 1]) === here)
      aligned.push([fromA + i++, fromB + j++]);
    else if (i < rows && best[(i + 1) * width + j] === here) aligned.push([fromA + i++, null]);
    else aligned.push([null, fromB + j++]);
  }
  return aligned;
}
