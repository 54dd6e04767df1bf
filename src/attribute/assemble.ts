import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { LayoutForm } from './layout-forms.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import { nest } from './nest.ts';
import type { Part } from './parts.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import { restOfSentence } from './rest-of-sentence.ts';

/** A statement's parts as tokens. Contents are in reading order and do not touch. */
export interface Attribution {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
  /** True where the layout says that these are the speaker's own words, marks or none. */
  readonly verbatim: boolean;
}

/** What is known of one paragraph before statements are made of it. */
export interface Paragraphed {
  readonly passage: Passages;
  readonly quoted: readonly QuotedRange[];
  readonly links: readonly Link[];
  readonly forms: readonly LayoutForm[];
}

interface Growing {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: TokenRange[];
  readonly verbatim: boolean;
}

/** Words that a quotation needs to stand as a statement without a cue. */
const STANDS_ALONE = 5;
const COLON = 58;
const CCONJ = TAGS.indexOf('CCONJ');
const PUNCT = TAGS.indexOf('PUNCT');

/**
 * Turns the links of each paragraph into attributions over the whole report:
 *
 * - a content that cuts into a quotation takes the whole of it, unless another part lies there;
 * - a quotation without a cue goes on from the statement before it: “No,” he said. “Never.”
 * - a paragraph that continues an open quotation belongs to the statement that opened it;
 * - a cue that ends its paragraph with a colon takes the quotation that begins the next;
 * - what the layout settles stands as it is.
 */
export function assemble(
  report: Report,
  analysis: Analysis,
  paragraphs: readonly Paragraphed[],
): { readonly attributions: readonly Attribution[]; readonly issues: readonly Issue[] } {
  const done: Growing[] = [];
  const issues: Issue[] = [];
  /** A cue that waits for the quotation of the next paragraph. */
  let waiting: Growing | null = null;
  paragraphs.forEach((paragraph, p) => {
    const { passage, quoted, forms } = paragraph;
    const opening = quoted[0]?.from === passage.from && !forms.some((f) => overlaps(f, quoted[0])) ? quoted[0] : null;
    let here = [...nest(analysis, grow(analysis, paragraph)), ...unmarked(paragraph)].sort(
      (a, b) => firstToken(a) - firstToken(b),
    );
    if (opening && !here.some((g) => g.cue && g.contents.some((c) => overlaps(c, opening)))) {
      const owner: Growing | undefined = opening.quotation.continues ? done.at(-1) : (waiting ?? undefined);
      if (owner) {
        owner.contents.push({ from: opening.from, to: opening.to });
        if (owner === waiting) done.push(owner);
        here = here.filter((g) => g.cue !== null || !g.contents.some((c) => overlaps(c, opening)));
      }
    }
    waiting = null;
    for (const { link } of forms) done.push({ ...link, contents: [...link.contents], verbatim: true });
    for (const growing of here) {
      if (growing.cue === null) goOn(done, growing, paragraph);
      else if (growing.contents.length > 0) done.push(growing);
      else {
        const rest = restOfSentence(report, analysis, passage, growing, partsOfLinks(paragraph.links));
        if (rest) done.push({ ...growing, contents: [rest] });
        else if (report.text.charCodeAt(analysis.tokens.starts[passage.to - 1]) === COLON) waiting = growing;
      }
    }
    const next = paragraphs[p + 1]?.quoted[0];
    if (quoted.at(-1)?.quotation.open && !next?.quotation.continues) {
      const message = 'A quotation mark opens here and never closes.';
      issues.push({ code: 'quotation-never-closed', message, span: quoted.at(-1)?.quotation ?? null });
    }
  });
  const attributions = done.map((g) => ({ ...g, contents: merged(g.contents) }));
  return { attributions: attributions.sort((a, b) => firstToken(a) - firstToken(b)), issues };
}

const partsOfLinks = (links: readonly Link[]): Part[] =>
  links.flatMap((l) => [l.source, l.cue, ...l.contents]).filter((part) => part !== null);

/** The links of a paragraph outside what the layout settles, with contents grown over whole quotations. */
function grow(analysis: Analysis, { links, quoted, forms }: Paragraphed): Growing[] {
  const parts = partsOfLinks(links);
  const settled = (part: TokenRange): boolean => forms.some((f) => overlaps(f, part));
  return links
    .filter((l) => !(l.cue ? settled(l.cue) : l.contents.some(settled)))
    .map(({ source, cue, contents }) => ({
      source,
      cue,
      verbatim: false,
      contents: near(
        analysis,
        quoted,
        [cue, source],
        contents.filter((c) => !settled(c)),
      ).map((c) => trimmed(analysis, whole(c, quoted, parts))),
    }));
}

/**
 * Without unquoted words that lie apart from cue and source, where other contents lie beside them:
 * "The talks failed, though [Rask] [insists] [they go on]" has one content, "[The plan], [Rask] [said], [would fail]" has two.
 */
function near(
  { tokens }: Analysis,
  quoted: readonly QuotedRange[],
  anchors: readonly (TokenRange | null)[],
  contents: readonly Part[],
): readonly Part[] {
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

/** Quotations that no part touches and that fill whole sentences: each as a content without a cue. */
function unmarked({ passage, quoted, links, forms }: Paragraphed): Growing[] {
  const parts = [...forms, ...partsOfLinks(links)];
  return quoted
    .filter((q) => passage.sentences.some((s) => s.from === q.from) && passage.sentences.some((s) => s.to === q.to))
    .filter((q) => !parts.some((part) => overlaps(part, q)))
    .map(({ from, to }) => ({ source: null, cue: null, contents: [{ from, to }], verbatim: false }));
}

/** Without the "and" or "but" that leads over to the next cue. */
function trimmed({ tokens }: Analysis, { from, to }: TokenRange): TokenRange {
  let end = to;
  while (end > from + 1 && tokens.tags[end - 1] === CCONJ) end--;
  return { from, to: end };
}

/** Grows a content over the whole of each quotation that it covers in part, where no other part stands in the way. */
function whole(content: Part, quoted: readonly QuotedRange[], parts: readonly Part[]): TokenRange {
  let { from, to } = content;
  const free = (range: TokenRange): boolean => !parts.some((p) => p !== content && overlaps(p, range));
  for (const q of quoted) {
    if (!overlaps(q, { from, to }) || (q.from >= from && q.to <= to)) continue;
    if (q.from < from && free({ from: q.from, to: from })) from = q.from;
    if (q.to > to && free({ from: to, to: q.to })) to = q.to;
  }
  return { from, to };
}

/** A quotation without a cue goes on from the statement before it in the paragraph, or stands alone; other words are left. */
function goOn(done: Growing[], growing: Growing, { passage, quoted }: Paragraphed): void {
  if (!growing.contents.some((c) => quoted.some((q) => overlaps(c, q)))) return;
  const before = done.at(-1);
  const last = before?.contents.at(-1);
  const spoken = last && last.from >= passage.from && quoted.some((q) => overlaps(q, last));
  if (before && spoken) before.contents.push(...growing.contents);
  else if (growing.contents[0].to - growing.contents[0].from >= STANDS_ALONE) done.push(growing);
}

const firstToken = ({ cue, contents }: Growing): number =>
  Math.min(cue?.from ?? Number.MAX_SAFE_INTEGER, contents[0]?.from ?? Number.MAX_SAFE_INTEGER);

/** In reading order, with parts that touch or overlap made one. */
function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const out: { from: number; to: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}
