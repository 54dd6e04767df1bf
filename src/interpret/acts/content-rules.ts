import { NOUN, SCONJ, VERB } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { TokenRange, Tokens } from '../../model/analysis.ts';
import type { ActType, Condition } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import type { Clause } from './clause.ts';
import { hasWord, judgementOf } from './judgement.ts';
import { CUES } from './lexicon/cues.ts';
import { VERBS, WORDS } from './lexicon/words.ts';
import type { Side } from './sides.ts';

/** A clause of a content with what the rules ask of it. */
export interface Reading {
  readonly said: Said;
  readonly clause: Clause;
  readonly condition: Condition | null;
  /** Of the subject. */
  readonly side: Side;
  /** Analysts, critics, polls: who watches and does not do. */
  readonly isExpert: boolean;
  /** Whether the clause stands in the speaker's own words. */
  readonly isQuoted: boolean;
  /** Whether the subject is "I" or "we", or stands in for the speaker as "he" or "they" do. */
  readonly isPersonal: boolean;
}

/** What a rule makes of a clause: the act, and others that it performs too. */
export type Verdict = readonly [ActType, ...ActType[]];

/** A rule by its name, which `grounds` give. Null where it does not hold. */
export interface ContentRule {
  readonly name: string;
  readonly read: (reading: Reading) => Verdict | null;
}

const EXPECTING = wordSet(
  'count',
  'expect',
  'imagine',
  'think',
  'hope',
  'doubt',
  'believe',
  'assume',
  'rely',
  'dream',
  'pretend',
);
const KNOWING = wordSet(
  ...[
    'know',
    'think',
    'believe',
    'want',
    'like',
    'care',
    'need',
    'see',
    'understand',
    'expect',
    'feel',
    'plan',
    'remember',
    'recall',
    'mind',
    'mean',
    'agree',
    'get',
    'have',
    'hear',
    'say',
  ],
);
const DOUBTING = wordSet('think', 'believe', 'expect', 'buy', 'trust');
const EVIDENCE = wordSet(
  'evidence',
  'truth',
  'basis',
  'proof',
  'indication',
  'merit',
  'collusion',
  'crisis',
  'problem',
  'connection',
  'link',
  'deal',
  'agreement',
  'conflict',
);
const LACK = wordSet(
  'need',
  'doubt',
  'question',
  'way',
  'reason',
  'place',
  'choice',
  'alternative',
  'excuse',
  'substitute',
  'room',
);
const THERE = wordSet('there');
const LIKELY_VERB = wordSet('expect', 'expects', 'expected');
const LETS = wordSet('let', 'lets');
const OF_HARM = wordSet(
  'use',
  'take',
  'impose',
  'face',
  'pay',
  'launch',
  'carry',
  'start',
  'respond',
  'achieve',
  'resort',
  'bring',
  'inflict',
  'unleash',
  'declare',
  'answer',
  'reply',
  'react',
  'meet',
  'do',
  'settle',
  'wage',
);
const LOOK = wordSet(
  'look',
  'see',
  'listen',
  'remember',
  'thank',
  'believe',
  'imagine',
  'think',
  'say',
  'welcome',
  'hope',
  'god',
  'bless',
  'know',
  'guess',
  'take',
  'ask',
  'read',
  'watch',
);
const END = wordSet('stop', 'end', 'quit', 'withdraw', 'leave', 'resign', 'release', 'drop', 'halt', 'get');
const CREDIT = wordSet('credit', 'respect', 'praise', 'thanks', 'gratitude', 'applause', 'recognition');
const DESERVE = wordSet('deserve', 'deserves', 'deserved');
const WHAT = wordSet('what', 'all');
const WANTED = wordSet(
  'want',
  'wants',
  'expect',
  'expects',
  'need',
  'needs',
  'demand',
  'demands',
  'ask',
  'asks',
  'seek',
  'require',
  'requires',
);
const WOULD_LIKE = wordSet('like', 'love', 'prefer', 'want', 'hope');
const TO_BE = wordSet('be');
const HAVE = wordSet('have', "'ve", '’ve');
const DISAGREE = wordSet('disagree', 'disagrees');

const words = ({ said }: Reading): Int32Array => said.analysis.tokens.words;
const predicateIn = (reading: Reading, set: ReadonlySet<number>): boolean =>
  set.has(words(reading)[reading.clause.predicate]);
const isWill = ({ clause: { modal }, isQuoted, condition }: Reading): boolean =>
  modal === 'will' || (modal === 'would' && (!isQuoted || condition !== null));
