import type { TokenRange, Tokens } from '../../model/analysis.ts';
import type { Bound } from './lexicon.ts';
import type { Meaning } from './meaning.ts';

/** A text with its tokens, and how far a time in it may reach: from the end of the time before to the end of the sentence. */
export interface Reach extends TokenRange {
  readonly text: string;
  readonly tokens: Tokens;
}

/** An expression of time, before anybody asks what it is counted from. */
export interface Spot extends TokenRange {
  /** The token that the tree hangs it on. */
  readonly core: number;
  /** Null for a length of time alone. */
  readonly meaning: Meaning | null;
  /** ISO 8601 duration; where there is a meaning too ("in ten days"), of what has happened the length counts. */
  readonly length: string | null;
  /** Whether it means the same whenever it is said. */
  readonly fixed: boolean;
  readonly bound: Bound;
  /** Which way its own words look, whatever its clause does: "ago", "next"; null where they look neither way. */
  readonly side: 'back' | 'ahead' | null;
}

type Given = Pick<Spot, 'from' | 'to' | 'core'> & Partial<Spot>;

export const spot = (given: Given): Spot => ({
  meaning: null,
  length: null,
  fixed: false,
  bound: null,
  side: null,
  ...given,
});

/** The word at a token within reach; 0, which is no word's code, outside. */
export const wordAt = ({ tokens, from, to }: Reach, at: number): number =>
  at >= from && at < to ? tokens.words[at] : 0;

export const textOf = ({ text, tokens }: Reach, at: number): string => text.slice(tokens.starts[at], tokens.ends[at]);
