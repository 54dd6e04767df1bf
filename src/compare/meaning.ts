import { wordCode } from '../learn/hash.ts';
import { stem } from '../text/stem.ts';
import { conceptsOf } from './concepts.ts';
import { counted } from './counted-words.ts';
import stopWords from './stop-words.json' with { type: 'json' };
import type { WordVectors } from './word-vectors.ts';

const STOP: ReadonlySet<string> = new Set(stopWords.words);
const NEGATIONS: ReadonlySet<string> = new Set(stopWords.negations);
const EXACT: ReadonlySet<string> = new Set(stopWords.exact);

/** The words of a content that tell what it says, as parallel arrays in reading order. */
export interface Meaning {
  readonly stems: Int32Array;
  /** Row of each word in the vectors; -1 where it has none, and where it is like itself alone: numbers, days, months. */
  readonly rows: Int32Array;
  /** How rare each word is in news: 0 to 1. */
  readonly rarity: Float32Array;
  /** The ideas that each word may stand for. */
  readonly concepts: readonly (readonly number[])[];
  /** How many words deny: an odd number turns the content round. */
  readonly negations: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
/** The most frequent words of the vectors tell least; from this row on a word counts in full. */
const COMMON_ROWS = 6;
/** Where a content says another thing. */
const PARTS = / … |[.;!?]["”’]?\s+|, (?:and|but) (?=that|it|he|she|we|they|i\b)| and that /iu;
/** A part of fewer telling words is no part. */
const SHORTEST = 2;

export function meaningOf(text: string, vectors: WordVectors): Meaning {
  const words = counted(
    (text.toLowerCase().replaceAll('’', "'").match(WORD) ?? []).flatMap((word) => partsOf(word, vectors)),
  );
  const telling = words.filter((word) => !STOP.has(word) && !word.endsWith("n't"));
  const kept = telling.length > 0 ? telling : words;
  const stems = Int32Array.from(kept, (word) => wordCode(stem(word)));
  const known = kept.map((word) => vectors.rows.get(wordCode(word)) ?? -1);
  return {
    stems,
    rows: Int32Array.from(known, (row, i) => (isExact(kept[i]) ? -1 : row)),
    rarity: Float32Array.from(known, (row) => rarityOfRow(row, vectors)),
    concepts: Array.from(stems, conceptsOf),
    negations: words.filter((word) => NEGATIONS.has(word) || word.endsWith("n't")).length,
  };
}

/** How rare a word in lower case is in news: 0 to 1, which is also for words that the vectors do not have. */
export const rarityOf = (word: string, vectors: WordVectors): number =>
  rarityOfRow(vectors.rows.get(wordCode(word)) ?? -1, vectors);

function rarityOfRow(row: number, { rows }: WordVectors): number {
  const last = Math.log(rows.size + 2);
  return row < 0 ? 1 : Math.max(0.05, (Math.log(row + 2) - COMMON_ROWS / 2) / (last - COMMON_ROWS / 2));
}

/** What a content says, and each of the things where it says several: a long quotation may hold a short one. */
export function partsOfMeaning(text: string, whole: Meaning, vectors: WordVectors): readonly Meaning[] {
  const texts = text.split(PARTS);
  if (texts.length < 2) return [whole];
  const parts = texts.map((part) => meaningOf(part, vectors)).filter(({ stems }) => stems.length >= SHORTEST);
  return parts.length < 2 ? [whole] : parts;
}

const isExact = (word: string): boolean => EXACT.has(word) || (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57);

/** "the ship's" is "ship", "long-range" its two parts where it is no word of its own. */
function partsOf(word: string, vectors: WordVectors): readonly string[] {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  return plain.includes('-') && !vectors.rows.has(wordCode(plain)) ? plain.split('-') : [plain];
}
