import { wordCode } from '../learn/hash.ts';
import { stem } from '../text/stem.ts';
import stopWords from './stop-words.json' with { type: 'json' };
import type { WordVectors } from './word-vectors.ts';

const STOP: ReadonlySet<string> = new Set(stopWords.words);
const NEGATIONS: ReadonlySet<string> = new Set(stopWords.negations);

/** The words of a content that tell what it says, as parallel arrays in reading order. */
export interface Meaning {
  readonly stems: Int32Array;
  /** Row of each word in the vectors; -1 where it has none. */
  readonly rows: Int32Array;
  /** How rare each word is in news: 0 to 1. */
  readonly rarity: Float32Array;
  /** How many words deny: an odd number turns the content round. */
  readonly negations: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
/** The most frequent words of the vectors tell least; from this row on a word counts in full. */
const COMMON_ROWS = 6;

export function meaningOf(text: string, vectors: WordVectors): Meaning {
  const words = (text.toLowerCase().replaceAll('’', "'").match(WORD) ?? []).flatMap((word) => partsOf(word, vectors));
  const telling = words.filter((word) => !STOP.has(word));
  const kept = telling.length > 0 ? telling : words;
  const rows = Int32Array.from(kept, (word) => vectors.rows.get(wordCode(word)) ?? -1);
  const last = Math.log(vectors.rows.size + 2);
  return {
    stems: Int32Array.from(kept, (word) => wordCode(stem(word))),
    rows,
    rarity: Float32Array.from(rows, (row) =>
      row < 0 ? 1 : Math.max(0.05, (Math.log(row + 2) - COMMON_ROWS / 2) / (last - COMMON_ROWS / 2)),
    ),
    negations: words.filter((word) => NEGATIONS.has(word) || word.endsWith("n't")).length,
  };
}

/** "the ship's" is "ship", "long-range" its two parts where it is no word of its own. */
function partsOf(word: string, vectors: WordVectors): readonly string[] {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  return plain.includes('-') && !vectors.rows.has(wordCode(plain)) ? plain.split('-') : [plain];
}
