import { wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Force } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { NEGATED_REFUSALS, OFFERS, type Phrase, REFUSALS } from './lexicon.ts';

const NOT = wordSet('not', "n't", 'never', 'no', 'longer');
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
  const holds = (list: readonly Phrase[], at: number): boolean =>
    list.some((phrase) => at + phrase.length <= to && phrase.every((word, i) => words[at + i] === word));
  for (let at = from; at < to; at++) {
    if (holds(REFUSALS, at) && !isNegated(words, at, from)) return 'refusal';
    if (holds(NEGATED_REFUSALS, at) && isNegated(words, at, from)) return 'refusal';
    if (isConditional && holds(OFFERS, at) && !isNegated(words, at, from)) return 'offer';
  }
  return null;
}

function isNegated(words: Int32Array, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - NEAR; i--) if (NOT.has(words[i])) return true;
  return false;
}
