import { SCONJ, VERB } from '../../../grammar/tags.ts';
import { wordSet } from '../../../grammar/words.ts';
import type { Tokens } from '../../../model/analysis.ts';
import type { Clause } from '../clause.ts';
import { RULE_VERBS } from '../lexicon/rule-words.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';
import { beginsWith, type ContentRule, goesOnWith, hasAny, isDoing, isModalPerfect } from './reading.ts';

const EXPECTED = wordSet('expect', 'expects', 'expected');
const THERE = wordSet('there');
const LET = wordSet('let', 'lets');
const WHAT = wordSet('what', 'all');
const TO_OR_THAT = wordSet('to', 'that');
const IT = wordSet('it', 'now', 'this', 'what');
const WELL = wordSet('well', 'better');
const [DO] = wordSet('do');
/** Words before an imperative, at most: "Please, do not". */
const BEFORE_IMPERATIVE = 4;

/** "No one should count on a retreat.", "There will be no talks under fire."      not: "No one was hurt." */
export const NOBODY_MAY: ContentRule = {
  name: 'nobody may',
  read: (reading) => {
    const { noSubject, modal } = reading.clause;
    if (!noSubject || !modal || modal === 'could') return null;
    if (beginsWith(reading, THERE, 3)) return reading.isExpert ? null : ['refuse', 'promise'];
    if (modal === 'would') return null;
    if (isDoing(reading, RULE_VERBS.counting)) return ['refuse', 'demand'];
    return modal === 'will' ? null : ['demand', 'refuse'];
  },
};

/** What the speaker would have done. */
export const DIRECTIVE_RULES: readonly ContentRule[] = [
  {
    // "The troops must leave.", "you have to decide"      not: "It must have rained."
    name: 'must',
    read: (reading) => {
      if (reading.clause.modal !== 'must' || isModalPerfect(reading)) return null;
      if (reading.side !== 'own') return ['demand', 'urge'];
      if (reading.condition && (isDoing(reading, VERBS.harm) || isDoing(reading, VERBS.hostile)))
        return ['threaten', 'urge'];
      return reading.isPersonal ? ['urge'] : ['promise', 'urge'];
    },
  },
  {
    // "The council should meet.", "we should not wait"; "It should have met." criticises      not: "It should be expected."
    name: 'should',
    read: (reading) => {
      if (reading.clause.modal !== 'should') return null;
      if (isModalPerfect(reading)) return reading.side === 'own' ? null : ['criticise'];
      return hasAny(reading, EXPECTED) ? null : ['urge', 'demand'];
    },
  },
  {
    // "They would do well to wait."      not: "They would do it."
    name: 'would do well',
    read: (reading) => {
      const { words } = reading.said.analysis.tokens;
      const { modal, predicate, negated } = reading.clause;
      return modal === 'would' && !negated && words[predicate] === DO && WELL.has(words[predicate + 1])
        ? ['urge', 'criticise']
        : null;
    },
  },
  {
    // "Stop the shelling.", "Let us wait."      not: "Stopping it was hard."
    name: 'imperative',
    read: (reading) => {
      const { clause, isQuoted, said } = reading;
      if (!isQuoted || clause.tense !== 'bare' || clause.copular) return null;
      if (isDoing(reading, LET)) return clause.negated ? null : ['propose', 'urge'];
      if (isDoing(reading, RULE_VERBS.attending) || !isFirst(said.analysis.tokens, clause)) return null;
      return isDoing(reading, RULE_VERBS.ending) ? ['demand', 'urge'] : ['urge', 'demand'];
    },
  },
  {
    // "What we expect is that they leave."      not: "What we saw is a start."
    name: 'what is wanted',
    read: (reading) =>
      beginsWith(reading, WHAT, 2) && beginsWith(reading, RULE_VERBS.wanting, 7) ? ['demand', 'urge'] : null,
  },
];

/** "It is time to talk."      not: "It is late." Told of the past, it puts something forward: "said it was time to talk". */
export const NEED: ContentRule = {
  name: 'need',
  read: (reading) => {
    const { clause, said } = reading;
    if (!clause.copular || clause.negated || !isDoing(reading, WORDS.need)) return null;
    if (clause.subject >= 0 && !IT.has(said.analysis.tokens.words[clause.subject])) return null;
    if (!goesOnWith(reading, TO_OR_THAT, 3)) return null;
    return [clause.tense === 'past' ? 'propose' : 'urge', 'assert'];
  },
};

/** Whether a verb is the first word of what is said, but for "please" and "do not". */
function isFirst({ tags }: Tokens, { predicate, range }: Clause): boolean {
  if (predicate > range.from + BEFORE_IMPERATIVE) return false;
  for (let at = range.from; at < predicate; at++) if (tags[at] === SCONJ || tags[at] >= VERB) return false;
  return true;
}
