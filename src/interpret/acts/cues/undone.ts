import { wordSet } from '../../../grammar/words.ts';
import type { ActType } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import { type FoundCue, isActSense } from '../lexicon/cues.ts';
import { RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';

const WILL = wordSet('will', 'would', 'wo', "'d", '’d');
/** What an act becomes that a cue says was not done; those that are not here become `assert`. */
const UNDONE: { readonly [Act in ActType]?: ActType } = {
  agree: 'refuse',
  offer: 'refuse',
  promise: 'refuse',
  deny: 'confirm',
  predict: 'predict',
  praise: 'criticise',
  urge: 'refuse',
};

/**
 * What a negated cue does, and by which rule; null where the content decides.
 *
 *   "did not deny" confirm      "would not agree" refuse      "is not sure" doubt      "would not say" refuse      "did not say" assert
 */
export function undone({ analysis: { tokens }, cue }: Said, found: FoundCue): readonly [ActType, string] | null {
  const word = tokens.words[found.from];
  const { sense } = found;
  if (RULE_VERBS.opinion.has(word) || RULE_WORDS.convinced.has(word)) return ['doubt', 'does not think so'];
  if (RULE_VERBS.undecided.has(word)) return ['assert', 'does not tell'];
  if (sense === 'want' || sense === 'hope' || sense === 'endorse' || sense === 'plan')
    return ['refuse', 'would not have it'];
  if (sense === 'deny-it' || sense === 'dismiss') return ['confirm', 'does not deny'];
  if (sense === 'tell' || sense === 'ask')
    return WILL.has(tokens.words[(cue ?? found).from]) ? ['refuse', 'will not tell'] : ['assert', 'does not tell'];
  if (!isActSense(sense) || sense === 'assert') return null;
  return [UNDONE[sense] ?? 'assert', `not: ${sense}`];
}
