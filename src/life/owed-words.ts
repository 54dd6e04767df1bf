import { shareConcept } from '../compare/concepts.ts';
import type { Meaning } from '../compare/meaning.ts';
import { cosine, type WordVectors } from '../compare/word-vectors.ts';

/** Below this cosine, words are not alike. */
const ALIKE = 0.5;
const SAME_IDEA = 0.8;

/** How much of what is owed some words tell of. */
export interface Told {
  /** 0 to 1: of its telling words, each as much as it is rare in news. */
  readonly share: number;
  /** How many of its telling words stand there by their stems. */
  readonly common: number;
  /** 0 to 1: the reverse, of the telling words that tell. */
  readonly back: number;
}

export function toldOf(owed: Meaning, words: Meaning, vectors: WordVectors): Told {
  const best = new Float32Array(owed.stems.length);
  const back = new Float32Array(words.stems.length);
  const common = new Set<number>();
  for (let i = 0; i < owed.stems.length; i++) {
    for (let j = 0; j < words.stems.length; j++) {
      const alike = alikeness(owed, i, words, j, vectors);
      if (alike === 1) common.add(owed.stems[i]);
      if (alike > best[i]) best[i] = alike;
      if (alike > back[j]) back[j] = alike;
    }
  }
  return { share: weighed(best, owed), common: common.size, back: weighed(back, words) };
}

function weighed(best: Float32Array, { rarity }: Meaning): number {
  let [sum, all] = [0, 0];
  for (let i = 0; i < best.length; i++) {
    const weight = 0.3 + 0.7 * rarity[i];
    sum += weight * best[i];
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}

function alikeness(a: Meaning, i: number, b: Meaning, j: number, vectors: WordVectors): number {
  if (a.stems[i] === b.stems[j]) return 1;
  const idea = shareConcept(a.concepts[i], b.concepts[j]) ? SAME_IDEA : 0;
  if (a.rows[i] < 0 || b.rows[j] < 0) return idea;
  const alike = cosine(vectors, a.rows[i], b.rows[j]);
  return alike > ALIKE && alike > idea ? alike : idea;
}
