import { dependsOn, subjectOf } from '../../grammar/dependents.ts';
import { isMet, overlaps } from '../../grammar/ranges.ts';
import { ADP, FINITE, ING, NAMING, PUNCT, tagSet } from '../../grammar/tags.ts';
import { BE, THAT, TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';

/** What somebody holds of something, in one word: annotators mark six in ten of them, and one in ten of "ready", "open" or "prepared". */
const ATTITUDES = wordSet(
  ...['sceptical', 'skeptical', 'unconvinced', 'convinced', 'doubtful', 'dubious', 'wary', 'suspicious', 'hopeful'],
  ...['optimistic', 'pessimistic'],
);
/** Of the words for what somebody would do, the one that doors are not: what parties are prepared to do is what readers of talks look for. */
const PREPARED = wordCode('prepared');
/** A party is open to a deal, or to talking; a road is to traffic. */
const OPEN = wordCode('open');
const SOME = wordSet('a', 'an', 'any');
/** What stands between a verb and what is said by it: "is still not". */
const BETWEEN = tagSet('ADV', 'PART');
const STAY = wordSet(
  ...['remain', 'remains', 'remained', 'stay', 'stays', 'stayed', 'grow', 'grows', 'grew', 'seem', 'seems', 'seemed'],
);

/**
 * Adds attitudes that nothing was marked for, with whose they are and what they are about:
 *
 *   [Neighbouring states] [remain sceptical of] [the offer]      [Rask] [is hopeful] [that the thaw comes early]
 *   [Velmora] [is prepared] [to sign]
 *   not: The sceptical crews stayed ashore. · Rask is hopeful. · Velmora is prepared for floods.
 */
export function addAttitudes(
  analysis: Analysis,
  { passage, quoted, forms, links }: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const parts = [...quoted, ...forms, ...partsOfLinks(links.filter(({ contents }) => contents.length > 0))];
  const added = passage.sentences.flatMap((sentence) => attitudesIn(analysis, sentence, parts));
  if (added.length === 0) return attributions;
  // A cue that nothing was found to is part of what was found now.
  const isTaken = ({ cue, contents }: Attribution): boolean =>
    cue !== null && contents.length === 0 && added.some((found) => found.cue && overlaps(cue, found.cue));
  return [...attributions.filter((found) => !isTaken(found)), ...added];
}

function attitudesIn(analysis: Analysis, sentence: TokenRange, parts: readonly TokenRange[]): Attribution[] {
  const { tokens, heads } = analysis;
  const { words, tags } = tokens;
  const found: Attribution[] = [];
  for (let at = sentence.from + 2; at < sentence.to - 1; at++) {
    const isReady = words[at] === PREPARED && words[at + 1] === TO && tags[at + 1] !== ADP;
    const isOpen = words[at] === OPEN && words[at + 1] === TO && (SOME.has(words[at + 2]) || tags[at + 2] === ING);
    if (!ATTITUDES.has(words[at]) && !isReady && !isOpen) continue;
    let verb = at - 1;
    while (verb > sentence.from && BETWEEN.has(tags[verb])) verb--;
    if (!BE.has(words[verb]) && !STAY.has(words[verb])) continue;
    while (verb - 1 > sentence.from && FINITE.has(tags[verb - 1])) verb--;
    const before = { from: sentence.from, to: verb };
    const source = subjectOf(analysis, at, before) ?? subjectOf(analysis, verb, before);
    if (!source || !NAMING.has(tags[source.to - 1])) continue;
    const to = tags[at + 1] === ADP ? at + 2 : at + 1;
    if (to === at + 1 && words[to] !== THAT && !isReady) continue;
    let end = to;
    while (end < sentence.to && tags[end] !== PUNCT && dependsOn(heads, end, at)) end++;
    if (end === to || isMet({ from: source.from, to: end }, parts)) continue;
    found.push({ source, cue: { from: verb, to }, contents: [{ from: to, to: end }], verbatim: false });
  }
  return found;
}
