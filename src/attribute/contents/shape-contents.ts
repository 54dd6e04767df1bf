import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { isMet, overlaps, type QuotedRange, sentenceAt } from '../../grammar/ranges.ts';
import { CCONJ, PUNCT, tagSet, withoutMarks } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';
import { cutContents } from './cut-contents.ts';

const STOPS = wordSet(',', '.', ';', ':');

/** Grows contents to the end of their phrase and over whole quotations, and leaves out what lies apart or beyond their end. */
export function shapeContents(
  analysis: Analysis,
  { passage, quoted, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const parts = partsOfLinks(links);
  return attributions.map((found) => {
    const others = parts.filter((p) => !found.contents.some((c) => c.from === p.from && c.to === p.to));
    const contents = near(analysis, quoted, found).map((content) => {
      const taken = [...others, ...found.contents.filter((other) => other !== content)];
      const sentence = sentenceAt(passage.sentences, content.from) ?? passage;
      return trimmed(analysis, quoted, whole(toPhraseEnd(analysis, content, sentence, taken), quoted, taken));
    });
    return { ...found, contents: cutContents(analysis, passage, quoted, contents) };
  });
}

/**
 * Without unquoted words that lie apart from cue and source, where other contents lie beside them:
 * "The talks failed, though [Rask] [insists] [they go on]" has one content, "[The plan], [Rask] [said], [would fail]" has two.
 */
function near(
  { tokens: { tags } }: Analysis,
  quoted: readonly QuotedRange[],
  { source, cue, contents }: Attribution,
): readonly TokenRange[] {
  if (contents.length < 2) return contents;
  const anchors = [cue, source].filter((anchor) => anchor !== null);
  const from = Math.min(...anchors.map((a) => a.from));
  const to = Math.max(...anchors.map((a) => a.to));
  const beside = contents.filter(
    (c) =>
      isMet(c, quoted) ||
      (c.to <= from && withoutMarks(tags, { from: c.to, to: from }) === c.to) ||
      (c.from >= to && withoutMarks(tags, { from: to, to: c.from }) === to),
  );
  return beside.length > 0 ? beside : contents;
}

/** What stands before the word that it belongs to, and with it or not at all. */
const LEADS = relationSet('det', 'amod', 'compound', 'nummod', 'nmod:poss', 'case', 'aux', 'aux:pass', 'cop', 'mark');
/** What stands behind the word that it belongs to, and is nothing without it. */
const TRAILS = relationSet('flat', 'fixed', 'compound:prt', 'goeswith');
/** Tokens that an edge may move over. */
const FURTHEST = 4;
/** What a stance is told by in one word, before what it is about. */
const STANCE = tagSet('ADJ', 'VERB:participle');

/**
 * Moves the right edge of a content that ends within a phrase to the end of it, where no other part stands in the way:
 * [a] ceasefire becomes [a ceasefire], [to give] up becomes [to give up], [unconvinced] by the offer all three.
 */
function toPhraseEnd(
  { tokens: { tags }, heads, relations }: Analysis,
  content: TokenRange,
  sentence: TokenRange,
  parts: readonly TokenRange[],
): TokenRange {
  const { from, to } = content;
  const head = heads[to - 1];
  let end = to;
  if (LEADS.has(relations[to - 1]) && head >= to && head < sentence.to && head - to < FURTHEST) end = head + 1;
  if (to - from === 1 && STANCE.has(tags[from]))
    while (end < sentence.to && tags[end] !== PUNCT && dependsOn(heads, end, from)) end++;
  while (end < sentence.to && TRAILS.has(relations[end]) && heads[end] >= from && heads[end] < end) end++;
  return end > to && !isMet({ from: to, to: end }, parts) ? { from, to: end } : content;
}

/** Grows a content over the whole of each quotation that it covers in part, where no other part stands in the way. */
function whole(content: TokenRange, quoted: readonly QuotedRange[], parts: readonly TokenRange[]): TokenRange {
  let { from, to } = content;
  for (const q of quoted) {
    if (!overlaps(q, { from, to })) continue;
    if (q.from < from && !isMet({ from: q.from, to: from }, parts)) from = q.from;
    if (q.to > to && !isMet({ from: to, to: q.to }, parts)) to = q.to;
  }
  return { from, to };
}

/** Without the "and" or "but" that leads over to the next cue, and the stop or comma at its end, unless a closing mark follows that. */
export function trimmed({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): TokenRange {
  const isEdge = (i: number): boolean =>
    tokens.tags[i] === CCONJ || (STOPS.has(tokens.words[i]) && !isMet({ from: i, to: i + 1 }, quoted));
  let end = to;
  while (end > from + 1 && isEdge(end - 1)) end--;
  return { from, to: end };
}
