import type { Meaning } from '../meaning.ts';
import type { Side } from './difference.ts';

/** Passages that tell something, of several reports. */
export interface Telling extends Side {
  readonly meaning: Meaning;
}

/** A stem that more passages have joins none, it is what the story is about; and where there are few passages, how many they make with it. */
const [COMMON, FEW] = [64, 24_000];
/** Passages of other reports that one is laid beside, at most: the likeliest by their shared stems. */
const MOST = 24;

/**
 * Pairs of passages of two reports that share stems which few have, each pair once, in the order given. From an index, so that time
 * grows with the passages and not with their square. `least` is how many of such stems they must share.
 */
export function nearPairs<Passage extends Telling>(
  passages: readonly Passage[],
  least = 1,
): readonly (readonly [Passage, Passage])[] {
  const having = new Map<number, number[]>();
  for (const [at, { meaning }] of passages.entries())
    for (const stem of new Set(meaning.stems)) {
      const known = having.get(stem);
      if (known) known.push(at);
      else having.set(stem, [at]);
    }
  const common = Math.max(COMMON, FEW / passages.length);
  const most = Math.max(MOST, FEW / 4 / passages.length);
  const chosen = new Set<number>();
  for (const [at, { report, meaning }] of passages.entries()) {
    const shared = new Map<number, { readonly other: number; stems: number; weight: number }>();
    for (const stem of new Set(meaning.stems)) {
      const places = having.get(stem) ?? [];
      if (places.length > common) continue;
      for (const other of places) {
        if (passages[other].report === report) continue;
        const known = shared.get(other) ?? { other, stems: 0, weight: 0 };
        known.stems++;
        known.weight += 1 / places.length;
        shared.set(other, known);
      }
    }
    const near = [...shared.values()].filter(({ stems }) => stems >= least);
    if (near.length > most) near.sort((a, b) => b.weight - a.weight || a.other - b.other);
    for (const { other } of near.slice(0, most))
      chosen.add(Math.min(at, other) * passages.length + Math.max(at, other));
  }
  return [...chosen]
    .sort((a, b) => a - b)
    .map((pair) => [passages[Math.floor(pair / passages.length)], passages[pair % passages.length]] as const);
}
