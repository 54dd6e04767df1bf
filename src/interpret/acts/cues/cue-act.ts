import { isIng } from '../../../grammar/tags.ts';
import { wordSet } from '../../../grammar/words.ts';
import type { TokenRange } from '../../../model/analysis.ts';
import type { ActType, Condition } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import { contentAct, PLAIN } from '../clauses/content-act.ts';
import { readCue } from '../cue.ts';
import { hasWord, judgementOf } from '../judgement.ts';
import type { FoundCue, Sense } from '../lexicon/cues.ts';
import { isActSense } from '../lexicon/cues.ts';
import { ASKING, RULE_VERBS } from '../lexicon/rule-words.ts';
import { WORDS } from '../lexicon/words.ts';
import {
  afterAs,
  beginningOf,
  deedNoun,
  hasClause,
  hasInfinitive,
  isInfinitive,
  isOrder,
  isWrong,
  objectHas,
} from './objects.ts';
import { isThreat } from './threat.ts';
import { undone } from './undone.ts';

/** The act of a statement, the rule that decided, and the words it rests on. */
export interface ActReading {
  readonly type: ActType;
  readonly also: readonly ActType[];
  readonly rule: string;
  readonly words: TokenRange;
}

/** What the rules of a cue look at. */
interface Cued {
  readonly said: Said;
  readonly condition: Condition | null;
  readonly found: FoundCue;
  /** The first part of the content. */
  readonly first: TokenRange;
  readonly decided: (type: ActType, rule: string, also?: readonly ActType[]) => ActReading;
}

type CueRule = (cued: Cued) => ActReading;

const FOR = wordSet('for', 'that');
const SHOULD = wordSet('should', 'ought');
const NONE = wordSet('no', 'little', 'few');

/** The rule of a statement that neither its cue nor its content tells anything of. */
export const PLAIN_CONTENT = `content: ${PLAIN}`;

/** What a statement does, from its cue and its content together. */
export function readAct(said: Said, condition: Condition | null): ActReading {
  const { found, negated } = readCue(said);
  const first = said.contents[0];
  if (!found) return byContent(said, condition, 'content', said.cue ?? first);
  const decided = (type: ActType, rule: string, also: readonly ActType[] = []): ActReading => ({
    ...{ type, rule, also },
    words: found,
  });
  if (negated) {
    const not = undone(said, found);
    return not ? decided(...not) : byContent(said, condition, 'does not', found);
  }
  const rule = CUE_RULES[found.sense];
  if (rule) return rule({ said, condition, found, first, decided });
  return decided(isActSense(found.sense) ? found.sense : 'assert', `cue: ${found.sense}`);
}

function byContent(said: Said, condition: Condition | null, by: string, words: TokenRange): ActReading {
  const { type, also, rule, clause } = contentAct(said, condition);
  if (rule === PLAIN) return { type, also, rule: `${by}: ${rule}`, words };
  return { type, also, rule, words: clause ? clause.range : said.contents[0] };
}

/** "said", "claimed": the content decides, unless the cue gives an order, repeats an act or points to a wrong. */
const tells: CueRule = ({ said, condition, found, first, decided }) => {
  const { tokens } = said.analysis;
  const word = tokens.words[found.from];
  if (RULE_VERBS.telling.has(word) && isOrder(tokens, first)) return decided('demand', 'tells to do');
  const repeated = RULE_VERBS.repeating.has(word) ? deedNoun(tokens, first) : null;
  if (repeated) return decided(repeated, 'repeats it');
  if (RULE_VERBS.pointing.has(word) && isWrong(tokens, first))
    return decided('accuse', 'points to a wrong', ['assert']);
  if (found.sense === 'tell') return byContent(said, condition, 'tells', found);
  const held = hasClause(tokens, first) ? null : judgementOf(said.analysis, first, false);
  return held ? decided(held, 'judges so', ['assert']) : byContent(said, condition, 'asserts', found);
};

/** "asked the crews to wait", "asked for water"; not "asked whether they had come to stay". */
const asks: CueRule = ({ said: { analysis }, found, first, decided }) => {
  const { tokens } = analysis;
  const isRequest =
    !ASKING.has(tokens.words[first.from]) &&
    (hasInfinitive(tokens, beginningOf(first)) || hasWord(analysis, { from: found.to, to: first.from + 1 }, FOR));
  return isRequest ? decided('urge', 'asks to do') : decided('assert', 'asks');
};

/** "suggested meeting", "suggested that they should meet"; not "suggested that they had met". */
const suggests: CueRule = ({ said, condition, found, first, decided }) => {
  const { tokens } = said.analysis;
  const content = byContent(said, condition, 'asserts', found);
  const isDeed =
    content.type === 'urge' ||
    (content.type === 'assert' &&
      (isIng(tokens, first.from) || hasWord(said.analysis, beginningOf(first), SHOULD) || !hasClause(tokens, first)));
  return isDeed ? decided('propose', 'suggests a deed', ['urge']) : content;
};

