import { row } from '../learn/hash.ts';
import type { Quotation, TokenRange } from '../model/analysis.ts';
import { QUOTE_CODES, quoteCodes } from './quote-codes.ts';
import type { TokenBuffer } from './tokenize.ts';

/** The tables that the network sums a token's rows of, and how many rows each has; a word's row is found by its code. */
export const TABLES = {
  word: null,
  suffix3: 2 ** 13,
  prefix3: 2 ** 12,
  suffix2: 2 ** 10,
  shape: 16,
  quote: QUOTE_CODES,
  place: 4,
} as const;

export const TABLE_COUNT = Object.keys(TABLES).length;
const [INSIDE, SENTENCE, PARAGRAPH] = [0, 1, 2];

/** What the network is told of each token, one number a table: its word, affixes and shape, where it stands in a quotation, and what it begins. */
export function codesOf(
  tokens: TokenBuffer,
  sentences: readonly TokenRange[],
  sentenceParagraphs: ArrayLike<number>,
  quotations: readonly Quotation[],
): Int32Array {
  const quotes = quoteCodes(tokens, quotations);
  const places = new Uint8Array(tokens.length).fill(INSIDE);
  sentences.forEach(({ from }, s) => {
    places[from] = s > 0 && sentenceParagraphs[s] === sentenceParagraphs[s - 1] ? SENTENCE : PARAGRAPH;
  });
  const codes = new Int32Array(tokens.length * TABLE_COUNT);
  for (let i = 0, at = 0; i < tokens.length; i++) {
    codes[at++] = tokens.words[i];
    codes[at++] = row(1, tokens.suffixes3[i], 13);
    codes[at++] = row(2, tokens.prefixes3[i], 12);
    codes[at++] = row(3, tokens.suffixes2[i], 10);
    codes[at++] = tokens.shapes[i];
    codes[at++] = quotes[i];
    codes[at++] = places[i];
  }
  return codes;
}
