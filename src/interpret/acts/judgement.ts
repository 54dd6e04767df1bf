import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { ActType } from '../../model/statement.ts';
import { WORDS } from './lexicon/words.ts';

const NOT = wordSet('not', "n't", 'n’t', 'never', 'no', 'nothing', 'without', 'hardly');
const WITH_NO = 4;

/**
 * Whether words speak well or ill of something, by the first that does either; null where none does.
 *
 *   "a wise and patient man" praise      "not enough" criticise      "a lie from start to end" deny, as `ofClaim`
 */
export function judgementOf(
  { tokens: { words } }: Analysis,
  { from, to }: TokenRange,
  ofClaim: boolean,
): ActType | null {
  let not = -WITH_NO;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (NOT.has(word)) not = at;
    const negated = at - not < WITH_NO;
    if (negated && (WORDS.lacking.has(word) || WORDS.positive.has(word))) return 'criticise';
    if (ofClaim && WORDS.falsehood.has(word)) return negated ? 'confirm' : 'deny';
    if (WORDS.negative.has(word)) return negated ? null : 'criticise';
    if (WORDS.positive.has(word)) return 'praise';
    if (WORDS.falsehood.has(word)) return negated ? null : 'criticise';
  }
  return null;
}

/** Whether a range has a word of a set. */
export function hasWord({ tokens: { words } }: Analysis, { from, to }: TokenRange, set: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (set.has(words[at])) return true;
  return false;
}
