import { VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import type { Force } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';
import { CUES, type Sense } from '../acts/lexicon/cues.ts';
import { isAgent } from '../past/owners.ts';
import type { Said } from '../said.ts';
import { HABITUAL } from './lexicon.ts';
import { OPENERS } from './undertakes.ts';

const FORCES: Partial<Record<Sense, Force>> = {
  promise: 'promise',
  agree: 'promise',
  offer: 'offer',
  threaten: 'threat',
  refuse: 'refusal',
  plan: 'intention',
};
const WILLING = wordSet('willing', 'ready', 'prepared', 'open');
const FIRST = wordSet('i', 'we');
/** Who does it instead: "allowed [me] to go". */
const OTHERS = wordSet('me', 'us', 'you', 'him', 'her', 'them', 'it');
/** Words from a verb to the "to" of what is undertaken, at most. */
const NEAR = 3;

/**
 * The force of what the subject of a content undertakes by the report of the speaker; null where it undertakes nothing.
 *
 *   Tann has agreed to leave.   promise     The North is willing to talk.   offer     The bank refuses to pay.   refusal
 *   not: Tann may agree to leave.   Tann agreed with the report.   Tann did not agree to leave.
 */
export function reportedForce({ analysis: { tokens }, analysis }: Said, clause: Clause): Force | null {
  const { predicate, subject, modal, negated } = clause;
  if (OPENERS.has(tokens.words[clause.range.from])) return null;
  if (subject < 0 || modal || negated || FIRST.has(tokens.words[subject]) || !isAgent(analysis, subject)) return null;
  if (!hasInfinitive(tokens.words, tokens.tags, predicate, clause.range.to)) return null;
  if (HABITUAL.has(tokens.words[predicate - 1])) return null;
  if (clause.copular) return WILLING.has(tokens.words[predicate]) ? 'offer' : null;
  if (tokens.tags[predicate] < VERB) return null;
  const sense = CUES.at(tokens, predicate, clause.range.to, true)?.sense;
  if ((sense === 'agree' || sense === 'plan') && OTHERS.has(tokens.words[predicate + 1])) return null;
  return (sense && FORCES[sense]) ?? null;
}

function hasInfinitive(words: Int32Array, tags: Uint8Array, verb: number, to: number): boolean {
  for (let at = verb + 1; at < Math.min(to - 1, verb + 1 + NEAR); at++)
    if (words[at] === TO) return tags[at + 1] === VERB;
  return false;
}
