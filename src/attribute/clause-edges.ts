import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type Tag, type TokenRange } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import { isIng } from './verb-forms.ts';

/** Tokens between a source and its cue, and after the two at the end of a sentence, at most. */
const GAP = 3;
const TAIL = 2;
const COMMA = wordCode(',');
const RELATIVE: ReadonlySet<number> = new Set(['that', 'which', 'who', 'whom'].map(wordCode));
const DASHES: ReadonlySet<number> = new Set(['-', '--', '–', '—', '―'].map(wordCode));
const tagSet = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAGS.indexOf(tag)));
const FINITE = tagSet('AUX', 'VERB:past', 'VERB:present');
/** A participle too: the tagger takes some past forms for one. */
const PAST_OR_PRESENT = tagSet('AUX', 'VERB:past', 'VERB:present', 'VERB:participle');
const LINKING = tagSet('CCONJ', 'ADV', 'PUNCT');
const PUNCT = TAGS.indexOf('PUNCT');

/**
 * Gives contents the rest of the clause that their cue splits or follows, where no other part lies there:
 *
 *   The reservoir, [the board] [warned], [would be dry]      The reservoir … would be dry
 *   [The fire], [according to] [the police], began at six.   The fire … began at six
 *   [Unless they pay], the yard stays shut, [she] [said].    Unless they pay, the yard stays shut
 *   not: [“We stay,”] [Rask] [said], as the crowd left.
 */
export function fillClauses(
  analysis: Analysis,
  { sentences }: Passages,
  quoted: readonly QuotedRange[],
  items: readonly Growing[],
  parts: readonly TokenRange[],
): Growing[] {
  const { words, tags } = analysis.tokens;
  const free = (range: TokenRange): boolean => range.to > range.from && !parts.some((part) => overlaps(part, range));
  return items.map((item) => {
    const { source, cue, contents } = item;
    if (!source || !cue || contents.length === 0) return item;
    const from = Math.min(source.from, cue.from);
    const to = Math.max(source.to, cue.to);
    if (to - from > source.to - source.from + cue.to - cue.from + GAP) return item;
    const sentence = sentences.find((s) => s.from <= from && to <= s.to);
    if (!sentence || from - 1 <= sentence.from || words[from - 1] !== COMMA) return item;
    // "…, which, [Rask] [said], is shut": the pronoun alone.
    const before = { from: RELATIVE.has(words[from - 2]) ? from - 2 : sentence.from, to: from - 1 };
    const first = contents[0];
    if (contents.length === 1 && first.from === before.from && first.to < before.to && sentence.to - to <= TAIL) {
      return free({ from: first.to, to: before.to }) ? { ...item, contents: [before] } : item;
    }
    if (words[to] !== COMMA) return item;
    const after = { from: to + 1, to: endOf(tags, to + 1, sentence.to) };
    if (contents.length === 1 && first.from === after.from && free(before) && !isLinking(tags, before)) {
      return { ...item, contents: [before, first] };
    }
    if (contents.length === 1 && first.from === before.from && first.to === before.to && free(after)) {
      const isFragment = !hasFinite(tags, before) && !quoted.some((q) => overlaps(q, first));
      if (isFragment && hasFinite(tags, after)) return { ...item, contents: [first, after] };
    }
    return item;
  });
}

const hasFinite = (tags: Uint8Array, { from, to }: TokenRange): boolean =>
  tags.subarray(from, to).some((tag) => FINITE.has(tag));

const isLinking = (tags: Uint8Array, { from, to }: TokenRange): boolean =>
  tags.subarray(from, to).every((tag) => LINKING.has(tag));

function endOf(tags: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && tags[end - 1] === PUNCT) end--;
  return end;
}

/**
 * Ends the content of an aside with the aside, where the verb of the sentence follows:
 *
 *   The mayor, [describing] [the flood as a warning, left the coast]      the flood as a warning
 *   not: He sat down, [saying] [the sea had risen, and left the coast]
 */
export function endAsides({ tokens }: Analysis, { sentences }: Passages, items: readonly Growing[]): Growing[] {
  const { words, tags } = tokens;
  return items.map((item) => {
    const { cue, contents } = item;
    const sentence = sentences.find((s) => cue && s.from <= cue.from && cue.from < s.to);
    if (!cue || !sentence || !isIng(tokens, cue.from) || words[cue.from - 1] !== COMMA || contents.length !== 1)
      return item;
    const [{ from, to }] = contents;
    if (from !== cue.to || hasFinite(tags, { from: sentence.from, to: cue.from })) return item;
    let comma = from;
    while (comma < to && !(words[comma] === COMMA && PAST_OR_PRESENT.has(tags[comma + 1]))) comma++;
    return comma < to && comma > from ? { ...item, contents: [{ from, to: comma }] } : item;
  });
}

/**
 * Ends contents with the sentence, and leaves out what stands between dashes between two quotations:
 *
 *   said: [“Never.” She did not.]                        “Never.”
 *   [“Give us names” – he paused – “and dates,”] said    “Give us names” … “and dates,”
 */
export function cutContents(
  { tokens }: Analysis,
  { sentences }: Passages,
  quoted: readonly QuotedRange[],
  contents: readonly TokenRange[],
): TokenRange[] {
  return contents.flatMap((content) => {
    const isQuoted = (range: TokenRange): boolean => quoted.some((q) => overlaps(q, range));
    const last = sentences.find(
      (s) => s.to > content.from && s.to < content.to && !isQuoted({ from: s.to, to: content.to }),
    );
    const range = last ? { from: content.from, to: last.to } : content;
    const inside = quoted.filter((q) => q.from >= range.from && q.to <= range.to);
    const pieces: TokenRange[] = [];
    let { from } = range;
    for (const [i, q] of inside.entries()) {
      const next = inside[i + 1];
      if (!next || !isDash(tokens.words[q.to]) || !isDash(tokens.words[next.from - 1]) || next.from - q.to < 3)
        continue;
      pieces.push({ from, to: q.to });
      from = next.from;
    }
    return [...pieces, { from, to: range.to }];
  });
}

const isDash = (word: number): boolean => DASHES.has(word);
