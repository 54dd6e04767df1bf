import { formsOf } from '../../grammar/inflect.ts';
import { ADP, AUX, FINITE, isIng, NOUN, VERB } from '../../grammar/tags.ts';
import { AS, THAT, TO, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { ActType, Condition } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { type ContentAct, contentAct, PLAIN } from './content-act.ts';
import { readCue } from './cue.ts';
import { hasWord, judgementOf } from './judgement.ts';
import { CUES, type FoundCue, type Sense } from './lexicon/cues.ts';
import { VERBS, WORDS } from './lexicon/words.ts';

/** The act of a statement, the rule that decided, and the words it rests on. */
export interface ActReading {
  readonly type: ActType;
  readonly also: readonly ActType[];
  readonly rule: string;
  readonly words: TokenRange;
}

const FIRST_WORDS = 6;
const SHOULD = wordSet('should', 'ought');
const FOR = wordSet('for', 'that');
const HARM_NEAR = 8;
const SELF = wordSet('i', 'we', 'he', 'she', 'it', 'they');
/** What an act becomes that a cue says was not done; those that are not here become `assert`. */
const UNDONE: { readonly [Act in ActType]?: ActType } = {
  agree: 'refuse',
  offer: 'refuse',
  promise: 'refuse',
  deny: 'confirm',
  predict: 'predict',
  praise: 'criticise',
  urge: 'refuse',
};
const OPINION = wordSet(
  ...[
    'believe',
    'believes',
    'believed',
    'believing',
    'think',
    'thinks',
    'thought',
    'thinking',
    'convinced',
    'sure',
    'certain',
    'buy',
    'see',
    'accept',
    'consider',
  ],
);

/** What a statement does, from its cue and its content together. */
export function readAct(said: Said, condition: Condition | null): ActReading {
  const cue = readCue(said);
  const { found } = cue;
  const words = said.cue ?? said.contents[0];
  if (!found) return ofContent(contentAct(said, condition), 'content', words, said);
  if (cue.negated) return negated(said, condition, found);
  const decided = (type: ActType, rule: string, also: readonly ActType[] = []): ActReading => ({
    ...{ type, rule, also },
    words: found,
  });
  const first = said.contents[0];
  const start = { from: first.from, to: Math.min(first.to, first.from + FIRST_WORDS) };
  switch (found.sense) {
    case 'tell':
    case 'assert':
      if (orders(said, found, first)) return decided('demand', 'tells to do');
      if (REPEAT.has(said.analysis.tokens.words[found.from])) {
        const noun = deedNoun(said, first);
        if (noun) return decided(noun, 'repeats it');
      }
      if (POINTING.has(said.analysis.tokens.words[found.from]) && blames(said, first))
        return decided('accuse', 'points to a wrong', ['assert']);
      return ofContent(contentAct(said, condition), found.sense === 'tell' ? 'tells' : 'asserts', found, said);
    case 'ask':
      return asksToDo(said, found, start) ? decided('urge', 'asks to do') : decided('assert', 'asks');
    case 'suggest': {
      const content = contentAct(said, condition);
      if (content.type === 'urge') return decided('propose', 'suggests a deed', ['urge']);
      if (content.type !== 'assert') return ofContent(content, 'asserts', found, said);
      const isDeed =
        isIng(said.analysis.tokens, first.from) || hasWord(said.analysis, start, SHOULD) || !hasClause(said, first);
      return isDeed ? decided('propose', 'suggests a deed', ['urge']) : ofContent(content, 'asserts', found, said);
    }
    case 'judge': {
      const ofClaim = isClaim(said, first);
      const act =
        judgementOf(said.analysis, afterAs(said, first), ofClaim) ??
        said.contents
          .slice(1)
          .map((range) => judgementOf(said.analysis, range, ofClaim))
          .find((judged) => judged !== null);
      return act
        ? decided(act, 'judges so', act === 'deny' ? ['criticise'] : ['assert'])
        : decided('assert', 'describes so');
    }
    case 'deny-it':
      return objectIs(said, first, WORDS.proposal) && !objectIs(said, first, WORDS.claim)
        ? decided('refuse', 'turns down')
        : decided('deny', 'denies');
    case 'reject':
      return objectIs(said, first, WORDS.claim)
        ? decided('deny', 'rejects a claim', ['refuse'])
        : decided('refuse', 'turns down');
    case 'dismiss': {
      if (objectIs(said, first, WORDS.claim)) return decided('deny', 'rejects a claim', ['criticise']);
      if (objectIs(said, first, WORDS.proposal)) return decided('refuse', 'turns down', ['criticise']);
      return decided('criticise', 'dismisses', ['deny']);
    }
    case 'endorse':
      return objectIs(said, first, WORDS.proposal)
        ? decided('agree', 'backs a plan', ['praise'])
        : decided('praise', 'backs somebody', ['agree']);
    case 'hope':
      return hasInfinitiveFirst(said, first)
        ? decided('promise', 'wants to', ['propose'])
        : decided('predict', 'hopes', ['urge']);
    case 'want':
      if (hasInfinitiveFirst(said, first)) return decided('promise', 'wants to', ['propose']);
      return decided('urge', 'wants of others', ['demand']);
    case 'plan':
      return decided('announce', 'plans to', ['promise']);
    case 'promise':
      if (isThreat(said, condition)) return decided('threaten', 'promises harm', ['promise']);
      return assures(said, condition, found);
    case 'warn': {
      const content = contentAct(said, condition);
      if (content.type === 'threaten') return decided('threaten', 'warns of what he will do', ['warn']);
      return decided('warn', 'cue warns');
    }
    case 'agree':
      return decided('agree', 'cue agrees', hasInfinitiveFirst(said, first) ? ['promise'] : []);
    case 'refuse':
      return decided('refuse', 'cue refuses');
    case 'offer': {
      const noun = deedNoun(said, { from: found.to, to: first.to });
      if (noun && noun !== 'offer') return decided(noun, 'offers it', ['offer']);
      return NO.has(said.analysis.tokens.words[found.to])
        ? decided('assert', 'offers none')
        : decided('offer', 'cue offers');
    }
    case 'propose':
      return decided('propose', 'cue proposes');
    default:
      return decided(found.sense, `cue: ${found.sense}`);
  }
}

function ofContent(content: ContentAct, by: string, words: TokenRange, { contents }: Said): ActReading {
  const { type, also, rule, clause } = content;
  const at = clause ? clause.range : contents[0];
  return { type, also, rule: rule === PLAIN ? `${by}: ${rule}` : rule, words: rule === PLAIN ? words : at };
}

/** "assured him that the dam is safe" says that it is; "assured him that he would pay" promises. */
function assures(said: Said, condition: Condition | null, found: FoundCue): ActReading {
  const { words } = said.analysis.tokens;
  const rule = 'cue promises';
  if (!ASSURE.has(words[found.from])) return { type: 'promise', also: [], rule, words: found };
  const content = contentAct(said, condition);
  if (content.type === 'deny' || content.type === 'offer')
    return { type: content.type, also: ['promise'], rule, words: found };
  const first = said.contents[0];
  const isFact = content.clause === null && hasClause(said, first) && !hasInfinitiveFirst(said, first);
  return isFact
    ? { type: 'assert', also: ['promise'], rule: 'assures that something is so', words: found }
    : { type: 'promise', also: [], rule, words: found };
}
const ASSURE = wordSet(...['assure', 'reassure', 'swear', 'ensure', 'guarantee'].flatMap(formsOf));

/** "never promised", "did not deny", "would not agree". */
function negated(said: Said, condition: Condition | null, found: FoundCue): ActReading {
  const base: Sense = found.sense;
  const at = (type: ActType, rule: string): ActReading => ({ type, rule, also: [], words: found });
  if (OPINION.has(said.analysis.tokens.words[found.from])) return at('doubt', 'does not think so');
  if (UNDECIDED.has(said.analysis.tokens.words[found.from])) return at('assert', 'does not tell');
  if (base === 'want' || base === 'hope' || base === 'endorse' || base === 'plan')
    return at('refuse', 'would not have it');
  if (base === 'deny-it' || base === 'dismiss') return at('confirm', 'does not deny');
  if (base === 'tell' || base === 'ask') {
    return WILL.has(said.analysis.tokens.words[(said.cue ?? found).from])
      ? at('refuse', 'will not tell')
      : at('assert', 'does not tell');
  }
  if (isActType(base)) return at(UNDONE[base] ?? 'assert', `not: ${base}`);
  return ofContent(contentAct(said, condition), 'does not', found, said);
}

const ACTS_NEGATED: ReadonlySet<string> = new Set([
  ...[
    'confirm',
    'deny',
    'accuse',
    'predict',
    'doubt',
    'demand',
    'urge',
    'propose',
    'warn',
    'promise',
    'offer',
    'threaten',
    'agree',
    'refuse',
    'praise',
    'criticise',
    'announce',
  ],
]);
const isActType = (sense: Sense): sense is ActType => ACTS_NEGATED.has(sense);

const NO = wordSet('no', 'little', 'few');
const UNDECIDED = wordSet('decide', 'decided', 'choose', 'chosen', 'chose', 'determined');
const WILL = wordSet('will', 'would', 'wo', "'d", '’d');
const POINTING = wordSet(
  ...[
    'point',
    'cite',
    'highlight',
    'recall',
    'expose',
    'list',
    'document',
    'note',
    'lay',
    'detail',
    'underline',
    'bring',
    'raise',
  ].flatMap(formsOf),
);
const REPEAT = wordSet(
  ...['repeat', 'reiterate', 'renew', 'restate', 'echo', 'make', 'voice', 'express', 'convey', 'issue'].flatMap(
    formsOf,
  ),
);

/** What is repeated: "maximalist [demands] for", "a [call] to". */
function deedNoun({ analysis: { tokens } }: Said, { from, to }: TokenRange): ActType | null {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    if (tokens.tags[at] >= VERB || tokens.tags[at] === ADP) return null;
    const sense = tokens.tags[at] === NOUN ? CUES.at(tokens, at, at + 1, false) : null;
    if (sense && isActType(sense.sense)) return sense.sense;
  }
  return null;
}

