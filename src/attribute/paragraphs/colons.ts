import { ADP, hasVerb } from '../../grammar/tags.ts';
import { COLON, THAT } from '../../grammar/words.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Passages } from '../mark-parts.ts';
import { introducedBy } from '../speakers/introductions.ts';
import type { Growing, Reached } from './growing.ts';

/** Whether a paragraph ends with a colon that leads over to the quotation or the list that the next one begins. */
export const introduces = ({ tokens }: Analysis, { to }: Passages, next: Reached | undefined): next is Reached =>
  tokens.words[to - 1] === COLON && next !== undefined && (next.opening !== null || next.isListItem);

/**
 * The attribution that waits for what `next` begins with, behind the colon of a paragraph; null where none does:
 *
 *   [Rask] [said]: ¶ “…”       From Chairwoman Tann: ¶ “…”       [The board] [found] [that]: ¶ 1. …
 *   not: [She] [looked at] her list: ¶ 1. …
 */
export function waitingBehindColon(
  analysis: Analysis,
  passage: Passages,
  found: readonly Growing[],
  next: Reached,
): Growing | null {
  const last = found.findLast(({ cue }) => cue !== null);
  const sentence = passage.sentences.at(-1);
  const isInLast = last?.cue && last.cue.from >= (sentence?.from ?? 0);
  const introduction = next.opening && sentence ? introducedBy(analysis, sentence) : null;
  const isLabel = last?.cue && !last.source && last.contents.length === 0 && !hasVerb(analysis.tokens.tags, last.cue);
  if (last && !(isLabel && introduction) && (next.opening ? isInLast : endsOpen(analysis, passage, last))) return last;
  return introduction && { ...introduction, contents: [], verbatim: false };
}

/** Whether a cue stands right before the colon that ends its paragraph, with nothing but "that" and no preposition in between. */
function endsOpen({ tokens }: Analysis, { to }: Passages, { cue, contents: [first, ...more] }: Growing): boolean {
  if (!cue || tokens.tags[to - 2] === ADP) return false;
  if (!first) return cue.to >= to - 1;
  return more.length === 0 && cue.to === first.from && first.to === to - 1 && tokens.words[first.from] === THAT;
}
