import { areOpposite, shareConcept } from './concepts.ts';
import type { Meaning } from './meaning.ts';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Below this cosine, words are not alike. */
const ALIKE = 0.45;
/** How alike two words are that stand for one idea, and two that stand for opposite ones. */
const SAME_IDEA = 0.8;
const OPPOSITE_IDEA = 0.6;

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

/** How much of what two contents say is said in both. */
export interface Likeness {
  /** 0 to 1: the mean of the share of the one that the other says too, and the reverse. */
  readonly share: number;
  /** The same as an amount, of the one that says less of the other: about one for each rare word. */
  readonly mass: number;
  /** Whether one denies what the other affirms, as far as their words tell. */
  readonly turned: boolean;
}

const NOTHING: Likeness = { share: 0, mass: 0, turned: false };

/**
 * Each word is given to its most similar one in the other content: the same stem is 1, the same idea 0.8, another word the cosine of
 * the two. Words weigh by how rare they are in the story and in news.
 * After Corley and Mihalcea, "Measuring the semantic similarity of texts" (2005).
 */
export function likeness(a: Meaning, b: Meaning, story: StoryWords, vectors: WordVectors): Likeness {
  const [of, to] = [a.stems.length, b.stems.length];
  if (of === 0 || to === 0) return NOTHING;
  const bestA = new Float32Array(of);
  const bestB = new Float32Array(to);
  let opposites = 0;
  for (let i = 0; i < of; i++) {
    let opposite = 0;
    for (let j = 0; j < to; j++) {
      const opposed = areOpposite(a.concepts[i], b.concepts[j]) && !shareConcept(a.concepts[i], b.concepts[j]);
      const alike = opposed ? OPPOSITE_IDEA : alikeness(a, i, b, j, vectors);
      if (opposed) opposite = OPPOSITE_IDEA;
      if (alike > bestA[i]) bestA[i] = alike;
      if (alike > bestB[j]) bestB[j] = alike;
    }
    if (opposite > 0 && bestA[i] === Math.fround(opposite)) opposites++;
  }
  const [one, other] = [covered(a, bestA, story), covered(b, bestB, story)];
  return {
    share: (one.share + other.share) / 2,
    mass: Math.min(one.mass, other.mass),
    turned: (a.negations + b.negations + opposites) % 2 === 1,
  };
}

function alikeness(a: Meaning, i: number, b: Meaning, j: number, vectors: WordVectors): number {
  if (a.stems[i] === b.stems[j]) return 1;
  const idea = shareConcept(a.concepts[i], b.concepts[j]) ? SAME_IDEA : 0;
  if (a.rows[i] < 0 || b.rows[j] < 0) return idea;
  const alike = cosine(vectors, a.rows[i], b.rows[j]);
  return alike > ALIKE && alike > idea ? alike : idea;
}

function covered(
  { stems, rarity }: Meaning,
  best: Float32Array,
  story: StoryWords,
): { readonly share: number; readonly mass: number } {
  let [mass, all] = [0, 0];
  for (let i = 0; i < stems.length; i++) {
    const weight = weightOf(stems[i], rarity[i], story);
    mass += weight * best[i];
    all += weight;
  }
  return { share: all > 0 ? mass / all : 0, mass };
}

/** How much a word tells: 0 to 1. */
export function weightOf(stem: number, rarity: number, { statements, counts }: StoryWords): number {
  return 0.3 * rarity + (0.7 * Math.log((statements + 1) / (counts.get(stem) ?? 1))) / Math.log(statements + 1);
}

/** Telling words in a row that both contents have. */
export function commonRun(a: Int32Array, b: Int32Array): number {
  let longest = 0;
  const runs = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = b.length; j > 0; j--) {
      runs[j] = a[i] === b[j - 1] ? runs[j - 1] + 1 : 0;
      if (runs[j] > longest) longest = runs[j];
    }
  }
  return longest;
}