/** "cited the ministry’s history of breaking promises": a wrong, in no clause. */
function blames({ analysis: { tokens } }: Said, { from, to }: TokenRange): boolean {
  let wrong = false;
  for (let at = from; at < Math.min(to, from + 10); at++) {
    if (WORDS.blame.has(tokens.words[at]) || (VERBS.blame.has(tokens.words[at]) && isIng(tokens, at))) wrong = true;
    else if (FINITE.has(tokens.tags[at]) || tokens.words[at] === THAT) return false;
  }
  return wrong;
}

/** "asked the crews to wait", "asked for water", "asked that it be kept"; not "asked whether they had come to stay". */
function asksToDo(said: Said, found: FoundCue, start: TokenRange): boolean {
  const { words } = said.analysis.tokens;
  if (WHETHER.has(words[start.from])) return false;
  return hasInfinitive(said, start) || hasWord(said.analysis, { from: found.to, to: start.from + 1 }, FOR);
}
const WHETHER = wordSet('whether', 'if', 'how', 'why', 'who', 'what', 'when', 'where', 'which', 'about');

/** "told the crews [to leave]": a person between the cue and an infinitive. */
function orders({ analysis: { tokens } }: Said, found: FoundCue, first: TokenRange): boolean {
  const { words, tags } = tokens;
  if (!TELL.has(words[found.from])) return false;
  for (let at = first.from; at < Math.min(first.to, first.from + FIRST_WORDS); at++) {
    if (words[at] === THAT || SELF.has(words[at])) return false;
    if (words[at] === TO && tags[at + 1] === VERB) return true;
    if (tags[at] >= VERB) return false;
  }
  return false;
}
const TELL = wordSet('tell', 'tells', 'told', 'telling');

