import { VERB } from '../../grammar/tags.ts';
import { AS, TO } from '../../grammar/words.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { ActType } from '../../model/statement.ts';
import { VERBS, WORDS } from '../acts/lexicon/words.ts';
import { HINDERED, NEGATIONS } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import { AVAILABLE, CHARGING, CUES, DEMANDS, WISHES } from './words.ts';

/** Acts of which a content has the frames, whatever is made of the whole. */
const NEUTRAL: ReadonlySet<ActType> = new Set(['assert', 'predict', 'announce', 'confirm', 'deny', 'warn']);

/**
 * Acts whose frames may find the addressee of a statement that is none of these as a whole:
 *
 *   says that Dorane is [willing] to talk with Estmere     offer      there is a path [available] to Dorane     offer
 *   repeated his [demands] for Dorane’s withdrawal     demand
 *   [argued] that Tann lost his [legitimacy]           accuse     talks with Dorane would be [pointless]            refuse
 *   has [no intention] of [attacking] Estmere              deny       hoped to meet with Tann                            propose
 */
export function hintsOf(said: Said, type: ActType): readonly ActType[] {
  if (!NEUTRAL.has(type)) return [];
  const { words, tags, shapes } = said.analysis.tokens;
  const hints: ActType[] = [];
  const isCharge = said.cue !== null && CHARGING.has(words[said.cue.to - 1]);
  for (const { from, to } of said.contents) {
    let negation = -1;
    let judging = -1;
    let isUnintended = false;
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (DEMANDS.has(word) && at < from + FIRST && shapes[at] === SHAPE.lower) hints.push('demand');
      if (WORDS.willing.has(word) && words[at + 1] === TO) hints.push('offer');
      if (WISHES.has(word) && words[at + 1] === TO) hints.push('propose');
      if (AVAILABLE.has(word) && words[at + 1] === TO) hints.push('offer');
      if (HINDERED.has(word)) hints.push('refuse');
      if (WORDS.blame.has(word) && isCharge) hints.push('accuse');
      if (CUES.judging.has(word) && tags[at] >= VERB && at < from + FIRST) judging = at;
      if (word === AS && judging >= 0 && at - judging <= OBJECT) hints.push('praise');
      if (NEGATIONS.has(word)) negation = at;
      if (WORDS.intention.has(word) && negation >= 0 && at - negation <= FIRST) isUnintended = true;
      if (isUnintended && VERBS.harm.has(word)) hints.push('deny');
    }
  }
  return hints;
}
/** Words within which a noun stands that names the content as a whole, and between "no" and "intention". */
const FIRST = 5;
/** Words between a judging verb and "as". */
const OBJECT = 5;
