import { ADV, FINITE, PUNCT, tagSet } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Addressee } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { type Nominal, nominalAt } from './nominal.ts';
import { ownerParty, type Part, partyOf } from './party.ts';

const [IT] = wordSet('it');
/** Words looked back over for the word that a preposition belongs to. */
const REACH = 7;

export function isSubject({ analysis: { tokens } }: Said, { to }: Nominal, end: number): boolean {
  const next = skipAdverbs(tokens.tags, to, end);
  return next < end && FINITE.has(tokens.tags[next]);
}

/** The party of the phrase at a token, or, where wanted, whose it is. */
export function partyAt(said: Said, from: number, to: number, part: Part, orOwner = false): Addressee | null {
  const nominal = nominalAt(said.analysis.tokens, from, to);
  if (!nominal || said.analysis.tokens.words[nominal.head] === IT) return null;
  return partyOf(said, nominal, part) ?? (orOwner ? ownerParty(said, nominal, part) : null);
}

export const sideAt = (said: Said, noun: number, from: number, part: Part = 'side'): Addressee | null => {
  const nominal = phraseEndingAt(said, noun, from);
  return partyOf(said, nominal, part) ?? (part === 'target' ? ownerParty(said, nominal, part) : null);
};

const IN_PHRASE = tagSet('DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'PRON');

/** The phrase that ends with a noun. */
export function phraseEndingAt({ analysis: { tokens } }: Said, noun: number, from: number): Nominal {
  let start = noun;
  while (start > from && IN_PHRASE.has(tokens.tags[start - 1])) start--;
  for (let at = start; at <= noun; at++) {
    const nominal = nominalAt(tokens, at, noun + 1);
    if (nominal?.head === noun) return nominal;
  }
  return { from: noun, to: noun + 1, head: noun, owner: -1 };
}

export function isNear(words: Int32Array, at: number, from: number, set: ReadonlySet<number>): boolean {
  for (let i = at - 1; i >= from && i >= at - REACH; i--) if (set.has(words[i])) return true;
  return false;
}

export function skipAdverbs(tags: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (tags[at] === ADV || (tags[at] === PUNCT && tags[at + 1] === ADV))) at++;
  return at;
}
