import type { StoryKeys, TermWeights } from '../model/story.ts';

/** Keys as bytes: how many names, words and leading terms there are, then each list, four bytes a number in this machine's order. */
export function packKeys({ names, words, leading }: StoryKeys): Uint8Array {
  const counts = Int32Array.of(names.terms.length, words.terms.length, leading.length);
  const parts = [counts, names.terms, names.weights, words.terms, words.weights, leading];
  const packed = new Uint8Array(parts.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return packed;
}

export function unpackKeys(packed: Uint8Array): StoryKeys {
  // Copied, so that it begins where numbers may begin.
  const { buffer } = packed.slice();
  const [names = 0, words = 0, leading = 0] = new Int32Array(buffer, 0, 3);
  const listAt = (at: number, length: number): TermWeights => ({
    terms: new Int32Array(buffer, at, length),
    weights: new Float32Array(buffer, at + 4 * length, length),
  });
  const afterNames = 12 + 8 * names;
  return {
    names: listAt(12, names),
    words: listAt(afterNames, words),
    leading: new Int32Array(buffer, afterNames + 8 * words, leading),
  };
}
