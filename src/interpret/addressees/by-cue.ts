import { relationSet } from '../../grammar/dependents.ts';
import { overlaps } from '../../grammar/ranges.ts';
import { ADP, ADV, AUX, FINITE, PUNCT, tagSet, VERB } from '../../grammar/tags.ts';
import { tokensIn } from '../../grammar/token-ranges.ts';
import { AS, BE, BY, RELATIVE, THAT, TO, wordSet } from '../../grammar/words.ts';
import type { Tokens } from '../../model/analysis.ts';
import type { ActType, Addressee } from '../../model/statement.ts';
import { OPENING_MARKS } from '../conditions/words.ts';
import type { Said } from '../said.ts';
import { mentionAt } from './mentions.ts';
import { type Nominal, nominalAt } from './nominal.ts';
import { ownerParty, type Part, partyOf } from './party.ts';
import { CUES, PEOPLE, PERSON_ROLES, PREPOSITIONS } from './words.ts';

/** An addressee, and the rule that found it. */
export interface Found {
  readonly party: Addressee;
  readonly rule: string;
}

const [IT, WHICH] = wordSet('it', 'which');
const RELATIVE_CLAUSE = relationSet('acl:relcl');
const VERBAL = tagSet('VERB', 'VERB:past', 'VERB:present', 'VERB:ing', 'VERB:participle');
const NAMED = tagSet('PROPN', 'PRON');
/** Acts that judge somebody. */
export const JUDGING: ReadonlySet<ActType> = new Set(['praise', 'criticise', 'accuse', 'doubt']);

/**
 * The addressee that the cue's verb names as its object, or behind its preposition, be that within the cue, before the content or at its
 * head:
 *
 *   [urged] {the crews} to stay · [called on] {Dorane} to pay · [threatened] {Dorane} with war · [accused] {Tann} of fraud
 *   not: [warned] {Dorane} would pay · [told] {a rally} · {the truth} he [told]
 */
export function addresseeByCue(said: Said, type: ActType): Found | null {
  return objectOf(said, type, 'object');
}

/** Who is told, where nobody else is addressed: "told {lawmakers}", "said to {the crews}"; no reporters. */
export function hearerByCue(said: Said, type: ActType): Found | null {
  return objectOf(said, type, 'hearer');
}

function objectOf(said: Said, type: ActType, want: 'object' | 'hearer'): Found | null {
  const { analysis, cue, sentence } = said;
  if (!cue) return null;
  const { words, tags } = analysis.tokens;
  for (let at = cue.from; at < cue.to; at++) {
    if (!VERBAL.has(tags[at]) && tags[at] !== AUX) continue;
    const part = partOf(words[at], type);
    const next = skipAdverbs(tags, at + 1, sentence.to);
    const byPreposition = PREPOSITIONS.get(words[next])?.has(words[at]) ?? false;
    if (part === 'hearer' && want === 'hearer' && words[next] === BY && isPassive(words, tags, at, cue.from)) {
      const told = subjectBefore(said, cue.from);
      if (told) return { party: told, rule: 'to: who is told' };
    }
    if ((part === null && !byPreposition) || isPassive(words, tags, at, cue.from)) continue;
    const isHearer = part === 'hearer' || (part === null && words[next] === TO);
    if (isHearer !== (want === 'hearer')) continue;
    const found = byPreposition
      ? phraseAt(said, next + 1, isHearer ? 'hearer' : (part ?? 'side'), null)
      : part && phraseAt(said, next, part, words[at]);
    if (found && (type !== 'assert' || part !== 'target' || CUES.targets.has(words[at]) || isDescribed(said, found))) {
      const rule = isHearer ? 'who is told' : part === 'target' ? 'whom the cue judges' : 'whom the cue addresses';
      return { party: found, rule: `to: ${rule}` };
    }
    const before = part && part !== 'hearer' ? antecedentOf(said, at, part) : null;
    if (before) return { party: before, rule: 'to: whom the relative clause addresses' };
  }
  return null;
}

/** "described [Tann] as shy", "called [Tann] “shy”": a person, and what he is called. */
function isDescribed({ analysis: { tokens } }: Said, { id, span }: Addressee): boolean {
  if (!span || !id?.startsWith('person:')) return false;
  const next = tokensIn(tokens, span).to;
  return tokens.words[next] === AS || OPENING_MARKS.has(tokens.words[next]);
}

/** In which part a verb's object is addressed; null where it is not. */
function partOf(word: number, type: ActType): Part | null {
  if (CUES.targets.has(word)) return 'target';
  if (CUES.judging.has(word) && (JUDGING.has(type) || type === 'assert')) return 'target';
  if (CUES.objects.has(word)) return 'side';
  return CUES.hearers.has(word) ? 'hearer' : null;
}

