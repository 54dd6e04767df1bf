import type { Span } from './span.ts';

/**
 * Tokens of a report as parallel arrays, so that a long report makes no object a token.
 * All offsets are UTF-16 code units of the canonical text.
 */
export interface Tokens {
  readonly length: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Code of the lower-cased form: `wordCode` of `learn/hash.ts`. */
  readonly words: Int32Array;
  /** Code of the last two, and of the last three units of the lower-cased form. */
  readonly suffixes2: Int32Array;
  readonly suffixes3: Int32Array;
  /** Code of the first three units of the lower-cased form. */
  readonly prefixes3: Int32Array;
  /** How the form is written: a value of `SHAPE`. */
  readonly shapes: Uint8Array;
  /** Part of speech, as an index into `TAGS`. */
  readonly tags: Uint8Array;
}

/** How a token is written. `mark` is punctuation, `sign` a picture or another sign outside the alphabets. */
export const SHAPE = {
  lower: 0,
  capital: 1,
  initial: 2,
  upper: 3,
  mixed: 4,
  number: 5,
  alphanumeric: 6,
  mark: 7,
  sign: 8,
} as const;

/**
 * Universal part-of-speech tags, with VERB told apart by form: the imperative and infinitive, past, present, -ing form and participle.
 * Source: https://universaldependencies.org/u/pos/ and the Penn Treebank's VB, VBD, VBP and VBZ, VBG, VBN.
 */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
  'VERB',
  'VERB:past',
  'VERB:present',
  'VERB:ing',
  'VERB:participle',
] as const;

export type Tag = (typeof TAGS)[number];

/**
 * Universal dependency relations, the most frequent first, as the English Web Treebank has them.
 * Source: https://universaldependencies.org/u/dep/
 */
export const RELATIONS = [
  'punct',
  'case',
  'nsubj',
  'det',
  'root',
  'advmod',
  'obj',
  'amod',
  'obl',
  'conj',
  'mark',
  'compound',
  'nmod',
  'cc',
  'aux',
  'cop',
  'advcl',
  'nmod:poss',
  'xcomp',
  'ccomp',
  'acl:relcl',
  'flat',
  'parataxis',
  'acl',
  'appos',
  'nummod',
  'aux:pass',
  'nsubj:pass',
  'obl:unmarked',
  'nmod:unmarked',
  'compound:prt',
  'discourse',
  'iobj',
  'expl',
  'fixed',
  'list',
  'nmod:desc',
  'obl:agent',
  'csubj',
  'nsubj:outer',
  'det:predet',
  'vocative',
  'advcl:relcl',
  'goeswith',
  'cc:preconj',
  'reparandum',
  'orphan',
  'csubj:pass',
  'dislocated',
] as const;

/** What a name is the name of; `group` is a nationality, a faith or a party. */
export const NAME_KINDS = [
  'person',
  'organisation',
  'place',
  'group',
  'date',
  'money',
  'other',
  'building',
  'product',
] as const;

/** A name in the text. */
export interface Name extends TokenRange {
  readonly kind: (typeof NAME_KINDS)[number];
}

/** Parts of an attribution that a token may belong to: outside, and beginning or inside of each. */
export const ROLES = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;

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
  /** The token that each token depends on; -1 for the head of a sentence. Trees, one a sentence. */
  readonly heads: Int32Array;
  /** How each token depends on its head, as an index into `RELATIONS`. */
  readonly relations: Uint8Array;
  /** In reading order. */
  readonly names: readonly Name[];
  /** How likely each token is to have each of `ROLES`, in log units up to a constant: one number a role. */
  readonly roles: Float32Array;
}
