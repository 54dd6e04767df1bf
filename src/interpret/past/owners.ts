import { relationSet } from '../../grammar/dependents.ts';
import { ING, NOUN, PROPN, PUNCT, tagSet } from '../../grammar/tags.ts';
import { GENITIVE, POSSESSIVE, RELATIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { AGENTS, BLAMING, DEEDS, NOBODY } from './lexicon.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'nsubj:outer');
const PASSIVE = relationSet('aux:pass');
const OWNER = relationSet('nmod:poss');
const OBJECT = relationSet('obj', 'iobj');
const AGENT = relationSet('obl', 'obl:agent', 'nmod');
const CASE = relationSet('case');
const MODIFIER = relationSet('acl', 'acl:relcl', 'nmod', 'nmod:poss');
const UP = relationSet('conj', 'xcomp', 'advcl', 'acl', 'ccomp', 'obl', 'nmod', 'obj', 'appos', 'parataxis', 'csubj');
const NAMING = tagSet('NOUN', 'PROPN', 'PRON');
const BY = wordSet('by');
const [OF_WORD, WHO] = ['of', 'who'].map(wordCode);
const OF = wordSet('of', 'by');
const HAVING = wordSet('has', 'have', 'had', 'having', 'commit', 'commits', 'committed', 'committing');
const CONJOINED = [...relationSet('conj')][0];
const HIGHEST = 6;

/**
 * Who kept or broke it: the token that heads the words for the doer of a verb; -1 where the sentence names nobody.
 *
 *   [Dorane] broke it.   It was broken by [Dorane].   [Dorane], which broke it   They accused [Dorane] of breaking it.
 *   [Dorane]’s raid broke it.   not: Anyone who breaks it pays.   The new law breaks it.
 */
export function doerOf(analysis: Analysis, verb: number, sentence: TokenRange): number {
  const { heads, relations, tokens } = analysis;
  if (dependent(analysis, verb, sentence, PASSIVE) >= 0)
    return actor(analysis, agentOf(analysis, verb, sentence, BY), sentence);
  let at = verb;
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    if (steps > 0 && BLAMING.has(tokens.words[at])) {
      const blamed = blamedBy(analysis, at, sentence);
      if (blamed >= 0) return actor(analysis, blamed, sentence);
    }
    const subject = subjectOf(analysis, at, sentence);
    if (subject >= 0 && tokens.words[subject] === WHO)
      return actor(analysis, personBefore(analysis, subject, sentence), sentence);
    if (subject >= 0 && RELATIVE.has(tokens.words[subject])) return actor(analysis, heads[at], sentence);
    if (subject >= 0) return actor(analysis, subject, sentence);
    const owner = dependent(analysis, at, sentence, OWNER);
    if (owner >= 0) return actor(analysis, owner, sentence);
    const relation = relations[at];
    if (MODIFIER.has(relation) && tokens.tags[at] === ING && NAMING.has(tokens.tags[heads[at]]) && at === verb) {
      const noun = heads[at];
      if (isNamed(analysis, noun)) return actor(analysis, noun, sentence);
    }
    if (!UP.has(relation)) return -1;
    at = heads[at];
  }
  return -1;
}

/**
 * Whose a noun is, or a history or list of it; -1 where the sentence does not say.
 *
 *   [Dorane]’s breach   the breach by [Dorane]   [Dorane]’s long history of breaches   [Dorane] has a history of breaches.
 *   They accused [Dorane] of breaches.
 */
export function holderOf(analysis: Analysis, noun: number, sentence: TokenRange): number {
  const { heads, relations, tokens } = analysis;
  for (let at = noun, steps = 0; at >= 0 && steps < HIGHEST; at = heads[at], steps++) {
    const owner = dependent(analysis, at, sentence, OWNER);
    if (owner >= 0) return actor(analysis, owner, sentence);
    const beside = ownerBeside(tokens, at, sentence);
    if (beside >= 0) return actor(analysis, beside, sentence);
    const by = agentOf(analysis, at, sentence, BY);
    if (by >= 0) return actor(analysis, by, sentence);
    const head = heads[at];
    if (head < 0) break;
    if (BLAMING.has(tokens.words[head])) return actor(analysis, blamedBy(analysis, head, sentence), sentence);
    if (HAVING.has(tokens.words[head])) return doerOf(analysis, head, sentence);
    if (!MODIFIER.has(relations[at]) && !(relations[at] === CONJOINED && NAMING.has(tokens.tags[head]))) break;
  }
  return actor(analysis, blamedBefore(analysis, noun, sentence), sentence);
}

