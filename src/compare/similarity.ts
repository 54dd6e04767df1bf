import type { Meaning } from './meaning.ts';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Below this, words are not alike: of the vectors' random pairs one in a hundred is above it. */
const ALIKE = 0.3;

/** How often the words of a story's statements occur in it. */
export interface StoryWords {
  readonly statements: number;
  /** Statements that have a stem. */
  readonly counts: ReadonlyMap<number, number>;
}

export function storyWordsOf(meanings: readonly Meaning[]): StoryWords {
  const counts = new Map<number, number>();
  for (const { stems } of meanings) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { statements: meanings.length, counts };
}

/** How much of what two contents say is said in both: 0 to 1. */
export interface Likeness {
  /** The share of the one that says less of the other, and of the one that says more. */
  readonly least: number;
  readonly most: number;
}

/**
 * Each word is given to its most similar one in the other content: the same stem is 1, another word the cosine of the two. Words weigh
 * by how rare they are in the story and in news.
 * After Corley and Mihalcea, "Measuring the semantic similarity of texts" (2005).
 */
export function likeness(a: Meaning, b: Meaning, story: StoryWords, vectors: WordVectors): Likeness {
  const [of, to] = [a.stems.length, b.stems.length];
  if (of === 0 || to === 0) return { least: 0, most: 0 };
  const bestA = new Float32Array(of);
  const bestB = new Float32Array(to);
  for (let i = 0; i < of; i++) {
    for (let j = 0; j < to; j++) {
      const alike = alikeness(a, i, b, j, vectors);
      if (alike > bestA[i]) bestA[i] = alike;
      if (alike > bestB[j]) bestB[j] = alike;
    }
  }
  const one = covered(a, bestA, story);
  const other = covered(b, bestB, story);
  return { least: Math.min(one, other), most: Math.max(one, other) };
}

function alikeness(a: Meaning, i: number, b: Meaning, j: number, vectors: WordVectors): number {
  if (a.stems[i] === b.stems[j]) return 1;
  if (a.rows[i] < 0 || b.rows[j] < 0) return 0;
  const alike = cosine(vectors, a.rows[i], b.rows[j]);
  return alike > ALIKE ? alike : 0;
}

function covered({ stems, rarity }: Meaning, best: Float32Array, { statements, counts }: StoryWords): number {
  let [sum, all] = [0, 0];
  const most = Math.log(statements + 1);
  for (let i = 0; i < stems.length; i++) {
    const inStory = Math.log((statements + 1) / (counts.get(stems[i]) ?? 1)) / most;
    const weight = 0.3 * rarity[i] + 0.7 * inStory;
    sum += weight * best[i];
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}