const says = ({ said, clause: { range } }: Reading, set: ReadonlySet<number>): boolean =>
  hasWord(said.analysis, range, set);
const sayAfter = ({ said, clause: { predicate, range } }: Reading, set: ReadonlySet<number>): boolean =>
  hasWord(said.analysis, { from: predicate, to: Math.min(range.to, predicate + 14) }, set);
const isModalPerfect = ({ said, clause: { predicate, range } }: Reading): boolean =>
  hasWord(said.analysis, { from: Math.max(range.from, predicate - 3), to: predicate }, HAVE);

/** Whether what the clause announces would harm somebody; more counts as harm where it depends on something. */
function isHarmful(reading: Reading): boolean {
  if (predicateIn(reading, VERBS.harm)) return true;
  if (reading.condition && predicateIn(reading, VERBS.hostile)) return true;
  return (reading.condition !== null || predicateIn(reading, OF_HARM)) && sayAfter(reading, WORDS.harm);
}

/**
 * The rules for what somebody says in a clause, the first that holds deciding. Each shows what it matches and what it must not.
 */
export const CONTENT_RULES: readonly ContentRule[] = [
  {
    // "No one should count on us leaving."      not: "No one was hurt."
    name: 'nobody may',
    read: (reading) => {
      const { noSubject, modal } = reading.clause;
      if (!noSubject || !modal || modal === 'would' || modal === 'could') return null;
      if (predicateIn(reading, EXPECTING)) return ['refuse', 'demand'];
      return modal === 'will' ? null : ['demand', 'refuse'];
    },
  },
  {
    // "The gates are not up for negotiation.", "A return was never on the table."      not: "There is no question about it."
    name: 'out of the question',
    read: ({ said, clause }) => {
      const { words } = said.analysis.tokens;
      for (let at = clause.start; at < Math.min(clause.range.to, clause.predicate + 8); at++) {
        if (OUTRIGHT.has(words[at])) return clause.negated ? null : ['refuse', 'criticise'];
        if (!WORDS.impossible.has(words[at])) continue;
        if (words[at] === TABLE && words[at - 1] === THE && words[at - 2] === ON && clause.negated)
          return ['refuse', 'deny'];
        if (words[at] === TABLE && words[at - 1] === THE && words[at - 2] === OFF && !clause.negated)
          return ['refuse', 'deny'];
        if (words[at] === QUESTION && words[at - 1] === THE && words[at - 3] === OUT && !clause.negated)
          return ['refuse'];
        if (words[at] === NEGOTIABLE && clause.negated) return ['refuse'];
      }
      return null;
    },
  },
  {
    // "We are ready to talk.", "Velmora is prepared to sign."      not: "The ship is ready to sail."
    name: 'willing',
    read: (reading) => {
      const { clause, side } = reading;
      if (!clause.copular) return null;
      if (side !== 'own') return predicateIn(reading, WORDS.willing) && !clause.negated ? ['assert', 'offer'] : null;
      if (predicateIn(reading, WORDS.unwilling)) return clause.negated ? ['offer'] : ['refuse'];
      if (predicateIn(reading, WORDS.resolved)) return clause.negated ? null : ['promise'];
      if (!predicateIn(reading, WORDS.willing)) return null;
      if (clause.negated) return ['refuse'];
      const deed = words(reading)[clause.predicate + 2];
      const isHarm = VERBS.harm.has(deed) || (OF_HARM.has(deed) && sayAfter(reading, WORDS.harm));
      return isHarm ? ['threaten', 'offer'] : ['offer', 'promise'];
    },
  },
  {
    // "We have no intention of invading anybody."      not: "They have no intention of paying."
    name: 'no intention',
    read: (reading) => {
      const { clause, side } = reading;
      if (side !== 'own' || !clause.negated || !says(reading, WORDS.intention)) return null;
      const isHarm = says(reading, VERBS.harm) || says(reading, VERBS.assurance);
      if (clause.tense === 'past' || clause.tense === 'perfect') return ['deny'];
      return isHarm ? ['deny', 'promise'] : ['refuse', 'deny'];
    },
  },
  {
    // "We will rebuild the quay.", he said "he would resign"      not: "We will see.", "They will rebuild it."
    name: 'own will',
    read: (reading) => {
      const { clause, condition, side, isPersonal } = reading;
      if (side !== 'own' || !isWill(reading) || clause.noSubject || isModalPerfect(reading)) return null;
      if (clause.negated) {
        if (predicateIn(reading, VERBS.refused)) return ['refuse'];
        if (predicateIn(reading, VERBS.assurance)) return ['promise', 'deny'];
        return clause.copular || clause.passive || predicateIn(reading, VERBS.passing) ? null : ['refuse', 'promise'];
      }
      if (predicateIn(reading, REFUSE)) return ['refuse'];
      if (predicateIn(reading, VERBS.stop))
        return condition ? ['offer', 'promise'] : isPersonal ? ['promise', 'announce'] : ['announce', 'promise'];
      if (isHarmful(reading)) return ['threaten', 'promise'];
      if (condition?.polarity === 'negative' && condition.kind === 'if') return ['threaten', 'warn'];
      if (clause.copular || predicateIn(reading, VERBS.passing)) return null;
      if (condition)
        return condition.kind === 'unless' || condition.kind === 'as long as' ? ['promise'] : ['offer', 'promise'];
      if (clause.modal === 'would' && predicateIn(reading, WOULD_LIKE)) return null;
      return isPersonal ? ['promise', 'announce'] : ['announce', 'promise'];
    },
  },
  {
    // "If the gates jam, you can call me."      not: "If it rains, the sluice can open."
    name: 'own offer under a condition',
    read: (reading) => {
      const { clause, condition, said } = reading;
      if (!condition || clause.negated || (clause.modal !== 'can' && clause.modal !== 'could')) return null;
      if (reading.side === 'own' && !clause.copular) return ['offer', 'promise'];
      return hasWord(said.analysis, { from: clause.predicate, to: clause.range.to }, US) ? ['offer', 'promise'] : null;
    },
  },
  {
    // "The troops must leave.", "you have to decide"      not: "We must be patient.", "it must have rained"
    name: 'must',
    read: (reading) => {
      const { clause, side } = reading;
      if (clause.modal !== 'must' || isModalPerfect(reading)) return null;
      if (side === 'own') return reading.isPersonal ? ['urge'] : ['promise', 'urge'];
      return ['demand', 'urge'];
    },
  },
  {
    // "The council should meet.", "we should not wait"      not: "It should have met."
    name: 'should',
    read: (reading) => {
      const { clause } = reading;
      if (clause.modal !== 'should') return null;
      if (isModalPerfect(reading)) return reading.side === 'own' ? null : ['criticise'];
      if (says(reading, LIKELY_VERB)) return null;
      return clause.predicate > 0 &&
        words(reading)[clause.predicate - 1] === [...TO_BE][0] &&
        !clause.passive &&
        clause.copular
        ? ['urge', 'assert']
        : ['urge', 'demand'];
    },
  },
  {
    // "Stop the shelling.", "Let us wait."      not: "Stopping it was hard."
    name: 'imperative',
    read: (reading) => {
      const { clause, isQuoted, said } = reading;
      if (!isQuoted || clause.tense !== 'bare' || clause.copular) return null;
      const { tokens } = said.analysis;
      if (LETS.has(tokens.words[clause.predicate])) return clause.negated ? null : ['propose', 'urge'];
      if (LOOK.has(tokens.words[clause.predicate]) || !isFirst(tokens, clause)) return null;
      return END.has(tokens.words[clause.predicate]) ? ['demand', 'urge'] : ['urge', 'demand'];
    },
  },
  {
    // "What we expect is that they leave."      not: "What we saw is a start."
    name: 'what is wanted',
    read: ({ said, clause }) => {
      const { from, to } = clause.range;
      const { words } = said.analysis.tokens;
      const starts = WHAT.has(words[from]) || WHAT.has(words[from + 1]);
      return starts && hasWord(said.analysis, { from, to: Math.min(to, from + 7) }, WANTED) ? ['demand', 'urge'] : null;
    },
  },
  {
    // "We condemn the raid.", "I am proud of them", "we are calling on both"      not: "They condemn it.", "We condemned it then."
    name: 'says what is done',
    read: (reading) => performed(reading),
  },
  {
    // "The plan could serve as a basis."      not: "The plan could serve nobody."
    name: 'as a basis',
    read: (reading) =>
      !reading.clause.negated && predicateIn(reading, VERBS.serving) && sayAfter(reading, WORDS.basis)
        ? ['agree', 'assert']
        : null,
  },
  {
    // "We did not fire first.", "his office had never met them", "I am not a thief"      not: "We do not know.", "We needed no coal."
    name: 'own denial',
    read: (reading) => {
      const { clause, side, said } = reading;
      if (!clause.negated || clause.modal || clause.passive || side !== 'own' || clause.subject < 0) return null;
      if (says(reading, LACK)) return null;
      if (predicateIn(reading, KNOWING) || !says(reading, NOT) || says(reading, YET)) return null;
      if (clause.copular)
        return said.analysis.tokens.tags[clause.predicate] === NOUN && reading.isPersonal ? ['deny'] : null;
      return clause.tense === 'past' || clause.tense === 'perfect' ? ['deny', 'assert'] : null;
    },
  },
  {
    // "There is no evidence of that.", "Nobody was turned away."      not: "There is no need to hurry."
    name: 'nothing of the kind',
    read: (reading) => {
      const { clause, said } = reading;
      if (!clause.negated || clause.modal) return null;
      const { words } = said.analysis.tokens;
      const isThere = hasWord(
        said.analysis,
        { from: clause.range.from, to: Math.min(clause.predicate + 1, clause.range.from + 3) },
        THERE,
      );
      if (isThere)
        return hasWord(
          said.analysis,
          { from: clause.predicate, to: Math.min(clause.range.to, clause.predicate + 4) },
          EVIDENCE,
        )
          ? ['deny', 'assert']
          : null;
      if (clause.copular && WORDS.lacking.has(words[clause.predicate]) && !ONLY.has(words[clause.predicate - 1]))
        return hasWord(said.analysis, { from: clause.predicate, to: clause.predicate + 1 }, TRUE)
          ? ['deny']
          : ['criticise', 'assert'];
      return null;
    },
  },
  {
    // "I do not believe that.", "a thaw is unlikely", "they cannot be trusted"      not: "I do not believe in luck, said nobody."
    name: 'doubtful',
    read: (reading) => {
      const { clause, side } = reading;
      if (clause.copular && !clause.negated && predicateIn(reading, WORDS.doubtful)) return ['doubt'];
      if (clause.negated && !clause.modal && side === 'own' && predicateIn(reading, DOUBTING)) return ['doubt', 'deny'];
      return clause.negated && clause.modal === 'can' && predicateIn(reading, TRUST) ? ['doubt', 'criticise'] : null;
    },
  },
  {
    // "The reports are nonsense."      not: "The reports are not nonsense."
    name: 'called false',
    read: ({ said, clause }) => {
      if (!clause.copular || clause.negated || clause.subject < 0) return null;
      if (!hasWord(said.analysis, predicateRange(clause), WORDS.falsehood)) return null;
      return isPerson(said, clause.subject) ? ['criticise', 'accuse'] : ['deny', 'criticise'];
    },
  },
  {
    // "Ostrel violated the truce.", "the mayor is guilty of theft"      not: "We violated nothing.", "will steal"
    name: 'blames',
    read: (reading) => {
      const { clause, side, said } = reading;
      if (side === 'own' || clause.negated || clause.subject < 0 || (clause.modal && clause.modal !== 'would'))
        return null;
      if (!clause.copular && said.analysis.tokens.tags[clause.predicate] < VERB) return null;
      if (clause.passive && !hasWord(said.analysis, clause.range, BY)) return null;
      if (predicateIn(reading, VERBS.blame) && !clause.copular && clause.tense !== 'bare') return ['accuse', 'assert'];
      return clause.copular && hasWord(said.analysis, { from: clause.predicate, to: clause.predicate + 1 }, WORDS.blame)
        ? ['accuse', 'criticise']
        : null;
    },
  },
  {
    // "The levee could fail.", "there is a risk of fire"      not: "The levee failed."
    name: 'danger ahead',
    read: (reading) => {
      const { clause, said } = reading;
      if (clause.negated) return null;
      const isAhead =
        clause.modal !== null && clause.modal !== 'must' && clause.modal !== 'should' && !isModalPerfect(reading);
      if (isAhead && predicateIn(reading, VERBS.danger)) return ['warn', 'predict'];
      if (
        isAhead &&
        hasWord(
          said.analysis,
          { from: clause.predicate, to: Math.min(clause.range.to, clause.predicate + 5) },
          WORDS.danger,
        )
      )
        return ['warn', 'predict'];
      const { from } = clause.range;
      if (hasWord(said.analysis, { from, to: Math.min(from + 3, clause.range.to) }, THERE) && sayAfter(reading, RISKY))
        return ['warn', 'assert'];
      return clause.copular &&
        !clause.modal &&
        clause.tense === 'present' &&
        hasWord(said.analysis, { from: clause.predicate, to: clause.predicate + 1 }, RISKY)
        ? ['warn', 'criticise']
        : null;
    },
  },
  {
    // "This is very good news.", "the move was not enough"      not: "It is a ship.", "We were good."
    name: 'judges',
    read: (reading) => {
      const { clause, side, said } = reading;
      if (!clause.copular || side === 'own' || clause.modal || clause.subject < 0) return null;
      const act = judgementOf(said.analysis, predicateRange(clause), false);
      if (!act) return null;
      return clause.negated && act === 'praise' ? ['criticise'] : clause.negated ? null : [act, 'assert'];
    },
  },
  {
    // "They deserve credit."      not: "They deserve a hearing."
    name: 'deserves',
    read: (reading) => (predicateIn(reading, DESERVE) && sayAfter(reading, CREDIT) ? ['praise'] : null),
  },
  {
    // "Prices will rise.", "she is likely to win", "hopefully it helps"      not: "It rose."
    name: 'will be',
    read: (reading) => {
      const { clause, side } = reading;
      if (isModalPerfect(reading) && clause.modal !== 'will') return null;
      if (predicateIn(reading, WORDS.likely)) return clause.negated ? ['doubt', 'predict'] : ['predict'];
      if (!clause.modal) return null;
      if (clause.modal === 'will' || (clause.modal === 'would' && !reading.isQuoted)) {
        const isMeasure =
          predicateIn(reading, VERBS.measure) && !clause.negated && !reading.isExpert && !clause.copular;
        if (clause.passive && !reading.isExpert && !clause.negated && !predicateIn(reading, VERBS.passing))
          return ['announce', 'predict'];
        if (isMeasure && isOffice(reading)) return ['announce', 'promise'];
        if (side === 'own' && !clause.copular && isMeasure) return ['announce', 'promise'];
        return ['predict'];
      }
      return LIE_AHEAD_MODALS.has(clause.modal) && !clause.copular && side !== 'own' && reading.isExpert
        ? ['predict', 'assert']
        : null;
    },
  },
  {
    // "We are closing the mill.", "the port is launching a line"      not: "They are closing in."
    name: 'under way',
    read: (reading) => {
      const { clause, side } = reading;
      if (clause.negated || clause.tense !== 'progressive' || side !== 'own' || reading.isExpert) return null;
      return predicateIn(reading, VERBS.measure) && !predicateIn(reading, WORKING) ? ['announce', 'assert'] : null;
    },
  },
  {
    // "It is time to talk."      not: "It is late."
    name: 'need',
    read: (reading) => {
      const { clause, said } = reading;
      if (!clause.copular || clause.negated || !predicateIn(reading, WORDS.need)) return null;
      if (clause.subject >= 0 && !IT.has(said.analysis.tokens.words[clause.subject])) return null;
      return hasWord(
        said.analysis,
        { from: clause.predicate, to: Math.min(clause.range.to, clause.predicate + 3) },
        TO_OR_THAT,
      )
        ? [clause.tense === 'past' ? 'propose' : 'urge', 'assert']
        : null;
    },
  },
];

