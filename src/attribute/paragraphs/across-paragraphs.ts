import { overlaps, type QuotedRange } from '../../grammar/ranges.ts';
import { NUM, PUNCT, SYM, withoutMarks } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Report } from '../../model/report.ts';
import type { Growing, Reached } from './growing.ts';

/** Tokens of a list item's mark, at most: "(1)". */
const LONGEST_MARK = 3;

/** What came before a paragraph. */
interface Before {
  /** Every attribution so far; takes what the paragraph adds to the last. */
  readonly done: Growing[];
  /** See `waitingBehindColon`. */
  readonly waiting: Growing | null;
  readonly previous: Reached | undefined;
}

/**
 * Gives the start of a paragraph to the statement that reaches over to it, and returns what is left of the paragraph's own:
 *
 * - a quotation that goes on from the paragraph before belongs to the statement that opened it; a cue of its own takes, besides,
 *   what had none so far: “I came with a coat. ¶ “I leave with a country,” she said.
 * - a cue that waits behind a colon takes the quotation, or every item of the list, that the next paragraph begins with;
 * - a paragraph that is all quotation, without a cue, has the speaker of the one before: “No,” he said. ¶ “Never.” Of 111 such
 *   paragraphs of annotated reports 91 have; the analysts' records count it as a statement of its own.
 */
export function reachOver(
  report: Report,
  analysis: Analysis,
  { done, waiting, previous }: Before,
  own: readonly Growing[],
  { passage, opening, isListItem }: Reached,
): readonly Growing[] {
  const first = opening ?? (isListItem && waiting ? itemOf(analysis, passage) : null);
  if (!first) return own;
  const continues = opening?.quotation.continues ?? false;
  const cued = own.find((g) => g.cue && g.contents.some((c) => overlaps(c, first)));
  const before = done.at(-1);
  if (cued) {
    if (!continues || !before || before.cue !== null || before.contents.at(-1)?.to !== passage.from) return own;
    done.pop();
    return own.map((g) => (g === cued ? { ...g, contents: [...before.contents, ...g.contents] } : g));
  }
  const owner = continues ? before : waiting;
  if (owner) {
    owner.contents.push({ from: first.from, to: first.to });
    if (owner === waiting && owner.contents.length === 1) done.push(owner);
    return own.filter((g) => g.cue !== null || !g.contents.some((c) => overlaps(c, first)));
  }
  const speaker = opening && isAll(analysis, passage, opening) ? speakerIn(report, before, previous, opening) : null;
  return speaker ? own.map((g) => (g.cue === null ? { ...g, source: speaker } : g)) : own;
}

const isAll = ({ tokens }: Analysis, { from, to }: TokenRange, opening: QuotedRange): boolean =>
  opening.from === from && withoutMarks(tokens.tags, { from, to }) <= opening.to;

/** Who speaks at the end of a paragraph, where the last words are all quoted, with marks of the same kind. */
function speakerIn(
  report: Report,
  growing: Growing | undefined,
  paragraph: Reached | undefined,
  { quotation }: QuotedRange,
): TokenRange | null {
  const last = growing?.contents.at(-1);
  if (!growing || growing.verbatim || !last || !paragraph || last.from < paragraph.passage.from) return null;
  const around = paragraph.quoted.find((q) => q.from <= last.from && last.to <= q.to);
  return around && report.text[around.quotation.start] === report.text[quotation.start] ? growing.source : null;
}

/** A list item without its mark ("-", "•", "1.") and the stop at its end. */
function itemOf({ tokens: { tags } }: Analysis, { from, to }: TokenRange): TokenRange | null {
  let start = from;
  while (start < to && [PUNCT, NUM, SYM].includes(tags[start]) && start - from < LONGEST_MARK) start++;
  const end = withoutMarks(tags, { from: start, to });
  return end > start ? { from: start, to: end } : null;
}
