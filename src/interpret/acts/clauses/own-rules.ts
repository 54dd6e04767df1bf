import { NAMING, NOUN, VERB } from '../../../grammar/tags.ts';
import { tokensIn } from '../../../grammar/token-ranges.ts';
import { POSSESSIVE, wordSet } from '../../../grammar/words.ts';
import { hasWord } from '../judgement.ts';
import { NOT, RULE_VERBS, RULE_WORDS } from '../lexicon/rule-words.ts';
import { VERBS, WORDS } from '../lexicon/words.ts';
import { type ContentRule, goesOnWith, hasAny, isDoing, isModalPerfect, type Reading } from './reading.ts';

const YET = wordSet('yet', 'ever', 'before', 'because');
const US = wordSet('us', 'me');
const REGRET = wordSet('regret', 'suffer', 'pay');
const PAY = wordSet('pay', 'face', 'suffer');
const NOTHING = wordSet('nothing');
const DO = wordSet('do');

const isWill = ({ clause: { modal }, isQuoted, condition }: Reading): boolean =>
  modal === 'will' || (modal === 'would' && (!isQuoted || condition !== null));

/** Whether what the clause announces would harm somebody; more counts as harm where it depends on something. */
function isHarmful(reading: Reading): boolean {
  if (isDoing(reading, VERBS.harm) || isBroughtDown(reading)) return true;
  if (isYielded(reading)) return false;
  if (reading.condition && isDoing(reading, VERBS.hostile)) return true;
  return (reading.condition !== null || isDoing(reading, RULE_VERBS.inflicting)) && goesOnWith(reading, WORDS.harm);
}

/** "bring the cabinet [down]", "cut it [off]" */
function isBroughtDown(reading: Reading): boolean {
  return reading.condition !== null && isDoing(reading, RULE_VERBS.felling) && goesOnWith(reading, FELLED, 6);
}
const FELLED = wordSet('down', 'off', 'apart', 'motion', 'suit', 'lawsuit', 'charges', 'proceedings');

/** Whether the condition asks the other side to give way: what follows is its reward, as closing a list is. "If they [withdraw], …" */
function isYielded({ condition, said }: Reading): boolean {
  if (!condition || condition.polarity === 'negative' || condition.kind === 'unless') return false;
  const { tokens } = said.analysis;
  const { from, to } = tokensIn(tokens, condition.span);
  for (let at = from; at < to; at++)
    if (RULE_VERBS.yielding.has(tokens.words[at]) && isVerbal(tokens.tags, at)) return tokens.words[at + 1] !== AWAY;
  return false;
}
/** A verb, or what the tagger takes for a noun behind the subject: "the last soldier [leaves]". */
const isVerbal = (tags: Uint8Array, at: number): boolean =>
  tags[at] >= VERB || (tags[at] === NOUN && NAMING.has(tags[at - 1]));
const [AWAY] = wordSet('away');

/** "No envoy of ours will shake his hand"      not: "None of us will ever know", "no ship of ours will be sunk" */
const isNoneOfOurs = (reading: Reading): boolean =>
  !reading.clause.copular &&
  !reading.clause.passive &&
  !isDoing(reading, VERBS.passing) &&
  !isDoing(reading, VERBS.harm);

/** Conditions under which one goes on with what one does. */
const LASTING_KINDS: ReadonlySet<string> = new Set(['unless', 'as long as', 'until', 'once']);
/** "We will be fewer, [provided that …]": conditions that only what one undertakes has. */
const BINDING_KINDS: ReadonlySet<string> = new Set(['as long as', 'provided']);

/**
 * Whether what is announced would answer what another does or leaves undone: harm then, whatever the deed, unless it helps somebody.
 *
 *   "If they do not pay, we will sail.", "Unless they leave, our ships will sail.", "If they break it, we will sail."
 *   not: "If we do not win, we will leave.", "Unless they object, we will keep the post.", "If they attack you, we will defend you."
 */
function isAgainst({ condition, said, clause }: Reading): boolean {
  if (!condition || (condition.kind !== 'if' && condition.kind !== 'unless')) return false;
  const { tokens } = said.analysis;
  const inside = tokensIn(tokens, condition.span);
  if (hasWord(said.analysis, { from: inside.from, to: Math.min(inside.to, inside.from + 3) }, SELF)) return false;
  const deed = tokens.words[clause.predicate];
  if (RULE_VERBS.helping.has(deed)) return false;
  if (condition.kind === 'unless' && RULE_VERBS.lasting.has(deed)) return false;
  if (condition.polarity === 'negative') return true;
  for (let at = inside.from; at < inside.to; at++)
    if (tokens.tags[at] >= VERB && (VERBS.harm.has(tokens.words[at]) || RULE_VERBS.breaching.has(tokens.words[at])))
      return true;
  return false;
}
const SELF = wordSet('i', 'we', 'my', 'our');

