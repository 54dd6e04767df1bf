/**
 * A tree over `n` tokens, with one root. `scores` has a row for each token, from each `stride` on: what the root scores as its head, then
 * what each token does. Gives for each token 0 for the root, or the number of its head counted from 1.
 *
 * Each token takes its best head; where that leaves no root, or several, the one stays that loses least by it; and a cycle is
 * opened where it costs least, by a head that leads to the root. Greedy: nearly always what Chu, Liu and Edmonds would find, in less time.
 */
export function tree(scores: Float32Array, n: number, stride = n + 1): Int32Array {
  const score = (d: number, head: number): number => scores[d * stride + head];
  const bestToken = (d: number): number => {
    const row = d * stride;
    let best = d === 0 ? 2 : 1;
    let top = scores[row + best];
    for (let h = best + 1; h <= n; h++) {
      const here = scores[row + h];
      if (h !== d + 1 && here > top) [best, top] = [h, here];
    }
    return best;
  };
  const heads = new Int32Array(n);
  if (n < 2) return heads;
  let root = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let d = 0; d < n; d++) {
    heads[d] = bestToken(d);
    const loss = Math.fround(score(d, heads[d]) - score(d, 0));
    if (loss < least) [root, least] = [d, loss];
  }
  heads[root] = 0;

  const led = leadingTo(heads, n);
  for (let start = 0; start < n; start++) {
    if (led[start]) continue;
    let [token, head, least] = [-1, 0, Number.POSITIVE_INFINITY];
    for (const d of cycleFrom(heads, start)) {
      for (let h = 1; h <= n; h++) {
        const cost = score(d, heads[d]) - score(d, h);
        if (led[h - 1] && cost < least) [token, head, least] = [d, h, cost];
      }
    }
    heads[token] = head;
    led.set(leadingTo(heads, n));
  }
  return heads;
}

/** Which tokens' chains of heads end at the root. */
function leadingTo(heads: Int32Array, n: number): Uint8Array {
  const led = new Uint8Array(n);
  const seen = new Int32Array(n).fill(-1);
  for (let start = 0; start < n; start++) {
    let at = start;
    while (at >= 0 && seen[at] < 0) {
      seen[at] = start;
      at = heads[at] - 1;
    }
    const ends = at < 0 || led[at] === 1;
    for (let d = start; d >= 0 && seen[d] === start && ends && led[d] === 0; d = heads[d] - 1) led[d] = 1;
  }
  return led;
}

/** The cycle that a token's chain of heads runs into. */
function cycleFrom(heads: Int32Array, start: number): number[] {
  const seen = new Set<number>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    at = heads[at] - 1;
  }
  const cycle = [at];
  for (let next = heads[at] - 1; next !== at; next = heads[next] - 1) cycle.push(next);
  return cycle;
}
