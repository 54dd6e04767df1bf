import { AUX, VERB } from '../../../grammar/tags.ts';
import { TO, wordSet } from '../../../grammar/words.ts';
import { wordCode } from '../../../learn/hash.ts';
import type { Tokens } from '../../../model/analysis.ts';
import type { ActType } from '../../../model/statement.ts';
import { hasWord, judgementOf } from '../judgement.ts';
import { CUES, type FoundCue, isActSense, type Sense } from '../lexicon/cues.ts';
import { RULE_VERBS } from '../lexicon/rule-words.ts';
import { VERBS } from '../lexicon/words.ts';
import { type ContentRule, hasAny, isDoing, type Reading, type Verdict } from './reading.ts';

const TO_OR_THAT = wordSet('to', 'that');
const FOR = wordCode('for');
const NEAR = 6;
/** Tenses in which one tells of an act, and does not do it. */
const TOLD: ReadonlySet<string> = new Set(['past', 'gerund', 'infinitive']);

/** What it is to say that one does not do it: "we do not accept". */
const NEGATED: { readonly [Act in ActType]?: Verdict } = {
  agree: ['refuse'],
  accuse: ['deny'],
  praise: ['criticise'],
  offer: ['refuse'],
  promise: ['refuse'],
  predict: ['doubt'],
  doubt: ['confirm', 'assert'],
  confirm: ['deny'],
  refuse: ['agree'],
};

/**
 * The act that a clause of the first person names as what it does. Source: Austin's explicit performatives (1962).
 *
 *   "We condemn the raid.", "I am proud of them", "we are calling on both", the ministry said "Velmora opposes it"      not: "They condemn it.", "We condemned it then."
 */
export const PERFORMED: ContentRule = {
  name: 'says what is done',
  read: (reading) => {
    const { clause, side, isPersonal, said } = reading;
    if (side !== 'own' || clause.passive || TOLD.has(clause.tense)) return null;
    if (clause.modal && !(clause.modal === 'would' && isDoing(reading, RULE_VERBS.liking))) return null;
    if (isDoing(reading, RULE_VERBS.disagreeing)) return ['doubt', 'refuse'];
    const { tokens } = said.analysis;
    const { predicate, range } = clause;
    const sense = CUES.at(tokens, predicate, Math.min(range.to, predicate + 3), tokens.tags[predicate] >= VERB);
    if (!sense || !(isPersonal || isHeld(sense, reading))) return null;
    return verdictOf(sense, reading);
  },
};

/**
 * What somebody tells of what he asked for himself: he says that it was so, and asks it again.
 *
 *   "I asked on Monday for the keys to be here by noon.", "We demanded that they leave."
 *   not: "They asked for the keys.", "I asked him for his name", "I asked why"
 */
export const ASKED: ContentRule = {
  name: 'tells what was asked',
  read: ({ clause, side, isPersonal, said: { analysis } }) => {
    const { predicate, range, negated, passive, tense, modal } = clause;
    if (side !== 'own' || !isPersonal || passive || negated || modal || tense !== 'past') return null;
    const { tokens } = analysis;
    const sense = CUES.at(tokens, predicate, Math.min(range.to, predicate + 3), tokens.tags[predicate] >= VERB)?.sense;
    if (sense === 'demand' || sense === 'urge') return ['assert', sense];
    return ASKED_FOR.has(tokens.words[predicate]) && isToBe(tokens, predicate, range.to) ? ['assert', 'urge'] : null;
  },
};
const ASKED_FOR = wordSet('asked');

/** "for it to be here" */
function isToBe({ words, tags }: Tokens, from: number, to: number): boolean {
  let isFor = false;
  for (let at = from; at + 1 < to; at++) {
    if (words[at] === FOR) isFor = true;
    else if (isFor && words[at] === TO && (tags[at + 1] >= VERB || tags[at + 1] === AUX)) return true;
  }
  return false;
}

/** What a state or an office holds, who speaks for it may say in its name: "Velmora opposes it"; not "the company offers leave". */
const HELD: ReadonlySet<string> = new Set<Sense>([
  ...(['refuse', 'reject', 'agree', 'endorse', 'criticise', 'praise', 'demand', 'urge', 'deny-it', 'doubt'] as const),
]);

const isHeld = ({ sense, kind }: FoundCue, { clause: { tense, copular } }: Reading): boolean =>
  tense === 'present' && (kind === 'verb' || (kind === 'attitude' && copular)) && HELD.has(sense);

function verdictOf(found: FoundCue, reading: Reading): Verdict | null {
  const { clause, said } = reading;
  const { negated, range } = clause;
  switch (found.sense) {
    case 'want': {
      const next = { from: found.to, to: Math.min(range.to, found.to + NEAR) };
      const isOfOthers = said.analysis.tokens.words[found.to] !== TO && hasWord(said.analysis, next, TO_OR_THAT);
      return isOfOthers && !negated ? ['urge', 'demand'] : null;
    }
    case 'plan':
      if (!negated && reading.condition)
        return reading.condition.kind === 'if' ? ['offer', 'promise'] : ['promise', 'announce'];
      if (!negated) return ['announce', 'promise'];
      return hasAny(reading, VERBS.harm) ? ['deny', 'promise'] : ['refuse', 'deny'];
    case 'judge': {
      const act = judgementOf(said.analysis, { from: found.to, to: range.to }, false);
      return act ? [act, 'assert'] : null;
    }
    case 'endorse':
      return negated ? ['refuse'] : ['agree', 'praise'];
    case 'reject':
      return negated ? null : ['refuse'];
    case 'deny-it':
      return negated ? null : ['deny'];
    case 'suggest':
      return ['propose', 'urge'];
    default:
      if (!isActSense(found.sense) || found.sense === 'assert' || found.sense === 'threaten') return null;
      return negated ? (NEGATED[found.sense] ?? null) : [found.sense];
  }
}
