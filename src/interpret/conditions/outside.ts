import { overlaps } from '../../grammar/ranges.ts';
import { PARTICIPLE, PUNCT } from '../../grammar/tags.ts';
import { COMMA, TO } from '../../grammar/words.ts';
import type { TokenRange, Tokens } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import type { Extent } from './extent.ts';
import { isModal } from './modals.ts';
import type { Opening } from './opening.ts';
import type { Part } from './parts.ts';
import { HARD_MARKS } from './words.ts';

/**
 * Whether a condition that stands outside the content in its sentence governs what is said, and not the saying:
 *
 *   [If talks fail], he said, {troops would move}. · [If elected], he vowed {to cut fares}. · He vowed to {“never fire”} [unless …]
 *   not: [If asked], he says {nothing}. · [Once the vote was over], he said {the city would pay}.
 */
export function governsContent(
  { analysis: { tokens, heads }, contents }: Said,
  { opens, needs, kind }: Opening,
  extent: Extent,
  part: Part,
  consequent: TokenRange,
): boolean {
  const { words, tags } = tokens;
  const content = contents.find((c) => overlaps(c, consequent));
  // Behind the content, with nothing but a comma between: by the tree, or where the content looks ahead.
  if (extent.from >= contents[0].to) {
    const last = contents.findLast((c) => c.to <= extent.from) ?? contents[0];
    for (let i = last.to; i < extent.from; i++) if (tags[i] !== PUNCT || HARD_MARKS.has(words[i])) return false;
    if (isBelow(heads, extent.head, last)) return true;
    return !needs && kind !== 'without' && extent.from <= last.to + 1 && hasModal(tokens, last);
  }
  if (!content || needs || kind === 'without' || opens === 'phrase' || tags[extent.to - 1] === PARTICIPLE) return false;
  if (words[extent.to] !== COMMA || part.to > content.from) return false;
  if (words[content.from - 1] === COMMA || words[content.from] === TO) return true;
  return hasModal(tokens, content);
}

function hasModal(tokens: Tokens, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (isModal(tokens, i)) return true;
  return false;
}

/** Whether a token depends on one of a range. */
function isBelow(heads: Int32Array, token: number, { from, to }: TokenRange): boolean {
  let at = heads[token];
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (at >= from && at < to) return true;
    at = heads[at];
  }
  return false;
}
const HIGHEST = 40;
