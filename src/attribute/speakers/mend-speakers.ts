import { relationSet } from '../../grammar/dependents.ts';
import { isMet, overlaps, type QuotedRange } from '../../grammar/ranges.ts';
import { ADP, hasVerb, NOUN, PROPN, tagSet, upToMark, VERB, withoutMarks } from '../../grammar/tags.ts';
import { AS, BE, BY, COMMA, GENITIVE, THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING_FINITE } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';

/** "most of whom" is a speaker as it stands. */
const RELATIVE_SUBJECTS = wordSet('who', 'which', 'that');
const ACCORDING = wordCode('according');

/**
 * Finds the speaker where the place of a word tells him, though something else was marked:
 *
 *   The source of "according to" stands right behind it (426 of 427 in annotated reports).
 *   {The union} [fears] {a strike}.           The union fears: a strike
 *   not: {The convoy} [is expected] {to reach Brask}.
 *   [The] central bank [insisted] {that it hurts}       The central bank insisted: that it hurts
 *   In [the treaty of 2013 Velmora] [promised] {a bridge}      Velmora promised: a bridge
 *   A man who gave his name as [Ruben] [said]      A man who gave his name as Ruben said
 */
export function mendSpeakers(
  analysis: Analysis,
  { passage, quoted }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { tokens } = analysis;
  return attributions
    .map((found) => owner(tokens, withNoun(analysis, found)))
    .map((found) => accordingTo(tokens, passage.sentences, found))
    .map((found) => subject(tokens, quoted, found))
    .map((found) => behindYear(tokens, found))
    .map((found) => named(tokens, found));
}

/** With the noun, where only what leads to it was marked: [The] central bank [insisted] becomes [The central bank] [insisted]. */
function withNoun({ heads, relations }: Analysis, found: Attribution): Attribution {
  const { source, cue, contents } = found;
  if (!source || !cue || source.to >= cue.from || !LEADS.has(relations[source.to - 1])) return found;
  const noun = heads[source.to - 1];
  const isNear = source.to <= noun && noun < cue.from && noun - source.to < FURTHEST;
  return isNear && !isMet({ from: source.to, to: noun + 1 }, contents)
    ? { ...found, source: { from: source.from, to: noun + 1 } }
    : found;
}
const LEADS = relationSet('det', 'amod', 'compound', 'nmod:poss', 'nmod:desc');
/** Tokens that an edge may move over. */
const FURTHEST = 6;

/** With who it is that is named so, and how: whoever gives a name, or goes by one, is known by no more. */
function named({ tags, words }: Tokens, found: Attribution): Attribution {
  const { source, cue } = found;
  if (!source || !cue || source.to !== cue.from || words[source.from - 1] !== AS) return found;
  const least = Math.max(source.from - LONGEST_NAMING, 1);
  let who = source.from - 2;
  let names = false;
  for (; who > least && words[who] !== WHO; who--) names ||= NAMED.has(words[who]);
  if (words[who] !== WHO || !names) return found;
  let from = who;
  while (from > 0 && IN_PERSON.has(tags[from - 1])) from--;
  return from < who ? { ...found, source: { from, to: source.to } } : found;
}
const WHO = wordCode('who');
const NAMED = wordSet('name', 'names', 'identified', 'known', 'himself', 'herself', 'themselves');
const IN_PERSON = tagSet('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM');
/** Tokens from "who" to the name. */
const LONGEST_NAMING = 9;

/** Without the phrase before the subject that ends with a year, and that a preposition stands before. */
function behindYear({ tags, shapes, starts, ends }: Tokens, found: Attribution): Attribution {
  const { source } = found;
  if (!source || tags[source.from - 1] !== ADP) return found;
  let from = source.to - 1;
  while (from > source.from && tags[from - 1] === PROPN) from--;
  const year = from - 1;
  const isYear = year > source.from && shapes[year] === SHAPE.number && ends[year] - starts[year] === YEAR_DIGITS;
  return isYear && tags[from] === PROPN ? { ...found, source: { from, to: source.to } } : found;
}
const YEAR_DIGITS = 4;

const LONGEST_APPOSITION = 12;
const DETERMINING = tagSet('DET', 'PRON');

