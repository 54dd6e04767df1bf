import { ING, PARTICIPLE, tagSet, VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Act, ActType, Condition } from '../../model/statement.ts';
import type { Clause } from '../acts/clause.ts';
import { isSettled } from '../acts/clauses/settled.ts';
import { readCue } from '../acts/cue.ts';
import type { Sense } from '../acts/lexicon/cues.ts';
import { hasOffice } from '../acts/office.ts';
import { sideOf } from '../acts/sides.ts';
import { isAgent } from '../past/owners.ts';
import type { Said } from '../said.ts';
import {
  AGREEING,
  AHEAD,
  ASSURING,
  COURTESIES,
  DONE,
  EFFECTS,
  GUESSING,
  IDLE,
  MEASURES,
  PRESS,
  PRESS_LIGHT,
  PRESS_OBJECTS,
  THINGS,
  UNSURE,
} from './lexicon.ts';

/** Cues that turn down what others say or propose, or say what one would like. */
const UNBOUND: ReadonlySet<Sense> = new Set<Sense>(['reject', 'dismiss', 'deny-it', 'want', 'predict']);
/** First words of a content that is a question or names a thing. */
export const OPENERS = wordSet('whether', 'if', 'why', 'how', 'what', 'whatever', 'who', 'which', 'where');
const IT = wordSet('it', 'this', 'that', 'which', 'there', 'these', 'those');
const PAST = tagSet('VERB:past');
const [OUT, AGAINST, TELL, YOU, GIVE] = ['out', 'against', 'tell', 'you', 'give'].map(wordCode);
const FIRST = wordSet('i', 'we');
/** Endings of nouns for what is done: "closure", "suspension", "funding", "deployment". */
const DEED_ENDINGS = wordSet('ion', 'ure', 'ing', 'ent', 'sal', 'val');
/** Words from a predicate to one that looks ahead, at most. */
const NEAR = 3;

/**
 * Whether an act that could bind does; `isFirst` says whether the clause is the first that the cue governs. Deeds already done, what
 * somebody turns down, wishes or guesses, and what things do bind nobody.
 *
 *   will open the port · refused to leave · agreed to a truce · announced the closure of the port
 *   not: imposed sanctions · rejected the plan · wanted to write · declined to comment · agreed that it rains · it would cost more
 */
export function undertakes(
  said: Said,
  act: Act,
  clause: Clause | null,
  condition: Condition | null,
  isFirst: boolean,
): boolean {
  const { cue, analysis, contents } = said;
  const { words } = analysis.tokens;
  const [{ from }] = contents;
  const sense = readCue(said).found?.sense ?? 'tell';
  if (UNBOUND.has(sense) || (cue && (holds(words, cue, DONE) || holds(words, cue, GUESSING)))) return false;
  if (cue && words[cue.to - 1] === AGAINST) return false;
  if (OPENERS.has(words[from]) && sense !== 'tell') return false;
  if (clause && !isOpen(said, act, clause, condition, sense, isFirst)) return false;
  switch (act.type) {
    case 'refuse':
      return (
        sense === 'tell' ||
        startsVerbal(said, from) ||
        clause?.modal != null ||
        holds(words, cue ?? contents[0], OUT_ONLY)
      );
    case 'agree':
      return cue !== null && holds(words, cue, AGREEING) && (words[from] === TO || words[cue.to - 1] === TO);
    case 'announce':
      if (clause && isOthersDeed(said, clause) && !hasOffice(said)) return false;
      return !clause || clause.subject >= 0 || sense === 'plan' || startsVerbal(said, from) || isMeasure(said, clause);
    case 'promise':
      return true;
    case 'offer':
      return clause?.modal !== 'should' && !(clause && COURTESIES.has(words[clause.predicate]));
    case 'threaten':
      return !(clause?.copular && sense === 'tell');
    default:
      return act.also.includes('promise');
  }
}

const OUT_ONLY: ReadonlySet<number> = new Set([OUT]);

/** Senses of cues that bind by themselves, however their content is worded. */
const BINDING: ReadonlySet<Sense> = new Set<Sense>(['promise', 'offer', 'threaten', 'refuse', 'plan']);
/** What is held out to others may be worded as what things do: "no one should count on it". */
const TOWARDS: ReadonlySet<ActType> = new Set<ActType>(['offer', 'threaten', 'refuse']);

