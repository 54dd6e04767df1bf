import { VERB } from '../../grammar/tags.ts';
import { TO } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Act } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';
import { readCue } from '../acts/cue.ts';
import type { Sense } from '../acts/lexicon/cues.ts';
import { sideOf } from '../acts/sides.ts';
import { isAgent } from '../past/owners.ts';
import type { Said } from '../said.ts';
import { AGREEING, COURTESIES, DONE, GUESSING, PRESS } from './lexicon.ts';

const PERMISSIVE = new Set(['can', 'could', 'may', 'should']);
/** Cues that turn down what others say or propose, or say what one would like. */
const UNBOUND: ReadonlySet<Sense> = new Set<Sense>(['reject', 'dismiss', 'deny-it', 'want', 'predict']);

/**
 * Whether an act that could bind does; `isFirst` says whether the clause is the first that the cue governs. Deeds already done, what somebody turns down, wishes or guesses, and what things do bind nobody.
 *
 *   will open the port · refused to leave · agreed to a truce
 *   not: imposed sanctions · rejected the plan · wanted to write · declined to comment · offered prayers · the plan could be a basis
 */
export function undertakes(said: Said, act: Act, clause: Clause | null, isFirst: boolean): boolean {
  const { cue, analysis, contents } = said;
  const { words } = analysis.tokens;
  const sense = readCue(said).found?.sense ?? 'tell';
  if (UNBOUND.has(sense) || (cue && (holds(words, cue, DONE) || holds(words, cue, GUESSING)))) return false;
  const isOwnWords = sense === 'tell' || !isFirst;
  if (clause && isOwnWords && isTold(clause) && (clause.tense === 'past' || clause.tense === 'perfect')) return false;
  switch (act.type) {
    case 'refuse':
      return !isBareNoun(said, clause) && !(words[contents[0].from] === TO && PRESS.has(words[contents[0].from + 1]));
    case 'agree':
      return cue !== null && holds(words, cue, AGREEING) && !(clause && isOfOthers(said, clause));
    case 'announce':
    case 'promise':
      return sense !== 'tell' || !clause || !isOfThings(said, clause);
    case 'offer':
      return !(clause && COURTESIES.has(words[clause.predicate]));
    case 'threaten':
      return !(clause?.copular && sense === 'tell');
    default:
      return act.also.includes('promise') && !(clause && isOfOthers(said, clause));
  }
}

function holds(words: Int32Array, { from, to }: TokenRange, set: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (set.has(words[at])) return true;
  return false;
}

/** Whether a clause has a verb of its own time: "tied the pledge to it", "we have offered jobs". */
const isTold = ({ modal, copular }: Clause): boolean => modal === null && !copular;

const isBareNoun = ({ analysis: { tokens } }: Said, clause: Clause | null): boolean =>
  clause !== null && tokens.tags[clause.predicate] < VERB && clause.subject < 0 && !clause.copular;

const isOfOthers = (said: Said, { subject, modal }: Clause): boolean =>
  subject >= 0 && sideOf(said, subject) !== 'own' && modal !== null && PERMISSIVE.has(modal);

/** What things will do, where nobody does it to them: "the summit would focus on trade"; not "the site will be closed". */
const isOfThings = (said: Said, { subject, passive }: Clause): boolean =>
  subject >= 0 && !passive && sideOf(said, subject) !== 'own' && !isAgent(said.analysis, subject);
