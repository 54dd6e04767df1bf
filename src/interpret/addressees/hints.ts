import { TO } from '../../grammar/words.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { ActType } from '../../model/statement.ts';
import { VERBS, WORDS } from '../acts/lexicon/words.ts';
import { NEGATIONS } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import { AVAILABLE, DEMANDS, WISHES } from './words.ts';

/** Acts of which a content has the frames, whatever is made of the whole. */
const NEUTRAL: ReadonlySet<ActType> = new Set(['assert', 'predict', 'announce', 'confirm', 'deny', 'warn']);

/**
 * Acts whose frames may find the addressee of a statement that is none of these as a whole:
 *
 *   says that Dorane is [willing] to talk with Estmere     offer      there is a path [available] to Dorane     offer
 *   repeated his [demands] for Dorane’s withdrawal     demand
 *   has [no intention] of [attacking] Estmere              deny       hoped to meet with Tann                            propose
 */
export function hintsOf(said: Said, type: ActType): readonly ActType[] {
  if (!NEUTRAL.has(type)) return [];
  const { words, shapes } = said.analysis.tokens;
  const hints: ActType[] = [];
  for (const { from, to } of said.contents) {
    let negation = -1;
    let isUnintended = false;
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (DEMANDS.has(word) && at < from + FIRST && shapes[at] === SHAPE.lower) hints.push('demand');
      if (WORDS.willing.has(word) && words[at + 1] === TO) hints.push('offer');
      if (WISHES.has(word) && words[at + 1] === TO) hints.push('propose');
      if (AVAILABLE.has(word) && words[at + 1] === TO) hints.push('offer');
      if (NEGATIONS.has(word)) negation = at;
      if (WORDS.intention.has(word) && negation >= 0 && at - negation <= FIRST) isUnintended = true;
      if (isUnintended && VERBS.harm.has(word)) hints.push('deny');
    }
  }
  return hints;
}
/** Words within which a noun stands that names the content as a whole, and between "no" and "intention". */
const FIRST = 5;