/** Whether a clause leaves something to be kept, and somebody to keep it. */
function isOpen(
  said: Said,
  act: Act,
  clause: Clause,
  condition: Condition | null,
  sense: Sense,
  isFirst: boolean,
): boolean {
  const { tags, words } = said.analysis.tokens;
  const { modal, tense, subject, predicate, passive, copular } = clause;
  if (act.type === 'refuse' && isToPress(words, clause)) return false;
  if (isSettled(said, clause, condition)) return true;
  const assures = said.cue !== null && subject >= 0 && holds(words, said.cue, ASSURING);
  if (isFirst && BINDING.has(sense) && !assures) return true;
  if (isIdle(words, clause)) return false;
  const isVerbal = copular || tags[predicate] >= VERB;
  const isItsOwn = subject >= 0 || sense === 'tell' || !isFirst;
  if (isVerbal && modal === null && tense !== 'none' && isItsOwn && !looksAhead(said, clause)) return false;
  const isHad =
    modal === 'would' && !passive && !copular && (PAST.has(tags[predicate]) || tags[predicate] === PARTICIPLE);
  if (isHad) return false;
  if (TOWARDS.has(act.type)) return true;
  if (modal === 'should' || modal === 'must' || (modal !== null && holds(words, clause.range, UNSURE))) return false;
  if (passive && subject >= 0) return !isBystander(said);
  return subject < 0 || modal === null || !isOfThing(said, subject);
}

/** "The powers will step up their aid", of nobody in particular and said by who has no say in it; not "Dorane will step up its aid". */
function isOthersDeed(said: Said, { subject, modal, passive }: Clause): boolean {
  if (subject < 0 || modal === null || passive || sideOf(said, subject) === 'own') return false;
  const { mentions, actors } = said.resolution;
  const named = mentions.findLast(({ from, to }) => from <= subject && subject < to);
  return !named || actors[named.actor].kind === 'group';
}

/** "I'll give you an example", "I will tell you", "I'll be honest", and what things bring about: "it will generate rain". */
function isIdle(words: Int32Array, { subject, predicate, modal, range }: Clause): boolean {
  if (subject < 0 || modal === null) return false;
  const word = words[predicate];
  if (IT.has(words[subject])) return EFFECTS.has(word);
  if (!FIRST.has(words[subject])) return false;
  if (IDLE.has(word) || (word === TELL && words[predicate + 1] === YOU)) return true;
  return word === GIVE && holds(words, { from: predicate, to: Math.min(range.to, predicate + 2 + NEAR) }, COURTESIES);
}

function holds(words: Int32Array, { from, to }: TokenRange, set: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) if (set.has(words[at])) return true;
  return false;
}

/** "to comment", "to give any details". */
function isToPress(words: Int32Array, { predicate, range }: Clause): boolean {
  if (PRESS.has(words[predicate])) return true;
  const end = Math.min(range.to, predicate + 1 + NEAR);
  const isLight = PRESS_LIGHT.has(words[predicate]) || PRESS_LIGHT.has(words[predicate - 1]);
  return isLight && holds(words, { from: predicate, to: end }, PRESS_OBJECTS);
}

/** "to leave", "closing the port". */
const startsVerbal = ({ analysis: { tokens } }: Said, from: number): boolean =>
  tokens.words[from] === TO || tokens.tags[from] === ING;

/** Nouns for what is to be done: "the closure of the port", "a ban"; not "the first draft". */
function isMeasure({ analysis: { tokens } }: Said, { predicate, range }: Clause): boolean {
  const { words, suffixes3, tags } = tokens;
  if (tags[predicate] >= VERB) return true;
  for (let at = range.from; at <= Math.min(predicate + NEAR, range.to - 1); at++)
    if (MEASURES.has(words[at]) || (DEED_ENDINGS.has(suffixes3[at]) && !THINGS.has(words[at]))) return true;
  return false;
}

/** Whether a clause without a modal verb tells of what is still to be done: "plans to close", "is ready to talk". */
function looksAhead({ analysis: { tokens } }: Said, { predicate, tense, range, start }: Clause): boolean {
  if (tense === 'infinitive' || tense === 'gerund' || tense === 'bare') return true;
  for (let at = start; at < Math.min(range.to, predicate + NEAR); at++) if (AHEAD.has(tokens.words[at])) return true;
  return tokens.words[predicate - 1] === TO;
}

/** Whether a speaker without an office tells what will be done by others: "all halls will be searched", a student said. */
const isBystander = ({ statement: { speaker } }: Said): boolean =>
  speaker?.kind === 'person' && speaker.role === null && speaker.of === null;

/** What things do, nobody undertakes: "the summit would focus on trade", "it would cost more". */
function isOfThing(said: Said, subject: number): boolean {
  const { analysis, resolution } = said;
  const word = analysis.tokens.words[subject];
  if (IT.has(word)) return !resolution.mentions.some(({ from, to }) => from <= subject && subject < to);
  return !isAgent(analysis, subject) && (sideOf(said, subject) !== 'own' || analysis.tokens.tags[subject] < VERB);
}
