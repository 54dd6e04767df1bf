import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type Tag, type TokenRange } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';

const tagSet = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAGS.indexOf(tag)));
const FINITE = tagSet('AUX', 'VERB:past', 'VERB:present');
const IN_GROUP = tagSet('AUX', 'VERB', 'VERB:past', 'VERB:present', 'VERB:participle', 'VERB:ing', 'ADV', 'PART');
const NAMING = tagSet('NOUN', 'PROPN', 'PRON', 'ADJ', 'VERB');
const PARTICIPLE = TAGS.indexOf('VERB:participle');
const VERB = TAGS.indexOf('VERB');
const DET = TAGS.indexOf('DET');
const NOUN = TAGS.indexOf('NOUN');
const ADP = TAGS.indexOf('ADP');
const PUNCT = TAGS.indexOf('PUNCT');
const THAT = wordCode('that');
const POSSESSIVE: ReadonlySet<number> = new Set(
  ['his', 'her', 'its', 'their', 'my', 'our', 'your', "'s", "'"].map(wordCode),
);

/**
 * Ends the content of somebody's promise, threat or claim that is the subject of its sentence before the verb of that sentence:
 *
 *   [Her] [pledge] [to cut the levy cost her the vote]      to cut the levy
 *   [His] [claim] [that it was late went unheard]           that it was late
 *   not: [They] made a [pledge] [to cut what the war had cost]
 */
export function endAtMainVerb(analysis: Analysis, { sentences }: Passages, items: readonly Growing[]): Growing[] {
  const { tags, words } = analysis.tokens;
  return items.map((item) => {
    const { source, cue, contents } = item;
    const sentence = sentences.find((s) => cue && s.from <= cue.from && cue.from < s.to);
    if (!cue || !sentence || contents.length !== 1 || contents[0].from !== cue.to) return item;
    if (source ? !POSSESSIVE.has(words[source.to - 1]) : tags[cue.from - 1] !== DET) return item;
    const noun = tags[cue.to - 1] === ADP ? cue.to - 2 : cue.to - 1;
    const [{ from, to }] = contents;
    if (tags[noun] !== NOUN || hasFinite(tags, { from: sentence.from, to: source?.from ?? cue.from })) return item;
    let start = from;
    if (words[from] === THAT) start = groupEnd(tags, nextFinite(tags, from, to), to);
    let end = nextFinite(tags, start, to);
    if (end >= to) end = nextParticiple(tags, start, to);
    while (end > from + 1 && tags[end - 1] === PUNCT) end--;
    return end < to ? { ...item, contents: [{ from, to: end }] } : item;
  });
}

const hasFinite = (tags: Uint8Array, { from, to }: TokenRange): boolean => nextFinite(tags, from, to) < to;

function nextFinite(tags: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !FINITE.has(tags[at])) at++;
  return at;
}

/** The tagger takes some past forms for participles; where a sentence has no other verb, one is its verb. */
function nextParticiple(tags: Uint8Array, from: number, to: number): number {
  let at = from + 1;
  while (at < to && !(tags[at] === PARTICIPLE && NAMING.has(tags[at - 1]))) at++;
  return at;
}

/** The token behind the verbs that a finite one begins: "would never have closed"; an auxiliary behind a full verb begins others. */
function groupEnd(tags: Uint8Array, finite: number, to: number): number {
  let end = finite;
  let full = false;
  while (end < to && IN_GROUP.has(tags[end]) && !(full && FINITE.has(tags[end]))) {
    full ||= tags[end] >= VERB;
    end++;
  }
  return Math.max(end, finite + 1);
}
