import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { ParagraphRole } from '../model/report.ts';
import { cutContents, endAsides, fillClauses } from './clause-edges.ts';
import { mendFixedPhrases, mendSpeakers } from './fixed-phrases.ts';
import { firstToken, type Growing } from './growing.ts';
import { introducedBy } from './introductions.ts';
import { splitJoinedVerbs } from './joined-verbs.ts';
import type { LayoutForm } from './layout-form.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import { joinNames } from './names-in-marks.ts';
import { nest } from './nest.ts';
import { endAtMainVerb } from './noun-cues.ts';
import type { Part } from './parts.ts';
import { giveSubjects } from './passives.ts';
import { toPhraseEnd } from './phrase-edges.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import { quotedBy } from './quoting-phrases.ts';
import { shareSources } from './shared-source.ts';
import { unmarkedNouns } from './unmarked-nouns.ts';

/** What is known of one paragraph before statements are made of it. */
export interface Paragraphed {
  readonly passage: Passages;
  readonly quoted: readonly QuotedRange[];
  readonly links: readonly Link[];
  readonly forms: readonly LayoutForm[];
}

const STOPS: ReadonlySet<number> = new Set([',', '.', ';', ':'].map(wordCode));
const CCONJ = TAGS.indexOf('CCONJ');
const PUNCT = TAGS.indexOf('PUNCT');

/** The attributions of one paragraph by itself, in reading order, and its quotations without a cue. */
export function grow(analysis: Analysis, paragraph: Paragraphed, role: ParagraphRole): Growing[] {
  const { passage, quoted } = paragraph;
  const parts = partsOfLinks(paragraph.links);
  const settled = [...paragraph.forms, ...parts];
  let items = fromLinks(analysis, paragraph);
  items = mendSpeakers(analysis, passage, quoted, items).map((item) => shaped(analysis, paragraph, item));
  items = mendFixedPhrases(analysis, items);
  items = nest(analysis, items);
  items = splitJoinedVerbs(analysis, passage, quoted, items, parts);
  items = [...items, ...unmarkedNouns(analysis, passage, quoted, settled)];
  items = endAsides(analysis, passage, endAtMainVerb(analysis, passage, items));
  items = fillClauses(analysis, passage, quoted, items, parts);
  items = shareSources(analysis, passage, items, settled);
  items = giveSubjects(analysis, items);
  items = items.map((item) => introduced(analysis, paragraph, item));
  if (role !== 'heading') items = [...items, ...unmarked(analysis, paragraph)];
  return items.sort((a, b) => firstToken(a) - firstToken(b));
}

/**
 * A quotation without a cue, with the source and cue that stand before its colon or name it by a phrase of its sentence; one with
 * nothing but a colon for its cue, with the speaker alone: "A statement from [Tann] [:]".
 */
function introduced(analysis: Analysis, { passage, quoted }: Paragraphed, growing: Growing): Growing {
  const { source, cue } = growing;
  if (cue && source?.to === cue.from && cue.to === cue.from + 1) {
    return { ...growing, source: introducedBy(analysis, { from: source.from, to: cue.to })?.source ?? source };
  }
  const first = growing.contents[0];
  const quotation = growing.cue ? undefined : quoted.find((q) => overlaps(q, first));
  const sentence = passage.sentences.findLast((s) => s.from < first?.from || s.from === passage.from);
  if (!quotation || !sentence) return growing;
  const before = { from: sentence.from, to: quotation.from };
  const found = introducedBy(analysis, before) ?? quotedBy(analysis, sentence);
  return found ? { ...growing, ...found } : growing;
}

/** Quotations that no part touches: each as a content, without a cue where it fills whole sentences, else only with one that introduces it. */
function unmarked(analysis: Analysis, paragraph: Paragraphed): Growing[] {
  const { passage, quoted, links, forms } = paragraph;
  const parts = [...forms, ...partsOfLinks(links)];
  return quoted
    .filter((q) => passage.sentences.some((s) => s.to === q.to) && !parts.some((part) => overlaps(part, q)))
    .map(({ from, to }) =>
      introduced(analysis, paragraph, { source: null, cue: null, contents: [{ from, to }], verbatim: false }),
    )
    .filter(({ cue, contents: [{ from }] }) => cue !== null || passage.sentences.some((s) => s.from === from));
}

/** Every part of the links of a paragraph. */
export const partsOfLinks = (links: readonly Link[]): Part[] =>
  links.flatMap((l) => [l.source, l.cue, ...l.contents]).filter((part) => part !== null);

/** The links of a paragraph outside what the layout settles. */
function fromLinks(analysis: Analysis, { links, quoted, forms }: Paragraphed): Growing[] {
  const settled = (part: TokenRange): boolean => forms.some((f) => overlaps(f, part));
  return joinCues(joinNames(analysis, quoted, links))
    .filter((l) => !(l.cue ? settled(l.cue) : l.contents.some(settled)))
    .map(({ source, cue, contents }) => ({
      source,
      cue,
      verbatim: false,
      contents: contents.filter((c) => !settled(c)),
    }));
}

/** Makes two cues that touch one, where the first has no content and the second no source: [Rask] [neither] [confirmed] [the date]. */
function joinCues(links: readonly Link[]): Link[] {
  const joined: Link[] = [];
  for (const link of links) {
    const before = joined.at(-1);
    const touches = before?.cue && link.cue && before.cue.to === link.cue.from;
    if (!touches || before.contents.length > 0 || link.source) joined.push(link);
    else joined[joined.length - 1] = { ...link, source: before.source, cue: { ...link.cue!, from: before.cue!.from } };
  }
  return joined;
}

/** With contents grown over whole quotations, and without what lies apart or beyond their end. */
function shaped(analysis: Analysis, { passage, quoted, links }: Paragraphed, item: Growing): Growing {
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
function trimmed({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): TokenRange {
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
