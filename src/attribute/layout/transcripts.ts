import type { QuotedRange } from '../../grammar/ranges.ts';
import { PROPN } from '../../grammar/tags.ts';
import { COLON, STOP, wordSet } from '../../grammar/words.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import { NO_SPEAKER } from '../lexicon/words.ts';
import type { Passages } from '../mark-parts.ts';
import type { LayoutForm } from '../paragraph.ts';
import { CONTENT, CUE, SOURCE } from '../roles.ts';

const INITIALS = wordSet('q', 'a');
const INITIALS_WITH_STOP = wordSet('q.', 'a.');
const LONGEST_LABEL = 5;
/** Paragraphs that one turn may have behind its first. */
const LONGEST_TURN = 4;

/**
 * The turns of a transcript, one paragraph each, null for the others:
 *
 *   MODERATOR: Will you sign?     Q: Will you sign?     Q. Will you sign?     Interviewer: Will you sign?
 *   TANN: I will.                 A: I will.            A. I will.            Ilse Tann: I will.
 *
 * A transcript needs two such paragraphs in the report; a single “Name: words” may be a heading of any kind, and so may a common word,
 * unless it comes again. A paragraph between two turns, without a label and without quotation marks, belongs to the turn before it.
 */
export function transcriptTurns(
  analysis: Analysis,
  passages: readonly Passages[],
  quoted: readonly (readonly QuotedRange[])[],
): (LayoutForm | null)[] {
  const labels = passages.map((passage, p) => labelOf(analysis, passage, quoted[p][0]));
  const counts = new Map<string, number>();
  const nameOf = ({ from, to }: TokenRange): string => analysis.tokens.words.subarray(from, to).join(' ');
  for (const label of labels) if (label) counts.set(nameOf(label), (counts.get(nameOf(label)) ?? 0) + 1);
  const turns = labels.map((label, p) => {
    if (!label || !(label.isName || (counts.get(nameOf(label)) ?? 0) > 1)) return null;
    return turnOf(analysis, passages[p], label);
  });
  if (turns.filter((turn) => turn !== null).length < 2) return turns.map(() => null);
  return withContinuations(turns, passages, quoted);
}

interface Label extends TokenRange {
  /** Capitals, an initial or a proper name; else only a capital at its beginning. */
  readonly isName: boolean;
}

/** What stands before the colon that a paragraph has among its first tokens; "Q." and "A." need none. */
function labelOf({ tokens }: Analysis, passage: Passages, quotation: QuotedRange | undefined): Label | null {
  const from = quotation?.from === passage.from ? passage.from + 1 : passage.from;
  const [first, second] = tokens.words.subarray(from, passage.to);
  if (INITIALS_WITH_STOP.has(first) || (INITIALS.has(first) && second === STOP))
    return from + 2 < passage.to ? { from, to: from + 1, isName: true } : null;
  let to = from;
  while (to < passage.to && to - from <= LONGEST_LABEL && tokens.words[to] !== COLON) to++;
  if (to === from || to - from > LONGEST_LABEL || to + 1 >= passage.to) return null;
  let isName = true;
  for (let i = from; i < to; i++) {
    if (NO_SPEAKER.has(tokens.words[i])) return null;
    const shape = tokens.shapes[i];
    const isCapital = shape === SHAPE.capital || shape === SHAPE.mixed;
    if (shape === SHAPE.upper || shape === SHAPE.initial || (isCapital && tokens.tags[i] === PROPN)) continue;
    if (!isCapital) return null;
    isName = false;
  }
  return { from, to, isName };
}

function turnOf({ tokens }: Analysis, { from, to }: Passages, label: Label): LayoutForm {
  const after = tokens.words[label.to];
  const source = { role: SOURCE, from: label.from, to: label.to };
  const cue = after === COLON ? { role: CUE, from: label.to, to: label.to + 1 } : null;
  const start = after === COLON || after === STOP ? label.to + 1 : label.to;
  return { from, to, link: { source, cue, contents: [{ role: CONTENT, from: start, to }] } };
}

function withContinuations(
  turns: readonly (LayoutForm | null)[],
  passages: readonly Passages[],
  quoted: readonly (readonly QuotedRange[])[],
): (LayoutForm | null)[] {
  const last = turns.findLastIndex((turn) => turn !== null);
  const out = [...turns];
  for (let p = 0; p < last; p++) {
    const turn = turns[p];
    if (!turn?.link) continue;
    let next = p + 1;
    while (turns[next] === null && quoted[next].length === 0 && next - p <= LONGEST_TURN) next++;
    if (turns[next] === null || next === p + 1) continue;
    const { from, to } = { from: passages[p + 1].from, to: passages[next - 1].to };
    out[p] = { ...turn, link: { ...turn.link, contents: [...turn.link.contents, { role: CONTENT, from, to }] } };
    for (let i = p + 1; i < next; i++) out[i] = { from: passages[i].from, to: passages[i].to, link: null };
  }
  return out;
}
