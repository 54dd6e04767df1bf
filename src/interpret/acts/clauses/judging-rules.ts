import { NOUN, VERB } from '../../../grammar/tags.ts';
import { wordSet } from '../../../grammar/words.ts';
import { wordCode } from '../../../learn/hash.ts';
import { hasWord, judgementOf } from '../judgement.ts';
import { RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';
import { isPerson } from '../sides.ts';
import {
  beginsWith,
  type ContentRule,
  goesOnWith,
  hasAny,
  isDoing,
  isModalPerfect,
  predicateRange,
} from './reading.ts';

const [TABLE, QUESTION, NEGOTIABLE] = ['table', 'question', 'negotiable'].map(wordCode);
const [THE, ON, OFF, OUT] = ['the', 'on', 'off', 'out'].map(wordCode);
const THERE = wordSet('there');
const TRUE = wordSet('true');
const ACT = wordSet('act', 'acts');
const BEHIND = wordSet('behind');
const ONLY = wordSet('only', 'just', 'simply', 'merely');

const NEGOTIATION = wordSet('negotiation', 'negotiations', 'discussion', 'debate', 'bargaining', 'compromise');
const MATTER = wordSet('matter', 'subject', 'up', 'open');
const FOR_OR_TO = wordSet('for', 'to');

/** "Our flag is not up for debate.", "A return was never on the table.", "That is out of the question."      not: "There is no question about it." */
export const OUT_OF_THE_QUESTION: ContentRule = {
  name: 'out of the question',
  read: ({ said, clause: { start, predicate, range, negated } }) => {
    const { words } = said.analysis.tokens;
    for (let at = start; at < Math.min(range.to, predicate + 8); at++) {
      if (RULE_WORDS.outright.has(words[at])) return negated ? null : ['refuse', 'criticise'];
      if (words[at] === NEGOTIABLE && negated) return ['refuse'];
      if (negated && NEGOTIATION.has(words[at]) && FOR_OR_TO.has(words[at - 1]) && MATTER.has(words[at - 2]))
        return ['refuse'];
      if (words[at - 1] !== THE) continue;
      if (words[at] === TABLE && words[at - 2] === (negated ? ON : OFF)) return ['refuse', 'deny'];
      if (words[at] === QUESTION && words[at - 3] === OUT && !negated) return ['refuse'];
    }
    return null;
  },
};

/** What the speaker holds of a thing, or of what somebody did. */
export const JUDGING_RULES: readonly ContentRule[] = [
  {
    // "There is no evidence of that.", "It is not true.", "That is not enough." criticises      not: "There is no need to hurry."
    name: 'nothing of the kind',
    read: (reading) => {
      const { clause, said } = reading;
      if (!clause.negated || clause.modal) return null;
      if (beginsWith(reading, THERE, 3)) return goesOnWith(reading, RULE_WORDS.evidence, 4) ? ['deny', 'assert'] : null;
      const isOnly = ONLY.has(said.analysis.tokens.words[clause.predicate - 1]);
      if (!clause.copular || isOnly || !isDoing(reading, WORDS.lacking)) return null;
      return isDoing(reading, TRUE) ? ['deny'] : ['criticise', 'assert'];
    },
  },
  {
    // "I do not believe it.", "a thaw is unlikely", "they cannot be trusted"      not: "They do not believe it."
    name: 'doubtful',
    read: (reading) => {
      const { clause, side } = reading;
      if (clause.copular && !clause.negated && isDoing(reading, WORDS.doubtful)) return ['doubt'];
      if (!clause.negated) return null;
      if (!clause.modal && side === 'own' && isDoing(reading, RULE_VERBS.trusting)) return ['doubt', 'deny'];
      return clause.modal === 'can' && isDoing(reading, RULE_WORDS.trusted) ? ['doubt', 'criticise'] : null;
    },
  },
  {
    // "The reports are nonsense.", "Claims that they fled are lies."      not: "The reports are not nonsense."
    name: 'called false',
    read: (reading) => {
      const { said, clause } = reading;
      if (beginsWith(reading, WORDS.claim, 2) && !clause.negated && hasAny(reading, WORDS.falsehood))
        return ['deny', 'criticise'];
      if (!clause.copular || clause.negated || clause.subject < 0) return null;
      if (!hasWord(said.analysis, predicateRange(clause), WORDS.falsehood)) return null;
      return isPerson(said, clause.subject) ? ['criticise', 'accuse'] : ['deny', 'criticise'];
    },
  },
  {
    // "Ostrel violated the truce.", "they committed crimes", "the mayor is guilty of theft", "was behind the raid"      not: "We violated nothing."
    name: 'blames',
    read: (reading) => {
      const { clause, side, said } = reading;
      if (side === 'own' || clause.negated || clause.subject < 0) return null;
      if (clause.modal && clause.modal !== 'would') return null;
      if (clause.copular) {
        if (isDoing(reading, ACT) && goesOnWith(reading, RULE_WORDS.hostile, 4)) return ['accuse', 'criticise'];
        const isThing = said.analysis.tokens.tags[clause.predicate] === NOUN;
        if (isThing && hasWord(said.analysis, predicateRange(clause), BEHIND)) return ['accuse', 'assert'];
        return isDoing(reading, WORDS.blame) ? ['accuse', 'criticise'] : null;
      }
      if (said.analysis.tokens.tags[clause.predicate] < VERB || clause.tense === 'bare') return null;
      if (isDoing(reading, RULE_VERBS.perpetrating) && !clause.modal && !clause.passive) {
        const wrong = goesOnWith(reading, WORDS.blame, 5) || goesOnWith(reading, RULE_WORDS.hostile, 4);
        if (wrong) return ['accuse', 'assert'];
      }
      return isDoing(reading, VERBS.blame) ? ['accuse', 'assert'] : null;
    },
  },
  {
    // "The levee could fail.", "there is a risk of fire"      not: "The levee failed."
    name: 'danger ahead',
    read: (reading) => {
      const { copular, modal, negated, tense } = reading.clause;
      if (negated) return null;
      const isAhead = modal !== null && modal !== 'must' && modal !== 'should' && !isModalPerfect(reading);
      if (isAhead && (isDoing(reading, VERBS.danger) || goesOnWith(reading, WORDS.danger, 5)))
        return ['warn', 'predict'];
      if (beginsWith(reading, THERE, 3) && goesOnWith(reading, RULE_WORDS.risky)) return ['warn', 'assert'];
      return copular && !modal && tense === 'present' && isDoing(reading, RULE_WORDS.risky)
        ? ['warn', 'criticise']
        : null;
    },
  },
  {
    // "This is very good news.", "the plan was a disaster"      not: "It is a ship.", "We were good."
    name: 'judges',
    read: ({ clause, side, said }) => {
      if (!clause.copular || side === 'own' || clause.modal || clause.subject < 0) return null;
      const act = judgementOf(said.analysis, predicateRange(clause), false);
      if (!act) return null;
      if (!clause.negated) return [act, 'assert'];
      return act === 'praise' ? ['criticise'] : null;
    },
  },
  {
    // "They deserve credit."      not: "They deserve a hearing."
    name: 'deserves',
    read: (reading) =>
      isDoing(reading, RULE_VERBS.deserving) && goesOnWith(reading, RULE_WORDS.credit) ? ['praise'] : null,
  },
];

/** "Her sketch could serve as a basis."      not: "Her sketch could serve nobody." */
export const AS_A_BASIS: ContentRule = {
  name: 'as a basis',
  read: (reading) =>
    !reading.clause.negated && isDoing(reading, VERBS.serving) && goesOnWith(reading, WORDS.basis)
      ? ['agree', 'assert']
      : null,
};
