import type { QuotedRange } from '../../grammar/ranges.ts';
import { DET, FINITE, PUNCT } from '../../grammar/tags.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Report } from '../../model/report.ts';
import type { Passages } from '../mark-parts.ts';
import type { LayoutForm } from '../paragraph.ts';
import { CONTENT, CUE, SOURCE } from '../roles.ts';

const NAMES: ReadonlySet<number> = new Set([SHAPE.capital, SHAPE.upper, SHAPE.mixed, SHAPE.initial]);
/** Tokens of a signature. */
const LONGEST = 9;
const DASH = /^(?:--|[-–—―])$/;

/**
 * The signature behind a quotation, on its line, on the next, or alone in the paragraph `after`:
 *
 *   “We will not go.” – Ilse Tann, fisherwoman      “We will not go.” ― a fisherwoman in Brask
 *   not: “We will not go” – and with that she left.
 */
export function signatureOf(
  report: Report,
  analysis: Analysis,
  passage: Passages,
  { from, to, quotation }: QuotedRange,
  after: Passages | undefined,
): LayoutForm | null {
  if (quotation.open) return null;
  const dash = to < passage.to ? to : from === passage.from ? after?.from : undefined;
  const limit = to < passage.to ? passage.to : after?.to;
  if (dash === undefined || limit === undefined) return null;
  const name = signedAt(report, analysis, dash, limit);
  if (!name || (dash > to && lineEnd(report, analysis, dash, limit) < limit)) return null;
  const link = {
    source: { role: SOURCE, ...name },
    cue: { role: CUE, from: dash, to: dash + 1 },
    contents: [{ role: CONTENT, from, to }],
  };
  return { link, from, to: name.to };
}

/** Who signs behind a dash, to the end of the line. */
function signedAt(report: Report, analysis: Analysis, dash: number, limit: number): TokenRange | null {
  const { starts, ends, tags, shapes } = analysis.tokens;
  if (!DASH.test(report.text.slice(starts[dash], ends[dash]))) return null;
  const from = dash + 1;
  let to = lineEnd(report, analysis, dash, limit);
  if (to > from && tags[to - 1] === PUNCT) to--;
  if (to <= from || to - from > LONGEST || !(NAMES.has(shapes[from]) || tags[from] === DET)) return null;
  // The tagger takes some names for verbs, and some nouns for participles.
  for (let at = from; at < to; at++) if (FINITE.has(tags[at]) && !NAMES.has(shapes[at])) return null;
  return { from, to };
}

/** The token after the last one of the line that `at` stands in. */
function lineEnd(report: Report, { tokens }: Analysis, at: number, limit: number): number {
  let to = at + 1;
  while (to < limit && !/[\n\r]/.test(report.text.slice(tokens.ends[to - 1], tokens.starts[to]))) to++;
  return to;
}
