import type { TextRun } from '../model/comparison.ts';

/** The runs of two texts; those of each joined give the text back. */
type WordDifference = readonly [readonly TextRun[], readonly TextRun[]];

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;
/** Words of both, multiplied: above it what is between their common beginning and end differs as a whole. */
const MOST = 4_000_000;

/**
 * In which words two texts differ: the longest common subsequence of their words, whatever their case and marks. Spaces and marks between
 * two differing words differ with them.
 * Source: Wagner and Fischer, "The string-to-string correction problem" (1974).
 *
 *   “has [served its purpose]” · “has [done its duty]”: “its” is shared
 */
export function wordDifference(a: string, b: string): WordDifference {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = sharedWords(
    one.map(({ key }) => key),
    other.map(({ key }) => key),
  );
  return [runsOf(a, one, shared[0]), runsOf(b, other, shared[1])];
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }));

/** Which words of each belong to the longest common subsequence. */
function sharedWords(a: readonly string[], b: readonly string[]): readonly [Uint8Array, Uint8Array] {
  const [inA, inB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) inA[from] = inB[from++] = 1;
  let [toA, toB] = [a.length, b.length];
  while (toA > from && toB > from && a[toA - 1] === b[toB - 1]) inA[--toA] = inB[--toB] = 1;
  const [height, width] = [toA - from, toB - from];
  if (height * width > MOST) return [inA, inB];
  // lengths[i][j]: of the longest common subsequence of what is left from i and j on.
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (i: number, j: number): number => i * (width + 1) + j;
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      lengths[at(i, j)] =
        a[from + i] === b[from + j]
          ? lengths[at(i + 1, j + 1)] + 1
          : Math.max(lengths[at(i + 1, j)], lengths[at(i, j + 1)]);
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (a[from + i] === b[from + j]) inA[from + i++] = inB[from + j++] = 1;
    else if (lengths[at(i + 1, j)] >= lengths[at(i, j + 1)]) i++;
    else j++;
  }
  return [inA, inB];
}

function runsOf(text: string, words: readonly Word[], shared: Uint8Array): readonly TextRun[] {
  const runs: { text: string; shared: boolean }[] = [];
  const add = (piece: string, isShared: boolean): void => {
    const last = runs.at(-1);
    if (piece === '') return;
    if (last?.shared === isShared) last.text += piece;
    else runs.push({ text: piece, shared: isShared });
  };
  let end = 0;
  for (const [at, word] of words.entries()) {
    add(text.slice(end, word.start), at === 0 || shared[at] === 1 || shared[at - 1] === 1);
    add(text.slice(word.start, word.end), shared[at] === 1);
    end = word.end;
  }
  add(text.slice(end), true);
  return runs;
}
