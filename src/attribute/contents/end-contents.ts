import { relationSet } from '../../grammar/dependents.ts';
import { isMet, sentenceAt } from '../../grammar/ranges.ts';
import {
  ADP,
  CCONJ,
  DET,
  FINITE,
  hasFinite,
  isIng,
  NOUN,
  PARTICIPLE,
  PRON,
  tagSet,
  VERB,
  withoutMarks,
} from '../../grammar/tags.ts';
import { COMMA, GENITIVE, POSSESSIVE, THAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

const IN_GROUP = tagSet('AUX', 'VERB', 'VERB:past', 'VERB:present', 'VERB:participle', 'VERB:ing', 'ADV', 'PART');
const BEFORE_VERB = tagSet('NOUN', 'PROPN', 'PRON', 'ADJ', 'VERB', 'VERB:participle');
/** A participle too: the tagger takes some past forms for one. */
const PAST_OR_PRESENT = tagSet('AUX', 'VERB:past', 'VERB:present', 'VERB:participle');

/**
 * Ends the content of somebody's promise, threat or claim that is the subject of its sentence before the verb of that sentence:
 *
 *   [Her] [pledge] [to cut the levy cost her the vote]      to cut the levy
 *   [His] [claim] [that it was late went unheard]           that it was late
 *   not: [They] made a [pledge] [to cut what the war had cost]
 */
export function endNounCues(
  { tokens: { tags, words } }: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { source, cue, contents } = found;
    const sentence = cue && sentenceAt(passage.sentences, cue.from);
    if (!cue || !sentence || contents.length !== 1 || contents[0].from !== cue.to) return found;
    const noun = tags[cue.to - 1] === ADP ? cue.to - 2 : cue.to - 1;
    const owner = words[(source?.to ?? 0) - 1];
    const isOwned = source ? POSSESSIVE.has(owner) || GENITIVE.has(owner) : tags[cue.from - 1] === DET;
    const isSubject = !hasFinite(tags, { from: sentence.from, to: source?.from ?? cue.from });
    if (!isOwned || tags[noun] !== NOUN || !isSubject) return found;
    const { from, to } = contents[0];
    const start = words[from] === THAT ? groupEnd(tags, nextFinite(tags, from, to), to) : from;
    const verb = nextFinite(tags, start, to);
    const end = withoutMarks(tags, {
      from: from + 1,
      to: verb < to ? verb : nextParticiple(tags, Math.max(start, from + 1), to),
    });
    return end < to ? { ...found, contents: [{ from, to: end }] } : found;
  });
}

/** Where a clause ends before a verb that is not its own: "{that} [they would have the run of the island] were turned away". */
export const beforeSecondVerb = (tags: Uint8Array, { from, to }: TokenRange): number =>
  nextFinite(tags, groupEnd(tags, nextFinite(tags, from, to), to), to);

function nextFinite(tags: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !FINITE.has(tags[at])) at++;
  return at;
}

/**
 * The tagger takes some past forms for participles, and those that are like the infinitive for one; where a sentence has no other verb,
 * one is its verb.
 */
function nextParticiple(tags: Uint8Array, from: number, to: number): number {
  let at = from;
  const isVerb = (): boolean =>
    (tags[at] === PARTICIPLE && BEFORE_VERB.has(tags[at - 1])) ||
    (tags[at] === VERB && tags[at - 1] === NOUN && (tags[at + 1] === PRON || tags[at + 1] === DET));
  while (at < to && !isVerb()) at++;
  return at;
}

/** The token behind the verbs that a finite one begins: "would never have closed"; an auxiliary behind a full verb begins others. */
function groupEnd(tags: Uint8Array, finite: number, to: number): number {
  let end = finite;
  let full = false;
  while (end < to && IN_GROUP.has(tags[end]) && !(full && PAST_OR_PRESENT.has(tags[end]))) {
    full ||= tags[end] >= VERB;
    end++;
  }
  return Math.max(end, finite + 1);
}

/**
 * Ends the content of an aside with the aside, where the verb of the sentence follows:
 *
 *   The mayor, [describing] [the flood as a warning, left the coast]      the flood as a warning
 *   not: He sat down, [saying] [the sea had risen, and left the coast]
 */
export function endAsides(
  { tokens }: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { words, tags } = tokens;
  return attributions.map((found) => {
    const { cue, contents } = found;
    const sentence = cue && sentenceAt(passage.sentences, cue.from);
    if (!cue || !sentence || !isIng(tokens, cue.from) || words[cue.from - 1] !== COMMA) return found;
    if (contents.length !== 1 || contents[0].from !== cue.to) return found;
    if (hasFinite(tags, { from: sentence.from, to: cue.from })) return found;
    const comma = commaBeforeVerb(tokens, contents[0]);
    return comma === null ? found : { ...found, contents: [{ from: cue.to, to: comma }] };
  });
}

/**
 * Ends a content before the verb that is joined to its cue, by the tree:
 *
 *   [Rask] [tied] [the pledge to a pause and gave the crews three weeks]      the pledge to a pause
 *   not: [Rask] [said] [the crews were late and gave no reason]
 */
export function endJoined(
  { tokens: { tags }, heads, relations }: Analysis,
  { quoted }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { cue, contents } = found;
    const [content] = contents;
    if (!cue || contents.length !== 1 || content.from < cue.to || isMet(content, quoted)) return found;
    const verb = nextFinite(tags, content.from, content.to);
    const joint = verb - 1;
    const head = heads[verb];
    const isOne = head >= cue.from && head < cue.to;
    // "[offered] … but [tied] … and gave": all hang on the first.
    const areSisters = CONJ.has(relations[cue.to - 1]) && heads[cue.to - 1] === head;
    const isJoined = verb < content.to && CONJ.has(relations[verb]) && (isOne || areSisters) && tags[joint] === CCONJ;
    return isJoined && joint > content.from ? { ...found, contents: [{ from: content.from, to: joint }] } : found;
  });
}
const CONJ = relationSet('conj');

/**
 * Ends the content of a participle that is the subject of its clause before the verb of that:
 *
 *   He gambled that [announcing] [a truce will win him friends]      a truce
 *   not: He sat down [saying] [the sea had risen]
 */
export function endSubjects(
  { tokens }: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { words, tags } = tokens;
  return attributions.map((found) => {
    const { cue, contents } = found;
    if (!cue || contents.length !== 1 || contents[0].from !== cue.to || !isIng(tokens, cue.from)) return found;
    const isFirst = sentenceAt(passage.sentences, cue.from)?.from === cue.from;
    if (!isFirst && words[cue.from - 1] !== THAT) return found;
    const [content] = contents;
    const clause =
      words[content.from] === THAT ? beforeSecondVerb(tags, content) : nextFinite(tags, content.from, content.to);
    const end = withoutMarks(tags, { from: content.from, to: clause });
    const isSubject = clause < content.to && end === clause && end > content.from && tags[content.from] !== PRON;
    return isSubject ? { ...found, contents: [{ from: content.from, to: end }] } : found;
  });
}

function commaBeforeVerb({ words, tags }: Tokens, { from, to }: TokenRange): number | null {
  for (let at = from; at < to; at++)
    if (words[at] === COMMA && PAST_OR_PRESENT.has(tags[at + 1])) return at > from ? at : null;
  return null;
}