const [TABLE, THE, ON, OFF, QUESTION, OUT, NEGOTIABLE] = [
  'table',
  'the',
  'on',
  'off',
  'question',
  'out',
  'negotiable',
].map(wordCode);
const OUTRIGHT = wordSet(
  'non-negotiable',
  'unthinkable',
  'off-limits',
  'nonstarter',
  'non-starter',
  'inconceivable',
  'inadmissible',
);
const REFUSE = wordSet('refuse', 'reject', 'oppose', 'resist', 'veto', 'decline', 'block', 'boycott');
const HE = wordSet('he', 'she');
const NOT = wordSet('not', "n't", 'n’t', 'never');
const YET = wordSet('yet', 'ever', 'before', 'because');
const US = wordSet('us', 'me');
const TRUE = wordSet('true');
const ONLY = wordSet('only', 'just', 'simply', 'merely');
const TRUST = wordSet('trusted', 'believed', 'trust', 'relied');
const BY = wordSet('by');
const RISKY = wordSet(
  'risk',
  'risky',
  'dangerous',
  'danger',
  'threat',
  'dire',
  'alarming',
  'vulnerable',
  'catastrophic',
  'precarious',
);
const LIE_AHEAD_MODALS: ReadonlySet<string> = new Set(['may', 'could']);
const WORKING = wordSet(
  'working',
  'going',
  'coming',
  'making',
  'taking',
  'putting',
  'trying',
  'playing',
  'keeping',
  'giving',
  'helping',
  'asking',
  'seeking',
  'running',
  'staying',
);
const TO_OR_THAT = wordSet('to', 'that');
const IT = wordSet('it', 'now', 'this', 'what');

