import type { Gathering, StoryKeys, TermWeights } from '../../model/story.ts';
import type { WordVectors } from '../word-vectors.ts';
import { storyKeysOf } from './keys.ts';

/** To be raised whenever the keys of a report, or likeness, come out otherwise. */
const VERSION = 'stories 1';
const DAYS = 14;
/** A third of the pairs that share two are left by it, and nine of ten that are alike. */
const SHARED = 3;
/**
 * Reports of one event are seldom below 0.4; those that take a story up again after days are from 0.28 on. Higher, the demonstration's one
 * crisis falls apart; lower, what one campaign's reports have in common joins them.
 */
const LEAST = 0.28;
/** How much of likeness is the names'; the rest is the words'. */
const NAMES = 0.4;
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
 * Both names and words have to be alike: one president may be in two stories on one day, and two ports may strike on one.
 *
 *   alike: "Marisk closes the strait", "Strait shut on Marisk's order"
 *   not: "Marisk closes the strait", "Marisk opens a school"; not: "Dockers strike in Lirren", "Dockers strike in Port Anselm"
 */
function likeness(a: StoryKeys, b: StoryKeys, days: number): number {
  const nobody = a.names.terms.length === 0 && b.names.terms.length === 0;
  const names = nobody ? 1 : cosine(a.names, b.names);
  return names ** NAMES * cosine(a.words, b.words) ** (1 - NAMES) * Math.exp(-days / FADING);
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
