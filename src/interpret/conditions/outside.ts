import { dependsOn } from '../../grammar/dependents.ts';
import { overlaps } from '../../grammar/ranges.ts';
import { PARTICIPLE, PUNCT } from '../../grammar/tags.ts';
import { COMMA, TO } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import type { Extent } from './extent.ts';
import { isModal } from './modals.ts';
import type { Opening } from './opening.ts';
import type { Part } from './parts.ts';

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
  // Behind the content: with nothing between, or by the tree.
  if (extent.from >= contents[0].to) {
    const last = contents.findLast((c) => c.to <= extent.from) ?? contents[0];
    for (let i = last.to; i < extent.from; i++) if (tags[i] !== PUNCT || words[i] === COMMA) return false;
    return dependsOn(heads, extent.head, heads[extent.head]) && heads[extent.head] < extent.from;
  }
  if (!content || needs || kind === 'without' || opens === 'phrase' || tags[extent.to - 1] === PARTICIPLE) return false;
  if (words[extent.to] !== COMMA || part.to > content.from) return false;
  if (words[content.from - 1] === COMMA || words[content.from] === TO) return true;
  for (let i = content.from; i < content.to; i++) if (isModal(tokens, i)) return true;
  return false;
}