/** What a copula joins to its subject, with what stands before it. */
const predicateRange = ({ start, predicate }: Clause): TokenRange => ({
  from: Math.max(start, predicate - 4),
  to: predicate + 1,
});

/** Whether a verb is the first word of what is said, but for "please" and "do not". */
function isFirst({ tags, words }: Tokens, { predicate, range }: Clause): boolean {
  for (let at = range.from; at < predicate; at++) {
    if (tags[at] === SCONJ || tags[at] >= VERB) return false;
    if (at < predicate - 4 && words[at] !== 0) return false;
  }
  return true;
}

/** Whether an office speaks of what is done, and no rival or watcher: no person is the subject. */
const isOffice = ({ said, clause: { subject }, isExpert }: Reading): boolean =>
  !isExpert && subject >= 0 && !isPerson(said, subject);

/** Whether a token is "he" or "she" or in the name of a person. */
function isPerson({ analysis: { tokens, names }, resolution }: Said, token: number): boolean {
  if (HE.has(tokens.words[token])) return true;
  const mention = resolution.mentions.findLast(({ from, to }) => from <= token && token < to);
  if (mention) return resolution.actors[mention.actor].kind === 'person';
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].to <= token) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name !== undefined && name.from <= token && name.kind === 'person';
}

const PERFORMABLE: ReadonlySet<string> = new Set<ActType>([
  ...([
    'accuse',
    'demand',
    'urge',
    'propose',
    'promise',
    'offer',
    'agree',
    'refuse',
    'praise',
    'criticise',
    'confirm',
    'deny',
    'predict',
    'doubt',
    'announce',
    'warn',
  ] as const),
]);

