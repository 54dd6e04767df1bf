import { isMet, type QuotedRange } from '../../grammar/ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Passages } from '../mark-parts.ts';

const DASHES = wordSet('-', '--', '–', '—', '―');
/** Tokens of a gesture between two dashes, with the dashes. */
const SHORTEST_GESTURE = 3;

/**
 * Ends contents with the sentence, and leaves out what stands between dashes between two quotations:
 *
 *   said: [“Never.” She did not.]                        “Never.”
 *   [“Give us names” – he paused – “and dates,”] said    “Give us names” … “and dates,”
 */
export function cutContents(
  { tokens: { words } }: Analysis,
  { sentences }: Passages,
  quoted: readonly QuotedRange[],
  contents: readonly TokenRange[],
): TokenRange[] {
  return contents.flatMap(({ from, to }) => {
    const sentence = sentences.find((s) => s.to > from && s.to < to && !isMet({ from: s.to, to }, quoted));
    const end = sentence?.to ?? to;
    const inside = quoted.filter((q) => q.from >= from && q.to <= end);
    const pieces: TokenRange[] = [];
    let start = from;
    for (const [i, q] of inside.entries()) {
      const next = inside[i + 1];
      const isGesture = next && DASHES.has(words[q.to]) && DASHES.has(words[next.from - 1]);
      if (!isGesture || next.from - q.to < SHORTEST_GESTURE) continue;
      pieces.push({ from: start, to: q.to });
      start = next.from;
    }
    const last = inside.at(-1);
    const isCut = last && last.to > start && end - last.to >= SHORTEST_GESTURE;
    const endsWithDash = isCut && DASHES.has(words[last.to]) && DASHES.has(words[end - 1]);
    return [...pieces, { from: start, to: endsWithDash ? last.to : end }];
  });
}