const hasInfinitiveFirst = ({ analysis: { tokens } }: Said, { from }: TokenRange): boolean => {
  const { words, tags } = tokens;
  const isVerb = (at: number): boolean => tags[at] >= VERB || tags[at] === AUX;
  return (words[from] === TO && isVerb(from + 1)) || (words[from - 1] === TO && isVerb(from));
};

function hasInfinitive({ analysis: { tokens } }: Said, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (tokens.words[at] === TO && tokens.tags[at + 1] === VERB) return true;
  return false;
}

function hasClause({ analysis: { tokens } }: Said, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++)
    if (tokens.tags[at] >= VERB || tokens.tags[at] === AUX || tokens.words[at] === THAT) return true;
  return false;
}

/** What somebody is called: behind "as" where there is one. */
function afterAs({ analysis: { tokens } }: Said, { from, to }: TokenRange): TokenRange {
  for (let at = from; at < Math.min(to, from + 12); at++) if (tokens.words[at] === AS) return { from: at + 1, to };
  return { from, to };
}

/** Whether what is judged is a claim that somebody makes: "warnings", "reports of losses". */
const isClaim = (said: Said, first: TokenRange): boolean => objectIs(said, first, WORDS.claim);

/** Whether the first words of a content, up to its first verb, hold a word of a set. */
function objectIs({ analysis: { tokens } }: Said, { from, to }: TokenRange, set: ReadonlySet<number>): boolean {
  for (let at = from; at < Math.min(to, from + 10); at++) {
    if (set.has(tokens.words[at])) return true;
    if (at > from && tokens.tags[at] >= VERB) return false;
  }
  return false;
}

/** "vowed to retaliate", "promised fire and fury". */
function isThreat(said: Said, condition: Condition | null): boolean {
  const { analysis, contents } = said;
  const { words } = analysis.tokens;
  const { from, to } = contents[0];
  const end = Math.min(to, from + HARM_NEAR);
  let stops = false;
  for (let at = from; at < end; at++) {
    if (NO_HARM.has(words[at]) || VERBS.stop.has(words[at])) stops = true;
    if (VERBS.harm.has(words[at]) && !stops && (words[at - 1] === TO || condition !== null)) return true;
  }
  return !stops && hasWord(analysis, { from, to: end }, PURE_HARM);
}
const NO_HARM = wordSet('not', 'never', "n't", 'n’t', 'no', 'without', 'against');
const PURE_HARM = wordSet(
  'retaliation',
  'reprisal',
  'reprisals',
  'revenge',
  'vengeance',
  'consequences',
  'fury',
  'destruction',
  'annihilation',
  'punishment',
  'countermeasures',
);
