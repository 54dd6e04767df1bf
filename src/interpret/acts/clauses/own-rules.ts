import { NOUN } from '../../../grammar/tags.ts';
import { wordSet } from '../../../grammar/words.ts';
import { NOT, RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';
import { type ContentRule, goesOnWith, hasAny, isDoing, isModalPerfect, type Reading } from './reading.ts';

const YET = wordSet('yet', 'ever', 'before', 'because');
const US = wordSet('us', 'me');

const isWill = ({ clause: { modal }, isQuoted, condition }: Reading): boolean =>
  modal === 'will' || (modal === 'would' && (!isQuoted || condition !== null));

/** Whether what the clause announces would harm somebody; more counts as harm where it depends on something. */
function isHarmful(reading: Reading): boolean {
  if (isDoing(reading, VERBS.harm)) return true;
  if (reading.condition && isDoing(reading, VERBS.hostile)) return true;
  return (reading.condition !== null || isDoing(reading, RULE_VERBS.inflicting)) && goesOnWith(reading, WORDS.harm);
}

/** What the speaker says that his own side will do, would do or has not done. */
export const OWN_RULES: readonly ContentRule[] = [
  {
    // "We are ready to talk.", "Velmora is prepared to sign."      not: "The ship is ready to sail."
    name: 'willing',
    read: (reading) => {
      const { said, clause, side } = reading;
      if (!clause.copular) return null;
      if (side !== 'own') return isDoing(reading, WORDS.willing) && !clause.negated ? ['assert', 'offer'] : null;
      if (isDoing(reading, WORDS.unwilling)) return clause.negated ? ['offer'] : ['refuse'];
      if (isDoing(reading, WORDS.resolved)) return clause.negated ? null : ['promise'];
      if (!isDoing(reading, WORDS.willing)) return null;
      if (clause.negated) return ['refuse'];
      const deed = said.analysis.tokens.words[clause.predicate + 2];
      const isHarm = VERBS.harm.has(deed) || (RULE_VERBS.inflicting.has(deed) && goesOnWith(reading, WORDS.harm));
      return isHarm ? ['threaten', 'offer'] : ['offer', 'promise'];
    },
  },
  {
    // "We have no intention of invading anybody."      not: "They have no intention of paying."
    name: 'no intention',
    read: (reading) => {
      const { clause, side } = reading;
      if (side !== 'own' || !clause.negated || !hasAny(reading, WORDS.intention)) return null;
      if (clause.tense === 'past' || clause.tense === 'perfect') return ['deny'];
      const isHarm = hasAny(reading, VERBS.harm) || hasAny(reading, VERBS.assurance);
      return isHarm ? ['deny', 'promise'] : ['refuse', 'deny'];
    },
  },
  {
    // "We will not give up the island." refuse, "We will never attack." promise      not: "We will not be late."
    name: 'own will not',
    read: (reading) => {
      const { clause, side } = reading;
      if (side !== 'own' || !isWill(reading) || clause.noSubject || !clause.negated || isModalPerfect(reading))
        return null;
      if (isDoing(reading, VERBS.refused)) return ['refuse'];
      if (isDoing(reading, VERBS.assurance)) return ['promise', 'deny'];
      return clause.copular || clause.passive || isDoing(reading, VERBS.passing) ? null : ['refuse', 'promise'];
    },
  },
  {
    // "We will rebuild the quay.", said "he would resign"      not: "We will see.", "They will rebuild it."
    name: 'own will',
    read: (reading) => {
      const { clause, condition, side, isPersonal } = reading;
      if (side !== 'own' || !isWill(reading) || clause.noSubject || clause.negated || isModalPerfect(reading))
        return null;
      if (isDoing(reading, RULE_VERBS.refusing)) return ['refuse'];
      const plain = isPersonal ? (['promise', 'announce'] as const) : (['announce', 'promise'] as const);
      if (isDoing(reading, VERBS.stop)) return condition ? ['offer', 'promise'] : plain;
      if (isHarmful(reading)) return ['threaten', 'promise'];
      if (condition?.polarity === 'negative' && condition.kind === 'if') return ['threaten', 'warn'];
      if (clause.copular || isDoing(reading, VERBS.passing)) return null;
      if (condition)
        return condition.kind === 'unless' || condition.kind === 'as long as' ? ['promise'] : ['offer', 'promise'];
      return clause.modal === 'would' && isDoing(reading, RULE_VERBS.liking) ? null : plain;
    },
  },
  {
    // "If the gates jam, you can call me."      not: "If it rains, the sluice can open."
    name: 'own offer under a condition',
    read: (reading) => {
      const { clause, condition, side } = reading;
      if (!condition || clause.negated || (clause.modal !== 'can' && clause.modal !== 'could')) return null;
      if (side === 'own' && !clause.copular) return ['offer', 'promise'];
      return goesOnWith(reading, US) ? ['offer', 'promise'] : null;
    },
  },
];

/** "We did not fire first.", "his office had never met them", "I am not a thief"      not: "We do not know.", "We needed no coal." */
export const OWN_DENIAL: ContentRule = {
  name: 'own denial',
  read: (reading) => {
    const { clause, side, said } = reading;
    if (!clause.negated || clause.modal || clause.passive || side !== 'own' || clause.subject < 0) return null;
    if (hasAny(reading, RULE_WORDS.lacking) || isDoing(reading, RULE_VERBS.knowing)) return null;
    if (!hasAny(reading, NOT) || hasAny(reading, YET)) return null;
    if (clause.copular)
      return said.analysis.tokens.tags[clause.predicate] === NOUN && reading.isPersonal ? ['deny'] : null;
    return clause.tense === 'past' || clause.tense === 'perfect' ? ['deny', 'assert'] : null;
  },
};

/** "We are closing the mill.", "the port is launching a line"      not: "They are closing in." */
export const UNDER_WAY: ContentRule = {
  name: 'under way',
  read: (reading) => {
    const { clause, side } = reading;
    if (clause.negated || clause.tense !== 'progressive' || side !== 'own' || reading.isExpert) return null;
    return isDoing(reading, VERBS.measure) && !isDoing(reading, RULE_VERBS.working) ? ['announce', 'assert'] : null;
  },
};