/** The owner of a noun that tells, where nobody was marked: "{Rask}’s [call for] [an inquiry]". */
function owner({ tags, words }: Tokens, found: Attribution): Attribution {
  const { source, cue } = found;
  if (source || !cue || tags[cue.from] !== NOUN || !GENITIVE.has(words[cue.from - 1])) return found;
  const to = cue.from - 1;
  let from = to;
  while (from > 0 && to - from < FURTHEST && IN_NAME.has(tags[from - 1])) from--;
  return from < to ? { ...found, source: { from, to } } : found;
}
const IN_NAME = tagSet('DET', 'ADJ', 'NOUN', 'PROPN');

function accordingTo({ words, tags }: Tokens, sentences: readonly TokenRange[], found: Attribution): Attribution {
  const { source, cue, contents } = found;
  if (!cue || words[cue.to - 1] !== TO || words[cue.to - 2] !== ACCORDING) return found;
  const limit = sentences.find((s) => s.to > cue.from)?.to ?? cue.to;
  if (source?.from === cue.to) {
    // "according to [“Bridges”], her memoir.": with the apposition that ends the sentence.
    const rest = { from: source.to, to: withoutMarks(tags, { from: source.to, to: limit }) };
    const isApposed =
      words[rest.from] === COMMA && rest.to - rest.from <= LONGEST_APPOSITION && DETERMINING.has(tags[rest.from + 1]);
    return isApposed && !hasVerb(tags, rest) && !isMet(rest, contents)
      ? { ...found, source: { from: source.from, to: rest.to } }
      : found;
  }
  const to = contents.find((c) => c.from === cue.to)?.to ?? upToMark(tags, { from: cue.to, to: limit });
  const named: TokenRange = { from: cue.to, to };
  return to > cue.to ? { ...found, source: named, contents: contents.filter((c) => !overlaps(c, named)) } : found;
}

function subject({ tags, words }: Tokens, quoted: readonly QuotedRange[], found: Attribution): Attribution {
  const { source, cue, contents } = found;
  const before = contents.find((c) => c.to === cue?.from);
  if (source || !cue || !before || !contents.some((c) => c.from === cue.to)) return found;
  const isPassive = words.subarray(cue.from, cue.to).some((word) => BE.has(word));
  if (isPassive || !TELLING_FINITE.has(words[cue.to - 1]) || isMet(before, quoted)) return found;
  const last = tags[before.to - 1];
  if ((last !== NOUN && last !== PROPN) || hasVerb(tags, before)) return found;
  return { ...found, source: before, contents: contents.filter((c) => c !== before) };
}

/**
 * Ends speakers and cues before "by" and relative pronouns:
 *
 *   [The plan] [was praised by] [Rask]       was praised: The plan
 *   [a clerk who] [asked] [for help]         who asked: for help
 *   [it is late], [said] [a clerk who] …     a clerk said: it is late
 */
export function mendRelatives(
  { tokens }: Analysis,
  _: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => relative(tokens, agent(tokens, place(tokens, found))));
}

/** Without the preposition of where it is told: "[replied under] the picture [that …]" */
function place({ tags, words }: Tokens, found: Attribution): Attribution {
  const { cue, contents } = found;
  const [content] = contents;
  if (!cue || !content || cue.to - cue.from < 2 || tags[cue.to - 1] !== ADP || tags[cue.from] < VERB) return found;
  const isApart = content.from > cue.to && words[content.from] === THAT && contents.length === 1;
  return isApart ? { ...found, cue: { from: cue.from, to: cue.to - 1 } } : found;
}

function agent({ words }: Tokens, found: Attribution): Attribution {
  const { source, cue } = found;
  const isAgent = cue && cue.to - cue.from > 1 && words[cue.to - 1] === BY && source?.from === cue.to;
  return isAgent ? { ...found, cue: { from: cue.from, to: cue.to - 1 } } : found;
}

function relative({ words }: Tokens, found: Attribution): Attribution {
  const { source, cue } = found;
  if (!source || !cue || source.to - source.from < 2 || !RELATIVE_SUBJECTS.has(words[source.to - 1])) return found;
  const pronoun = source.to - 1;
  return {
    ...found,
    source: source.to === cue.from ? { from: pronoun, to: source.to } : { from: source.from, to: pronoun },
  };
}
