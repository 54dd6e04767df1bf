import type { Span } from './span.ts';

/**
 * Tokens of a report as parallel arrays, so that a long report makes no object a token.
 * All offsets are UTF-16 code units of the canonical text.
 */
export interface Tokens {
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Universal part-of-speech tag, as an index into `TAGS`. Source: Universal Dependencies v2. */
  readonly tags: Uint8Array;
}

/** Universal part-of-speech tags. Source: https://universaldependencies.org/u/pos/ */
export const TAGS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const; // biome-ignore format: one list

export type Tag = (typeof TAGS)[number];

/** A half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A passage between quotation marks. A quotation that runs over several paragraphs has one entry a paragraph. */
export interface Quotation extends Span {
  /** Span of the words between the marks, marks excluded. */
  readonly inner: Span;
  /** True when its closing mark is missing: either it runs on in the next paragraph or was never closed. */
  readonly open: boolean;
  /** True when it continues the open quotation of the paragraph before. */
  readonly continues: boolean;
}

/** What the language stages know of a report. */
export interface Analysis {
  readonly tokens: Tokens;
  /** Never cross a paragraph; paragraphs that are not read for statements have none. */
  readonly sentences: readonly TokenRange[];
  /** The paragraph of `report.paragraphs` that each sentence lies in. */
  readonly sentenceParagraphs: Uint32Array;
  readonly quotations: readonly Quotation[];
}
