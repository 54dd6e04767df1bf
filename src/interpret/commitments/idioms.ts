import { wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Force } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { NEGATED_REFUSALS, OFFERS, type Phrase, REFUSALS } from './lexicon.ts';

const NOT = wordSet('not', "n't", 'never', 'no', 'longer');
interface Idiom {
  readonly phrase: Phrase;
  readonly force: Force;
  /** Whether it needs a negation before it, or bears none. */
  readonly negated: boolean;
}

const BY_FIRST = byFirst([
  ...REFUSALS.map((phrase): Idiom => ({ phrase, force: 'refusal', negated: false })),
  ...NEGATED_REFUSALS.map((phrase): Idiom => ({ phrase, force: 'refusal', negated: true })),
  ...OFFERS.map((phrase): Idiom => ({ phrase, force: 'offer', negated: false })),
]);

function byFirst(idioms: readonly Idiom[]): ReadonlyMap<number, readonly Idiom[]> {
  const found = new Map<number, Idiom[]>();
  for (const idiom of idioms) found.set(idiom.phrase[0], [...(found.get(idiom.phrase[0]) ?? []), idiom]);
  return found;
}

/** Words between a negation and what it denies, at most. */
const NEAR = 3;

/**
 * The force of a phrase that holds something out under a condition, or refuses it:
 *
 *   There is help available to them if they stop.   offer        The bridge is not on the table.   A sale is out of the question.   refusal
 *   not: There is help available to them.   The plan is on the table.
 */
export function idiomaticForce(
  { analysis: { tokens } }: Said,
  { from, to }: TokenRange,
  isConditional: boolean,
): Force | null {
  const { words } = tokens;
  for (let at = from; at < to; at++) {
    for (const { phrase, force, negated } of BY_FIRST.get(words[at]) ?? []) {
      if (at + phrase.length > to || !phrase.every((word, i) => words[at + i] === word)) continue;
      if (isNegated(words, at, from) === negated && (force !== 'offer' || isConditional)) return force;
    }
  }
  return null;
}

function isNegated(words: Int32Array, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - NEAR; i--) if (NOT.has(words[i])) return true;
  return false;
}
