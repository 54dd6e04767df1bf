import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Report } from '../model/report.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';

const PUNCT = TAGS.indexOf('PUNCT');
const NUM = TAGS.indexOf('NUM');
const SYM = TAGS.indexOf('SYM');

/** A paragraph as far as the one before it may reach over. */
export interface Reached {
  readonly passage: Passages;
  readonly quoted: readonly QuotedRange[];
  /** The quotation that it begins with, unless the layout settles whose it is. */
  readonly opening: QuotedRange | null;
  readonly isListItem: boolean;
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
  done: Growing[],
  here: readonly Growing[],
  { passage, opening, isListItem }: Reached,
  previous: Pick<Reached, 'passage' | 'quoted'> | undefined,
  waiting: Growing | null,
): Growing[] {
  const first = opening ?? (isListItem && waiting ? itemOf(analysis, passage) : null);
  if (!first) return [...here];
  const continues = opening?.quotation.continues ?? false;
  const own = here.find((g) => g.cue && g.contents.some((c) => overlaps(c, first)));
  const before = done.at(-1);
  if (own) {
    if (!continues || !before || before.cue !== null || !touches(before, passage)) return [...here];
    done.pop();
    return here.map((g) => (g === own ? { ...g, contents: [...before.contents, ...g.contents] } : g));
  }
  const owner = continues ? before : waiting;
  if (owner) {
    owner.contents.push({ from: first.from, to: first.to });
    if (owner === waiting && owner.contents.length === 1) done.push(owner);
    return here.filter((g) => g.cue !== null || !g.contents.some((c) => overlaps(c, first)));
  }
  const speaker = opening && isAll(analysis, passage, opening) ? speakerIn(report, before, previous, opening) : null;
  return speaker ? here.map((g) => (g.cue === null ? { ...g, source: speaker } : g)) : [...here];
}

/** Whether an attribution's last content ends where a paragraph begins. */
const touches = ({ contents }: Growing, { from }: TokenRange): boolean => contents.at(-1)?.to === from;

function isAll({ tokens }: Analysis, passage: TokenRange, opening: QuotedRange): boolean {
  let { to } = passage;
  while (to > opening.to && tokens.tags[to - 1] === PUNCT) to--;
  return opening.from === passage.from && to <= opening.to;
}

/** Who speaks at the end of a paragraph, where the last words are all quoted, with marks of the same kind. */
function speakerIn(
  report: Report,
  growing: Growing | undefined,
  paragraph: Pick<Reached, 'passage' | 'quoted'> | undefined,
  { quotation }: QuotedRange,
): TokenRange | null {
  const last = growing?.contents.at(-1);
  if (!growing || growing.verbatim || !last || !paragraph || last.from < paragraph.passage.from) return null;
  const around = paragraph.quoted.find((q) => q.from <= last.from && last.to <= q.to);
  return around && report.text[around.quotation.start] === report.text[quotation.start] ? growing.source : null;
}

/** A list item without its mark ("-", "•", "1.") and the stop at its end. */
function itemOf({ tokens }: Analysis, { from, to }: TokenRange): TokenRange | null {
  let start = from;
  while (start < to && [PUNCT, NUM, SYM].includes(tokens.tags[start]) && start - from < 3) start++;
  let end = to;
  while (end > start && tokens.tags[end - 1] === PUNCT) end--;
  return end > start ? { from: start, to: end } : null;
}
