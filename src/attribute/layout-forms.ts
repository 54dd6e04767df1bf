import { wordCode } from '../learn/hash.ts';
import { type Analysis, SHAPE, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Report } from '../model/report.ts';
import labelWords from './label-words.json' with { type: 'json' };
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import type { QuotedRange } from './quoted-ranges.ts';
import { CONTENT, CUE, SOURCE } from './roles.ts';

/** An attribution that the layout tells, with the tokens that it settles: no other part is looked for there. */
export interface LayoutForm extends TokenRange {
  readonly link: Link;
}

const NO_SPEAKER = new Set(labelWords.words.map(wordCode));
const VERB = TAGS.indexOf('VERB');
const PROPN = TAGS.indexOf('PROPN');
const PUNCT = TAGS.indexOf('PUNCT');
const LONGEST_LABEL = 5;
const LONGEST_SIGNATURE = 10;
const DASH = /^(?:--|[-–—―])$/;

/**
 * Attributions by layout alone, those of each paragraph:
 *
 *   signature:  “We will not go.” – Ilse Tann, fisherwoman
 *   transcript: MODERATOR: Will you sign?     Q: Will you sign?
 *               TANN: I will.                 A: I will.
 *
 * A transcript needs two such paragraphs in the report; a single “Name: words” may be a heading of any kind.
 */
export function layoutForms(
  report: Report,
  analysis: Analysis,
  passages: readonly Passages[],
  quoted: readonly (readonly QuotedRange[])[],
): LayoutForm[][] {
  const turns = passages.map((passage, p) => transcriptTurn(report, analysis, passage, quoted[p][0]));
  const isTranscript = turns.filter((t) => t !== null).length >= 2;
  return passages.map((passage, p) => {
    const turn = turns[p];
    if (isTranscript && turn) return [turn];
    return quoted[p]
      .filter((q) => q.to < passage.to && !q.quotation.open)
      .flatMap((q) => signature(report, analysis, passage, q) ?? []);
  });
}

function transcriptTurn(
  report: Report,
  analysis: Analysis,
  passage: Passages,
  quotation: QuotedRange | undefined,
): LayoutForm | null {
  const { tokens } = analysis;
  let { from } = passage;
  if (quotation?.from === from) from++;
  let colon = from;
  while (colon < passage.to && colon - from <= LONGEST_LABEL && report.text.charCodeAt(tokens.starts[colon]) !== 58)
    colon++;
  const length = colon - from;
  if (length < 1 || length > LONGEST_LABEL || colon + 1 >= passage.to) return null;
  for (let i = from; i < colon; i++) if (!isLabel(analysis, i)) return null;
  const contents = [{ role: CONTENT, from: colon + 1, to: passage.to }];
  const link: Link = {
    source: { role: SOURCE, from, to: colon },
    cue: { role: CUE, from: colon, to: colon + 1 },
    contents,
  };
  return { link, from: passage.from, to: passage.to };
}

/** Part of a speaker's label: capitals, an initial (Q, A), or a proper name. */
function isLabel({ tokens }: Analysis, i: number): boolean {
  if (NO_SPEAKER.has(tokens.words[i])) return false;
  const shape = tokens.shapes[i];
  if (shape === SHAPE.upper || shape === SHAPE.initial) return true;
  return (shape === SHAPE.capital || shape === SHAPE.mixed) && tokens.tags[i] === PROPN;
}

function signature(report: Report, { tokens }: Analysis, passage: Passages, q: QuotedRange): LayoutForm | null {
  const dash = q.to;
  if (!DASH.test(report.text.slice(tokens.starts[dash], tokens.ends[dash]))) return null;
  let to = dash + 1;
  while (to < passage.to && !report.text.slice(tokens.ends[to - 1], tokens.starts[to]).includes('\n')) to++;
  const end = to;
  if (to > dash + 1 && tokens.tags[to - 1] === PUNCT) to--;
  if (to - dash < 2 || to - dash > LONGEST_SIGNATURE || (end < passage.to && end === to + 2)) return null;
  const first = tokens.shapes[dash + 1];
  if (first !== SHAPE.capital && first !== SHAPE.upper && first !== SHAPE.mixed) return null;
  for (let i = dash + 1; i < to; i++) if (tokens.tags[i] >= VERB) return null;
  const link: Link = {
    source: { role: SOURCE, from: dash + 1, to },
    cue: { role: CUE, from: dash, to: dash + 1 },
    contents: [{ role: CONTENT, from: q.from, to: q.to }],
  };
  return { link, from: q.from, to };
}
