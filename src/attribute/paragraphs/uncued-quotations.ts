import { isMet, type QuotedRange } from '../../grammar/ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Paragraphed } from '../paragraph.ts';
import type { Growing } from './growing.ts';

/** Words that a quotation needs to stand as a statement without a cue. */
const STANDS_ALONE = 5;
const STOPS = wordSet('.', ',', '!', '?', '…', '...');

/** A quotation without a cue goes on from the statement before it in the paragraph, or stands alone; other words are left. */
export function addUncued(analysis: Analysis, done: Growing[], found: Growing, { passage, quoted }: Paragraphed): void {
  if (!found.contents.some((c) => isMet(c, quoted))) return;
  const before = done.at(-1);
  const last = before?.contents.at(-1);
  const spoken = last && last.from >= passage.from && isMet(last, quoted);
  if (before && spoken) before.contents.push(...found.contents);
  else if (found.contents.every((c) => standsAlone(analysis, quoted, c))) done.push(found);
}

/** Whether words say something without a cue: all quoted, long enough, and with a stop at their end and small words, unlike a heading. */
function standsAlone({ tokens }: Analysis, quoted: readonly QuotedRange[], { from, to }: TokenRange): boolean {
  if (to - from < STANDS_ALONE || !quoted.some((q) => q.from <= from && to <= q.to)) return false;
  const words = tokens.shapes.subarray(from, to).filter((shape) => shape < SHAPE.mark);
  const capitals = words.filter((shape) => shape !== SHAPE.lower).length;
  return capitals * 2 < words.length + 2 && tokens.words.subarray(from, to).some((word) => STOPS.has(word));
}
