import type { Meaning } from './meaning.ts';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Two passages laid beside each other, word by word. */
export interface InOrder {
  /** How much of both is said in the same order: 0 to 1. */
  readonly share: number;
  /** Telling words that both have. */
  readonly common: number;
}

/** From this cosine on, one word may stand in another's place. */
const INSTEAD = 0.35;

/**
 * The best pairing of the telling words of two passages that keeps their order: a word that both have counts 1, another in its place as
 * much as it is similar. Unlike `likeness` it tells two versions of one sentence from two sentences on one subject.
 * After Needleman and Wunsch (1970), gaps free.
 */
export function inOrder(a: Meaning, b: Meaning, vectors: WordVectors): InOrder {
  const width = b.stems.length + 1;
  let above = new Float32Array(width);
  let aboveCommon = new Uint16Array(width);
  for (let i = 0; i < a.stems.length; i++) {
    const line = new Float32Array(width);
    const common = new Uint16Array(width);
    for (let j = 0; j < b.stems.length; j++) {
      const same = a.stems[i] === b.stems[j];
      const score = same ? 1 : similar(a.rows[i], b.rows[j], vectors);
      const paired = above[j] + score;
      if (score > 0 && paired >= above[j + 1] && paired >= line[j]) {
        line[j + 1] = paired;
        common[j + 1] = aboveCommon[j] + (same ? 1 : 0);
      } else if (line[j] > above[j + 1]) {
        line[j + 1] = line[j];
        common[j + 1] = common[j];
      } else {
        line[j + 1] = above[j + 1];
        common[j + 1] = aboveCommon[j + 1];
      }
    }
    [above, aboveCommon] = [line, common];
  }
  const all = a.stems.length + b.stems.length;
  return { share: all > 0 ? (2 * above[width - 1]) / all : 0, common: aboveCommon[width - 1] };
}

function similar(a: number, b: number, vectors: WordVectors): number {
  if (a < 0 || b < 0) return 0;
  const score = cosine(vectors, a, b);
  return score >= INSTEAD ? score : 0;
}

/** From this cosine on, two words may be forms of one: "discuss", "discussion". */
const FORMS = 0.5;

/** Whether two telling words say one thing. */
export const isLike = (a: Meaning, i: number, b: Meaning, j: number, vectors: WordVectors): boolean =>
  a.stems[i] === b.stems[j] || similar(a.rows[i], b.rows[j], vectors) >= FORMS;
