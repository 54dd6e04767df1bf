import { BE, wordSet } from '../../grammar/words.ts';
import type { Condition, Force } from '../../model/statement.ts';
import { hasOffice } from '../acts/office.ts';
import { isExpert } from '../acts/sides.ts';
import type { Branch } from '../conditions/branches.ts';
import type { Said } from '../said.ts';
import { SETTLEMENTS, VOIDED } from './lexicon.ts';
import { NAMED } from './named.ts';

const OURS = wordSet('that', 'this', 'my', 'our');
const THE = wordSet('the', 'any');
const NO = wordSet('no');
const THERE = wordSet('there');
const WILL = wordSet('will', 'would', "'ll", '’ll', 'can');
/** Words between what is undone and what undoes it, at most: "is [no more than] waste paper". */
const NEAR = 4;
/** Conditions under which nothing is settled. */
const LACKING: ReadonlySet<Condition['kind']> = new Set<Condition['kind']>(['without', 'unless', 'until']);

/**
 * What a condition holds over what was promised or is being settled; null where it holds over nothing.
 *
 *   If one gun is fired, [our guarantee is waste paper].   threat      Without a count [there is no deal].   refusal
 *   not: If it rains, the match is off.   There is no deal.   “If they leave, the deal is dead,” an analyst said.
 */
export function ultimatumForce(said: Said, { condition, consequent: { from, to } }: Branch): Force | null {
  if (isExpert(said)) return null;
  const { words } = said.analysis.tokens;
  const lacks = LACKING.has(condition.kind) || condition.polarity === 'negative';
  for (let at = from; at < to; at++) {
    const isOurs = NAMED.has(words[at]) && OURS.has(words[at - 1]);
    if ((isOurs || (SETTLEMENTS.has(words[at]) && THE.has(words[at - 1]) && hasOffice(said))) && isVoid(words, at, to))
      return 'threat';
    if (
      lacks &&
      SETTLEMENTS.has(words[at]) &&
      NO.has(words[at - 1]) &&
      isThereNo(words, from, at - 1) &&
      hasOffice(said)
    )
      return 'refusal';
  }
  return null;
}

/** "[our guarantee] is waste paper", "[the deal] will be off" */
function isVoid(words: Int32Array, noun: number, to: number): boolean {
  let at = noun + 1;
  if (WILL.has(words[at])) at++;
  if (!BE.has(words[at])) return false;
  for (let i = at + 1; i < Math.min(to, at + 1 + NEAR); i++)
    if (VOIDED.some((phrase) => phrase.every((word, n) => words[i + n] === word))) return true;
  return false;
}

/** "there is [no]", "there can be [no]" */
function isThereNo(words: Int32Array, from: number, no: number): boolean {
  let at = no - 1;
  if (!BE.has(words[at])) return false;
  while (at > from && (BE.has(words[at]) || WILL.has(words[at]))) at--;
  return THERE.has(words[at]);
}