/** "Dorane is ready to talk", said of a state or a body, and so by its leave; not of a person or a thing, or by who watches. */
function isWillingState(reading: Reading): boolean {
  const { said, clause, isExpert } = reading;
  if (isExpert || clause.subject < 0) return false;
  const { tokens } = said.analysis;
  if (!goesOnWith(reading, TO_OR_FOR, 2)) return false;
  const mention = said.resolution.mentions.findLast(({ from, to }) => from <= clause.subject && clause.subject < to);
  const kind = mention ? said.resolution.actors[mention.actor].kind : null;
  return kind === null ? WORDS.own.has(tokens.words[clause.subject]) : kind !== 'person';
}
/** "[his] word", "[an] assurance" behind the verb. */
function givesWord({ said, clause: { predicate, range } }: Reading): boolean {
  const { words } = said.analysis.tokens;
  for (let at = predicate + 1; at < Math.min(range.to, predicate + 6); at++) {
    if (RULE_WORDS.pledged.has(words[at])) return true;
    if (POSSESSIVE.has(words[at]) && words[at + 1] === WORD) return true;
  }
  return false;
}
const [WORD] = wordSet('word');
const TO_OR_FOR = wordSet('to', 'for');

/** What the speaker says that his own side will do, would do or has not done. */
export const OWN_RULES: readonly ContentRule[] = [
  {
    // "We are ready to talk.", "Velmora is prepared to sign.", "we stand ready"      not: "The ship is ready.", "The draft is ready to print."
    name: 'willing',
    read: (reading) => {
      const { said, clause, side } = reading;
      if (isDoing(reading, RULE_VERBS.standing) && side === 'own')
        return goesOnWith(reading, WORDS.willing, 3) && !clause.negated ? ['offer', 'promise'] : null;
      // The tree takes "is prepared" for a copula or for a passive.
      if (!clause.copular && !clause.passive) return null;
      if (side !== 'own') {
        if (clause.negated || !isDoing(reading, WORDS.willing)) return null;
        if (isWillingState(reading)) return ['offer', 'assert'];
        return clause.modal || !goesOnWith(reading, TO_OR_FOR, 2) ? null : ['assert', 'offer'];
      }
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
    // "I have given them my word that it would stay open."      not: "I gave them the word."
    name: 'gave his word',
    read: (reading) =>
      reading.side === 'own' && !reading.clause.negated && isDoing(reading, RULE_VERBS.giving) && givesWord(reading)
        ? ['promise']
        : null,
  },
  {
    // "We will not give up the island.", "No envoy of ours will go there." refuse, "We will never attack." promise, "Velmora will not be bullied" refuse      not: "We will not be late."
    name: 'own will not',
    read: (reading) => {
      const { clause, side } = reading;
      if (clause.passive && clause.negated && isWill(reading) && isDoing(reading, RULE_VERBS.submitting))
        return reading.isExpert ? null : ['refuse'];
      if (side !== 'own' || !isWill(reading) || !clause.negated || isModalPerfect(reading)) return null;
      if (clause.noSubject) return isNoneOfOurs(reading) ? ['refuse', 'promise'] : null;
      if (isDoing(reading, VERBS.refused)) return ['refuse'];
      if (isAgainst(reading)) return ['threaten', 'refuse'];
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
      if (isAgainst(reading)) return ['threaten', 'warn'];
      if (clause.copular && condition && BINDING_KINDS.has(condition.kind)) return ['promise', 'announce'];
      if (isYielded(reading) && !clause.copular) return ['offer', 'promise'];
      if (clause.copular || isDoing(reading, VERBS.passing)) return null;
      if (condition) return LASTING_KINDS.has(condition.kind) ? ['promise', 'announce'] : ['offer', 'promise'];
      return clause.modal === 'would' && isDoing(reading, RULE_VERBS.liking) ? null : plain;
    },
  },
  {
    // "We cannot accept this."      not: "We cannot swim."
    name: 'own cannot',
    read: (reading) => {
      const { clause, side } = reading;
      if (side !== 'own' || !clause.negated || (clause.modal !== 'can' && clause.modal !== 'could')) return null;
      return isDoing(reading, VERBS.refused) && !clause.passive && !isModalPerfect(reading)
        ? ['refuse', 'assert']
        : null;
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

/** "If they break it, they will find that the ferry runs both ways." */
const isToLearn = (reading: Reading): boolean =>
  !reading.isExpert && reading.isPersonal && !reading.clause.negated && isDoing(reading, RULE_VERBS.learning);

/** "You will regret this.", "they will pay a heavy price"      not: "We will regret this.", of analysts: "they will pay" */
export const ILL_WISHED: ContentRule = {
  name: 'will pay for it',
  read: (reading) => {
    if (reading.condition && isWill(reading) && reading.side === 'other' && isToLearn(reading))
      return ['threaten', 'warn'];
    if (reading.side === 'own' || reading.clause.negated || reading.isExpert || !isWill(reading)) return null;
    if (reading.side === 'addressee' && isDoing(reading, REGRET)) return ['threaten', 'warn'];
    return isDoing(reading, PAY) && goesOnWith(reading, RULE_WORDS.price, 6) ? ['threaten', 'warn'] : null;
  },
};

/** "We did not fire first.", "his office had never met them", "I am not a thief"      not: "We do not know.", "We needed no coal." */
export const OWN_DENIAL: ContentRule = {
  name: 'own denial',
  read: (reading) => {
    const { clause, side, said } = reading;
    if (!clause.negated || clause.modal || clause.passive || side !== 'own' || clause.subject < 0) return null;
    if (goesOnWith(reading, NOTHING, 2) && goesOnWith(reading, DO, 4)) return ['deny'];
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