/** The act that a clause of the first person names as what it does: "we urge", "I am grateful". */
function performed(reading: Reading): Verdict | null {
  const { clause, side, said } = reading;
  const { tokens } = said.analysis;
  const { predicate } = clause;
  if (side !== 'own' || !reading.isPersonal) return null;
  const isLiking = clause.modal === 'would' && WOULD_LIKE.has(tokens.words[predicate]);
  if (clause.modal && !isLiking) return null;
  if (clause.tense === 'past' || clause.tense === 'gerund' || clause.tense === 'infinitive' || clause.passive)
    return null;
  const sense = CUES.at(tokens, predicate, Math.min(clause.range.to, predicate + 3), tokens.tags[predicate] >= VERB);
  if (!sense) return null;
  if (DISAGREE.has(tokens.words[predicate])) return ['doubt', 'refuse'];
  if (sense.sense === 'want') {
    if (clause.negated) return null;
    if (tokens.words[sense.to] === TO_CODE) return null;
    return hasWord(said.analysis, { from: sense.to, to: Math.min(clause.range.to, sense.to + 6) }, TO_OR_THAT)
      ? ['urge', 'demand']
      : null;
  }
  if (sense.sense === 'plan') {
    if (!clause.negated) return ['announce', 'promise'];
    return says(reading, VERBS.harm) ? ['deny', 'promise'] : ['refuse', 'deny'];
  }
  if (sense.sense === 'judge') {
    const act = judgementOf(said.analysis, { from: sense.to, to: clause.range.to }, false);
    return act ? [act, 'assert'] : null;
  }
  if (sense.sense === 'endorse') return clause.negated ? ['refuse'] : ['agree', 'praise'];
  if (sense.sense === 'reject') return clause.negated ? null : ['refuse'];
  if (sense.sense === 'deny-it') return clause.negated ? null : ['deny'];
  if (sense.sense === 'suggest') return ['propose', 'urge'];
  if (!isAct(sense.sense) || !PERFORMABLE.has(sense.sense)) return null;
  if (clause.negated) return NEGATED[sense.sense] ?? null;
  if (sense.kind === 'attitude' && !clause.copular && clause.tense !== 'present') return null;
  return [sense.sense];
}

const [TO_CODE] = wordSet('to');
const isAct = (sense: string): sense is ActType => PERFORMABLE.has(sense);

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
