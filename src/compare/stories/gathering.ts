import type { Gathering, StoryKeys, TermWeights } from '../../model/story.ts';
import type { WordVectors } from '../word-vectors.ts';
import { storyKeysOf } from './keys.ts';

/** To be raised whenever the keys of a report come out otherwise. */
const VERSION = 'keys 1';
const DAYS = 14;
const SHARED = 2;
const LEAST = 0.23;
/** Of two reports that tell the same, how much of it the words are, and the names at most. */
const OF_WORDS = 0.6;
const OF_NAMES = 0.4;
/** Days after which likeness counts for a third (e to the -1). */
const FADING = 20;

/**
 * How reports gather: each goes on from the report before it that is most like it, if any is like enough.
 * After Allan, Papka and Lavrenko, "On-line new event detection and tracking" (1998).
 */
export const gatheringBy = (vectors: WordVectors): Gathering => ({
  version: VERSION,
  ...{ days: DAYS, shared: SHARED, least: LEAST, likeness },
  keysOf: (report) => storyKeysOf(report, vectors),
});

/**
 * Names count for no more than the words do: one president may be in two stories on one day.
 *
 *   alike: "Marisk closes the strait", "Strait shut on Marisk's order"
 *   not: "Marisk closes the strait", "Marisk opens a school"
 */
export function likeness(a: StoryKeys, b: StoryKeys, days: number): number {
  const words = OF_WORDS * cosine(a.words, b.words);
  const names = OF_NAMES * cosine(a.names, b.names);
  return (words + Math.min(names, words)) * Math.exp(-days / FADING);
}

/** Terms ascend, so that one pass lays them beside each other, and sums come out the same either way round. */
function cosine(a: TermWeights, b: TermWeights): number {
  let [sum, i, j] = [0, 0, 0];
  while (i < a.terms.length && j < b.terms.length) {
    if (a.terms[i] < b.terms[j]) i++;
    else if (a.terms[i] > b.terms[j]) j++;
    else sum += a.weights[i++] * b.weights[j++];
  }
  return sum;
}
