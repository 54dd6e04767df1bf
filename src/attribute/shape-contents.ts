import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import { cutContents } from './clause-edges.ts';
import type { Growing } from './growing.ts';
import { type Paragraphed, partsOfLinks } from './paragraphed.ts';
import { toPhraseEnd } from './phrase-edges.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';

const STOPS: ReadonlySet<number> = new Set([',', '.', ';', ':'].map(wordCode));
const CCONJ = TAGS.indexOf('CCONJ');
const PUNCT = TAGS.indexOf('PUNCT');

/** With contents grown over whole quotations, and without what lies apart or beyond their end. */
export function shaped(analysis: Analysis, { passage, quoted, links }: Paragraphed, item: Growing): Growing {
  const parts = [...partsOfLinks(links)].filter((p) => !item.contents.some((c) => c.from === p.from && c.to === p.to));
  const sentenceOf = (c: TokenRange) => passage.sentences.find((s) => s.from <= c.from && c.from < s.to) ?? passage;
  const contents = near(analysis, quoted, [item.cue, item.source], item.contents)
    .map((c) => toPhraseEnd(analysis, c, sentenceOf(c), [...parts, ...item.contents.filter((other) => other !== c)]))
    .map((c) => whole(c, quoted, [...parts, ...item.contents.filter((other) => other !== c)]))
    .map((c) => trimmed(analysis, quoted, c));
  return { ...item, contents: cutContents(analysis, passage, quoted, contents) };
}

/**
 * Without unquoted words that lie apart from cue and source, where other contents lie beside them:
 * "The talks failed, though [Rask] [insists] [they go on]" has one content, "[The plan], [Rask] [said], [would fail]" has two.
 */
function near(
  { tokens }: Analysis,
  quoted: readonly QuotedRange[],
  anchors: readonly (TokenRange | null)[],
  contents: readonly TokenRange[],
): readonly TokenRange[] {
  if (contents.length < 2) return contents;
  const known = anchors.filter((anchor) => anchor !== null);
  const from = Math.min(...known.map((a) => a.from));
  const to = Math.max(...known.map((a) => a.to));
  const marksOnly = (start: number, end: number): boolean => {
    for (let i = start; i < end; i++) if (tokens.tags[i] !== PUNCT) return false;
    return true;
  };
  const beside = contents.filter(
    (c) =>
      quoted.some((q) => overlaps(q, c)) ||
      (c.to <= from && marksOnly(c.to, from)) ||
      (c.from >= to && marksOnly(to, c.from)),
  );
  return beside.length > 0 ? beside : contents;
}

/** Without the "and" or "but" that leads over to the next cue, and the stop or comma at its end, unless a closing mark follows that. */
export function trimmed({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): TokenRange {
  const isEdge = (i: number): boolean =>
    tokens.tags[i] === CCONJ || (STOPS.has(tokens.words[i]) && !quoted.some((q) => q.from <= i && i < q.to));
  let end = to;
  while (end > from + 1 && isEdge(end - 1)) end--;
  return { from, to: end };
}

/** Grows a content over the whole of each quotation that it covers in part, where no other part stands in the way. */
function whole(content: TokenRange, quoted: readonly QuotedRange[], parts: readonly TokenRange[]): TokenRange {
  let { from, to } = content;
  const free = (range: TokenRange): boolean => !parts.some((p) => overlaps(p, range));
  for (const q of quoted) {
    if (!overlaps(q, { from, to }) || (q.from >= from && q.to <= to)) continue;
    if (q.from < from && free({ from: q.from, to: from })) from = q.from;
    if (q.to > to && free({ from: to, to: q.to })) to = q.to;
  }
  return { from, to };
}