/** "[The talk of a raid], which went on, he called “a tale”": the claim at the head of the sentence. */
function isClaimBefore({ analysis: { tokens }, sentence, speaker, cue }: Said): boolean {
  const to = Math.min(speaker?.from ?? sentence.to, cue?.from ?? sentence.to);
  return to > sentence.from && objectHas(tokens, { from: sentence.from, to }, WORDS.claim);
}

/** "called him a liar" criticises, "called the warnings lies" denies, "described it as a bridge" says so. */
const judges: CueRule = ({ said, first, decided }) => {
  const { analysis, contents } = said;
  const ofClaim = objectHas(analysis.tokens, first, WORDS.claim) || isClaimBefore(said);
  let act = judgementOf(analysis, afterAs(analysis.tokens, first), ofClaim);
  for (let part = 1; part < contents.length; part++) act ??= judgementOf(analysis, contents[part], ofClaim);
  if (!act && isOrder(analysis.tokens, first)) return decided('urge', 'calls to do');
  const isBasis = contents.some((range) => hasWord(analysis, range, WORDS.basis));
  if (isBasis && act !== 'criticise' && act !== 'deny') return decided('agree', 'calls it a basis', ['praise']);
  if (!act && hasWord(analysis, first, WORDS.blame)) return decided('accuse', 'judges so', ['criticise']);
  if (!act) return decided('assert', 'describes so');
  return decided(act, 'judges so', act === 'deny' ? ['criticise'] : ['assert']);
};

/** "assured him that the dam is safe" says that it is; "assured him that he would pay" promises. */
const promises: CueRule = ({ said, condition, found, first, decided }) => {
  const { tokens } = said.analysis;
  if (isThreat(said, condition)) return decided('threaten', 'promises harm', ['promise']);
  if (!RULE_VERBS.assuring.has(tokens.words[found.from])) return decided('promise', 'cue promises');
  const { type, clause } = contentAct(said, condition);
  if (type === 'deny' || type === 'offer') return decided(type, 'cue promises', ['promise']);
  const isFact = clause === null && hasClause(tokens, first) && !isInfinitive(tokens, first);
  return isFact ? decided('assert', 'assures that something is so', ['promise']) : decided('promise', 'cue promises');
};

/** "offered to help"; "offered praise" praises, "offered no proof" does nothing of the kind. */
const offers: CueRule = ({ said, found, first, decided }) => {
  const { tokens } = said.analysis;
  if (NONE.has(tokens.words[found.to])) return decided('assert', 'offers none');
  const noun = deedNoun(tokens, { from: found.to, to: first.to });
  return noun && noun !== 'offer' ? decided(noun, 'offers it', ['offer']) : decided('offer', 'cue offers');
};

/** What those cues do whose act depends on the content. A cue that is not here does what its sense says. */
const CUE_RULES: { readonly [Of in Sense]?: CueRule } = {
  tell: tells,
  assert: tells,
  ask: asks,
  suggest: suggests,
  judge: judges,
  promise: promises,
  offer: offers,
  plan: ({ decided }) => decided('announce', 'plans to', ['promise']),
  want: ({ said, first, decided }) =>
    isInfinitive(said.analysis.tokens, first)
      ? decided('promise', 'wants to', ['propose'])
      : decided('urge', 'wants of others', ['demand']),
  hope: ({ said, first, decided }) =>
    isInfinitive(said.analysis.tokens, first)
      ? decided('promise', 'wants to', ['propose'])
      : decided('predict', 'hopes', ['urge']),
  warn: ({ said, condition, decided }) =>
    contentAct(said, condition).type === 'threaten'
      ? decided('threaten', 'warns of what he will do', ['warn'])
      : decided('warn', 'cue warns'),
  confirm: ({ said, found, first, decided }) => {
    const { tokens } = said.analysis;
    const isAccepted = RULE_VERBS.recognising.has(tokens.words[found.from]) && !hasClause(tokens, first);
    return isAccepted ? decided('agree', 'recognises', ['confirm']) : decided('confirm', 'cue: confirm');
  },
  agree: ({ said, first, decided }) =>
    decided('agree', 'cue agrees', isInfinitive(said.analysis.tokens, first) ? ['promise'] : []),
  endorse: ({ said, first, decided }) =>
    objectHas(said.analysis.tokens, first, WORDS.proposal)
      ? decided('agree', 'backs a plan', ['praise'])
      : decided('praise', 'backs somebody', ['agree']),
  'deny-it': ({ said: { analysis }, first, decided }) =>
    objectHas(analysis.tokens, first, WORDS.proposal) && !objectHas(analysis.tokens, first, WORDS.claim)
      ? decided('refuse', 'turns down')
      : decided('deny', 'denies'),
  reject: ({ said, first, decided }) =>
    objectHas(said.analysis.tokens, first, WORDS.claim)
      ? decided('deny', 'rejects a claim', ['refuse'])
      : decided('refuse', 'turns down'),
  dismiss: ({ said: { analysis }, first, decided }) => {
    if (objectHas(analysis.tokens, first, WORDS.claim)) return decided('deny', 'rejects a claim', ['criticise']);
    if (objectHas(analysis.tokens, first, WORDS.proposal)) return decided('refuse', 'turns down', ['criticise']);
    return decided('criticise', 'dismisses', ['deny']);
  },
};