function skipAdverbs(tags: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && tags[at] === ADV) at++;
  return at;
}

/** "was told", not "was quoted as telling". */
function isPassive(words: Int32Array, tags: Uint8Array, verb: number, from: number): boolean {
  let at = verb - 1;
  while (at >= from && tags[at] === ADV) at--;
  return at >= from && BE.has(words[at]);
}

/** The party of the phrase right before a passive cue, a relative pronoun between: "{the crews} who [had been told by] the mayor". */
function subjectBefore(said: Said, cue: number): Addressee | null {
  const { tokens } = said.analysis;
  const to = RELATIVE.has(tokens.words[cue - 1]) ? cue - 1 : cue;
  let from = to;
  while (from > said.sentence.from && IN_PHRASE.has(tokens.tags[from - 1])) from--;
  const nominal = nominalAt(tokens, from, to);
  return nominal && nominal.to === to ? partyOf(said, nominal, 'hearer') : null;
}
const IN_PHRASE = tagSet('DET', 'ADJ', 'NUM', 'NOUN', 'PROPN');

/**
 * The party of the phrase at a token, or its owner where something of his is judged; null where the phrase begins a clause, or is no such
 * object of `verb`.
 */
function phraseAt(said: Said, from: number, part: Part, verb: number | null): Addressee | null {
  const { analysis, sentence, speaker } = said;
  const { tags, words } = analysis.tokens;
  if (words[from] === THAT || (speaker && overlaps({ from, to: from + 1 }, speaker))) return null;
  const whole = nominalAt(analysis.tokens, from, sentence.to);
  const nominal = whole && verb !== null && CUES.ditransitive.has(verb) ? receiverOf(analysis.tokens, whole) : whole;
  if (!nominal || words[nominal.head] === IT || beginsClause(tags, nominal, sentence.to)) return null;
  if (verb !== null && CUES.infinitives.has(verb) && words[nominal.to] !== TO) return null;
  if (
    verb !== null &&
    CUES.ditransitive.has(verb) &&
    !NAMED.has(tags[nominal.head]) &&
    !BEGINS_PHRASE.has(tags[nominal.to]) &&
    words[nominal.to] !== THAT
  )
    return null;
  return partyOf(said, nominal, part) ?? (part === 'target' ? ownerParty(said, nominal, part) : null);
}
/** "promised [refugees] shelter", "offered [Dorane] talks": of two nouns the first, where it names somebody and the second does not. */
function receiverOf({ words, tags }: Tokens, nominal: Nominal): Nominal {
  if (PEOPLE.has(words[nominal.head]) || tags[nominal.head] === PROPER || nominal.owner >= 0) return nominal;
  for (let at = nominal.head - 1; at >= nominal.from; at--) {
    const isPeople = PEOPLE.has(words[at]) && !PERSON_ROLES.has(words[at]);
    if (isPeople || tags[at] === PROPER) return { ...nominal, to: at + 1, head: at };
  }
  return nominal;
}
const [PROPER] = tagSet('PROPN');

const BEGINS_PHRASE = tagSet('DET', 'ADJ', 'NUM', 'NOUN');

/** "warned [Dorane] would pay": the phrase is the subject of what is said. */
function beginsClause(tags: Uint8Array, { to }: Nominal, end: number): boolean {
  const next = skipAdverbs(tags, to, end);
  return next < end && FINITE.has(tags[next]) && tags[next] !== VERB;
}

/**
 * "the islands of [Dorane], which Estmere has [threatened] with war": what the relative clause of a verb belongs to, its pronoun being the
 * object; of things the name that stands next to it, of persons what the tree says.
 */
function antecedentOf(said: Said, verb: number, part: Part): Addressee | null {
  const { analysis, speaker, sentence } = said;
  const { tokens, heads, relations } = analysis;
  const pronoun = speaker ? speaker.from - 1 : -1;
  if (!RELATIVE_CLAUSE.has(relations[verb]) || pronoun <= sentence.from || !RELATIVE.has(tokens.words[pronoun]))
    return null;
  const next = tokens.tags[pronoun - 1] === PUNCT ? pronoun - 2 : pronoun - 1;
  if (tokens.tags[next] === ADP) return null;
  for (const noun of tokens.words[pronoun] === WHICH ? [next, heads[verb]] : [heads[verb], next]) {
    const isBefore = noun >= sentence.from && noun < pronoun && mentionAt(said, noun);
    const party = isBefore ? partyOf(said, { from: noun, to: noun + 1, head: noun, owner: -1 }, part) : null;
    if (party) return party;
  }
  return null;
}
