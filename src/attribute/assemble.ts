import type { Analysis, Quotation, TokenRange } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import type { Part } from './parts.ts';

/** A statement's parts as tokens. Contents are in reading order and do not touch. */
export interface Attribution {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
}

interface Growing {
  source: Part | null;
  cue: Part | null;
  contents: TokenRange[];
}

/** A quotation as tokens, marks included. */
interface Quoted extends TokenRange {
  readonly quotation: Quotation;
}

/** Words that a quotation needs to stand as a statement without a cue. */
const STANDS_ALONE = 5;

/**
 * Turns the links of each paragraph into attributions over the whole report:
 *
 * - a content that cuts into a quotation takes the whole of it, unless another part lies there;
 * - a quotation without a cue goes on from the statement before it: “No,” he said. “Never.”
 * - a paragraph that continues an open quotation belongs to the statement that opened it;
 * - a cue that ends its paragraph with a colon takes the quotation that begins the next.
 */
export function assemble(
  report: Report,
  analysis: Analysis,
  passages: readonly Passages[],
  links: readonly (readonly Link[])[],
): { readonly attributions: readonly Attribution[]; readonly issues: readonly Issue[] } {
  const done: Growing[] = [];
  const issues: Issue[] = [];
  const quoted = quotedRanges(analysis);
  const taken = occupied(analysis, links);
  /** A cue that waits for the quotation of the next paragraph. */
  let waiting: Growing | null = null;
  passages.forEach((passage, p) => {
    const inside = quoted.filter((q) => q.from >= passage.from && q.to <= passage.to);
    const opening = inside[0]?.from === passage.from ? inside[0] : null;
    const here = links[p].map(
      (l): Growing => ({ source: l.source, cue: l.cue, contents: l.contents.map((c) => whole(c, inside, taken)) }),
    );
    if (waiting && opening && !isCued(here, opening)) {
      waiting.contents.push(rangeOf(opening));
      here.splice(0, here.length, ...here.filter((g) => g.cue !== null || !overlaps(g.contents, opening)));
      done.push(waiting);
    }
    waiting = null;
    for (const growing of here) {
      if (growing.cue === null) {
        const before = done.at(-1);
        const lead = growing.contents[0];
        const quotation = inside.find((q) => lead.from < q.to && lead.to > q.from);
        if (!quotation) continue;
        const goesOn =
          quotation.quotation.continues ||
          (before?.contents.some((c) => touchesQuotation(c, quoted)) && followsOn(before, passage, quotation, quoted));
        if (before && goesOn) before.contents.push(...growing.contents);
        else if (lead.to - lead.from >= STANDS_ALONE) done.push(growing);
      } else if (growing.contents.length > 0) done.push(growing);
      else if (isColon(report, analysis, passage.to - 1)) waiting = growing;
    }
    if (opening?.quotation.continues && !isCued(here, opening) && !here.some((g) => overlaps(g.contents, opening))) {
      done.at(-1)?.contents.push(rangeOf(opening));
    }
    if (opening?.quotation.open && !opening.quotation.continues && passages[p + 1] === undefined) {
      issues.push({
        code: 'quotation-never-closed',
        message: 'A quotation mark opens here and never closes.',
        span: opening.quotation,
      });
    }
  });
  return {
    attributions: done
      .map((g) => ({ ...g, contents: merged(g.contents) }))
      .sort((a, b) => firstToken(a) - firstToken(b)),
    issues,
  };
}

const rangeOf = ({ from, to }: TokenRange): TokenRange => ({ from, to });
const firstToken = (a: Attribution): number => Math.min(a.cue?.from ?? Number.MAX_SAFE_INTEGER, a.contents[0].from);
const overlaps = (ranges: readonly TokenRange[], q: TokenRange): boolean =>
  ranges.some((r) => r.from < q.to && r.to > q.from);
const touchesQuotation = (c: TokenRange, quoted: readonly Quoted[]): boolean =>
  quoted.some((q) => q.from < c.to && q.to > c.from);

/** True when some cue of the paragraph already has this quotation. */
const isCued = (here: readonly Growing[], q: TokenRange): boolean =>
  here.some((g) => g.cue !== null && overlaps(g.contents, q));

/** A quotation goes on from the statement before it when it stands in the same paragraph, or begins the next one. */
function followsOn(before: Growing, passage: Passages, quotation: Quoted, quoted: readonly Quoted[]): boolean {
  const last = before.contents.at(-1);
  if (!last) return false;
  if (last.from >= passage.from) return true;
  return (
    quotation.from === passage.from && quoted.some((q) => q.from >= last.from && q.to <= last.to && q.quotation.open)
  );
}

/** Grows a content over the whole of each quotation that it covers in part, where no other part stands in the way. */
function whole(content: Part, inside: readonly Quoted[], taken: Uint8Array): TokenRange {
  let { from, to } = content;
  for (const q of inside) {
    if (q.from >= to || q.to <= from || (q.from >= from && q.to <= to)) continue;
    if (q.from < from && free(taken, q.from, from)) from = q.from;
    if (q.to > to && free(taken, to, q.to)) to = q.to;
  }
  return { from, to };
}

function free(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (taken[i]) return false;
  return true;
}

function occupied({ tokens }: Analysis, links: readonly (readonly Link[])[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const l of links.flat()) {
    for (const part of [l.source, l.cue, ...l.contents]) if (part) taken.fill(1, part.from, part.to);
  }
  return taken;
}

function quotedRanges({ tokens, quotations }: Analysis): Quoted[] {
  let at = 0;
  return quotations.map((quotation) => {
    while (at < tokens.length && tokens.starts[at] < quotation.start) at++;
    const from = at;
    while (at < tokens.length && tokens.starts[at] < quotation.end) at++;
    return { from, to: at, quotation };
  });
}

function isColon(report: Report, { tokens }: Analysis, token: number): boolean {
  return report.text.charCodeAt(tokens.starts[token]) === 58;
}

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
