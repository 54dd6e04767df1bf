import { isMet, overlaps, type QuotedRange } from '../../grammar/ranges.ts';
import { hasVerb, NOUN, PROPN, upToMark } from '../../grammar/tags.ts';
import { BE, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { TELLING_FINITE } from '../lexicon/words.ts';
import type { Paragraphed } from '../paragraph.ts';

/** "most of whom" is a speaker as it stands. */
const RELATIVE_SUBJECTS = wordSet('who', 'which', 'that');
const [ACCORDING, BY] = ['according', 'by'].map(wordCode);

/**
 * Finds the speaker where the place of a word tells him, though something else was marked:
 *
 *   The source of "according to" stands right behind it (426 of 427 in annotated reports).
 *   {The union} [fears] {a strike}.           The union fears: a strike
 *   not: {The convoy} [is expected] {to reach Brask}.
 */
export function mendSpeakers(
  { tokens }: Analysis,
  { passage, quoted }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions
    .map((found) => accordingTo(tokens, passage.sentences, found))
    .map((found) => subject(tokens, quoted, found));
}

function accordingTo({ words, tags }: Tokens, sentences: readonly TokenRange[], found: Attribution): Attribution {
  const { source, cue, contents } = found;
  if (!cue || words[cue.to - 1] !== TO || words[cue.to - 2] !== ACCORDING || source?.from === cue.to) return found;
  const limit = sentences.find((s) => s.to > cue.from)?.to ?? cue.to;
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
  return attributions.map((found) => relative(tokens, agent(tokens, found)));
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
