import { TO, wordSet } from '../../../grammar/words.ts';
import type { Condition } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import { hasWord } from '../judgement.ts';
import { RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS } from '../lexicon/words.ts';

const AVERTING = wordSet('not', 'never', "n't", 'n’t', 'no', 'without', 'against');
const NEAR = 8;

/**
 * Whether what is promised is harm.
 *
 *   vowed "to retaliate", promised "fire and destruction"      not: "to end the attacks", "not to strike"
 */
export function isThreat({ analysis, contents: [{ from, to }] }: Said, condition: Condition | null): boolean {
  const { words } = analysis.tokens;
  const end = Math.min(to, from + NEAR);
  for (let at = from; at < end; at++) {
    if (AVERTING.has(words[at]) || VERBS.stop.has(words[at])) return false;
    if (VERBS.harm.has(words[at]) && (words[at - 1] === TO || condition !== null)) return true;
  }
  return hasWord(analysis, { from, to: end }, RULE_WORDS.punishing);
}