/** The owner right before a noun, by place alone: "[Tann]'s promise", "[her] pledge", "[Tann]'s “promise”"; -1 for none. */
function ownerBeside({ words, tags }: Analysis['tokens'], named: number, { from }: TokenRange): number {
  const noun = tags[named - 1] === PUNCT ? named - 1 : named;
  if (noun - 1 >= from && POSSESSIVE.has(words[noun - 1])) return noun - 1;
  const isOwned = noun - 2 >= from && GENITIVE.has(words[noun - 1]) && NAMING.has(tags[noun - 2]);
  return isOwned ? noun - 2 : -1;
}

/** The noun before "of" behind a verb of blaming, by place alone: "accused the [council] of broken promises". */
function blamedBefore({ tokens }: Analysis, noun: number, { from }: TokenRange): number {
  const { words, tags } = tokens;
  let of = noun - 1;
  while (of > from && of > noun - HIGHEST && words[of] !== OF_WORD) of--;
  if (words[of] !== OF_WORD || !NAMING.has(tags[of - 1])) return -1;
  for (let i = of - 2; i >= from && i > of - 2 - HIGHEST; i--) if (BLAMING.has(words[i])) return of - 1;
  return -1;
}

/** The owner of a deed where a deed is named; -1 for nobody in particular. */
function actor(analysis: Analysis, token: number, sentence: TokenRange): number {
  const { words, tags } = analysis.tokens;
  if (token < 0 || NOBODY.has(words[token])) return -1;
  if (DEEDS.has(words[token])) {
    const owner = dependent(analysis, token, sentence, OWNER);
    const before = token - 2 >= sentence.from && GENITIVE.has(words[token - 1]) ? token - 2 : -1;
    const by = owner >= 0 ? owner : before >= 0 ? before : agentOf(analysis, token, sentence, OF);
    return by >= 0 && !DEEDS.has(words[by]) && !NOBODY.has(words[by]) && NAMING.has(tags[by]) ? by : -1;
  }
  return NAMING.has(tags[token]) || POSSESSIVE.has(words[token]) ? token : -1;
}

/** The subject of a verb; behind a relative pronoun, the one that follows it: "the ship whom [Tann] promised to free". */
function subjectOf(analysis: Analysis, verb: number, sentence: TokenRange): number {
  const { heads, relations, tokens } = analysis;
  const first = dependent(analysis, verb, sentence, SUBJECT);
  for (let i = verb - 1; i > first && first >= 0; i--) {
    if (heads[i] !== verb || !SUBJECT.has(relations[i])) continue;
    if (RELATIVE.has(tokens.words[i])) return first;
    for (let r = first; r < i; r++) if (heads[r] === verb && RELATIVE.has(tokens.words[r])) return i;
  }
  return first;
}

/** The noun right before "who". */
function personBefore({ tokens: { tags } }: Analysis, who: number, { from }: TokenRange): number {
  let at = who - 1;
  while (at > from && tags[at] === PUNCT) at--;
  return at >= from && NAMING.has(tags[at]) ? at : -1;
}

/** Who is accused: the object of an active verb, the subject of a passive one. */
function blamedBy(analysis: Analysis, verb: number, sentence: TokenRange): number {
  const object = dependent(analysis, verb, sentence, OBJECT);
  if (object >= 0 && dependent(analysis, verb, sentence, PASSIVE) < 0) return object;
  const subject = dependent(analysis, verb, sentence, SUBJECT);
  if (subject >= 0) return RELATIVE.has(analysis.tokens.words[subject]) ? analysis.heads[verb] : subject;
  return NAMING.has(analysis.tokens.tags[analysis.heads[verb]]) ? analysis.heads[verb] : -1;
}

function isNamed({ tokens }: Analysis, token: number): boolean {
  return !DEEDS.has(tokens.words[token]) && tokens.tags[token] === PROPN;
}

export function agentOf(analysis: Analysis, of: number, sentence: TokenRange, cases: ReadonlySet<number>): number {
  const { heads, relations, tokens } = analysis;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!CASE.has(relations[i]) || !cases.has(tokens.words[i])) continue;
    const noun = heads[i];
    if (noun >= 0 && heads[noun] === of && AGENT.has(relations[noun])) return noun;
  }
  return -1;
}

/** The first token of a sentence that depends on another in one of `relations`; -1 for none. */
export function dependent(
  { heads, relations }: Analysis,
  on: number,
  { from, to }: TokenRange,
  wanted: ReadonlySet<number>,
): number {
  for (let i = from; i < to; i++) if (heads[i] === on && wanted.has(relations[i])) return i;
  return -1;
}

/** Whether a token can name somebody who undertakes things: a name, a pronoun, or a noun for people and their bodies. */
export function isAgent({ tokens }: Analysis, token: number): boolean {
  return tokens.tags[token] !== NOUN || AGENTS.has(tokens.words[token]);
}
