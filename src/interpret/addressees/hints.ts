import { TO } from '../../grammar/words.ts';
import type { ActType } from '../../model/statement.ts';
import { VERBS, WORDS } from '../acts/lexicon/words.ts';
import { conditionsOf } from '../conditions/branches.ts';
import { NEGATIONS } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import { DEMANDS, WISHES } from './words.ts';

/** Acts of which a content has the frames, whatever is made of the whole. */
const NEUTRAL: ReadonlySet<ActType> = new Set(['assert', 'predict', 'announce', 'confirm', 'deny', 'warn']);

/**
 * Acts whose frames may find the addressee of a statement that is none of these as a whole:
 *
 *   says that Dorane is [willing] to talk with Estmere     offer      repeated his [demands] for Dorane’s withdrawal     demand
 *   has [no intention] of [attacking] Estmere              deny       hoped to meet with Tann                            propose
 */
export function hintsOf(said: Said, type: ActType): readonly ActType[] {
  if (!NEUTRAL.has(type)) return [];
  const { words } = said.analysis.tokens;
  const hints: ActType[] = [];
  let isNegated = false;
  for (const { from, to } of said.contents) {
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (DEMANDS.has(word) && at < from + FIRST) hints.push('demand');
      if (WORDS.willing.has(word) && words[at + 1] === TO) hints.push('offer');
      if (WISHES.has(word) && words[at + 1] === TO) hints.push('propose');
      if (NEGATIONS.has(word)) isNegated = true;
      if (isNegated && VERBS.harm.has(word)) hints.push('deny');
    }
  }
  if (conditionsOf(said).some(({ condition: { kind } }) => kind === 'once' || kind === 'in exchange'))
    hints.push('offer');
  return hints;
}
/** Words within which a noun stands that names the content as a whole. */
const FIRST = 5;
