import { mix, row } from '../learn/hash.ts';
import { decode, type LinearChain, newScratch, score } from '../learn/linear-chain.ts';
import { TAGS, type TokenRange } from '../model/analysis.ts';
import type { TokenBuffer } from './tokenize.ts';

/** Feature rows a token. */
export const TAG_WIDTH = 19;
const EDGE = 0x0badc0de | 0;

/** Writes the feature rows of the tokens `[from, to)` of one sentence: words, affixes and shapes of the token and its neighbours. */
export function tagFeatures(tokens: TokenBuffer, { from, to }: TokenRange, bits: number, out: Int32Array): void {
  const { words, suffixes2, suffixes3, prefixes3, shapes } = tokens;
  const word = (i: number): number => (i < from || i >= to ? EDGE : words[i]);
  const suffix = (i: number): number => (i < from || i >= to ? EDGE : suffixes3[i]);
  const shape = (i: number): number => (i < from || i >= to ? 15 : shapes[i]);
  let at = 0;
  for (let i = from; i < to; i++) {
    const here = words[i];
    const first = i === from ? 1 : 0;
    const w1 = word(i - 1);
    const n1 = word(i + 1);
    out[at++] = row(0, 1, bits);
    out[at++] = row(1, here, bits);
    out[at++] = row(2, mix(here, shapes[i]), bits);
    out[at++] = row(3, suffixes3[i], bits);
    out[at++] = row(4, suffixes2[i], bits);
    out[at++] = row(5, prefixes3[i], bits);
    out[at++] = row(6, shapes[i] * 2 + first, bits);
    out[at++] = row(7, w1, bits);
    out[at++] = row(8, n1, bits);
    out[at++] = row(9, word(i - 2), bits);
    out[at++] = row(10, word(i + 2), bits);
    out[at++] = row(11, mix(w1, here), bits);
    out[at++] = row(12, mix(here, n1), bits);
    out[at++] = row(13, suffix(i - 1), bits);
    out[at++] = row(14, suffix(i + 1), bits);
    out[at++] = row(15, mix(w1, n1), bits);
    out[at++] = row(16, mix(suffixes3[i], mix(suffix(i - 1), suffix(i + 1))), bits);
    out[at++] = row(17, (shape(i - 1) << 8) | (shapes[i] << 4) | shape(i + 1), bits);
    out[at++] = row(18, mix(suffixes3[i], shapes[i] * 2 + first), bits);
  }
}

/** Tags the tokens of each sentence: indices into `TAGS`. */
export function tag(tokens: TokenBuffer, sentences: readonly TokenRange[], model: LinearChain): Uint8Array {
  const tags = new Uint8Array(tokens.length);
  const scratch = newScratch();
  const longest = sentences.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const features = new Int32Array(longest * TAG_WIDTH);
  const emissions = new Int32Array(longest * TAGS.length);
  for (const sentence of sentences) {
    const length = sentence.to - sentence.from;
    tagFeatures(tokens, sentence, model.bits, features);
    emissions.fill(0, 0, length * TAGS.length);
    score(model, features, TAG_WIDTH, length, emissions);
    decode(model, emissions, length, tags.subarray(sentence.from, sentence.to), scratch);
  }
  return tags;
}
