import { ADP } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/**
 * Ends a cue that stands behind what is said before a preposition of other words:
 *
 *   “…,” [she] [wrote] on social media       “…,” [Voss] [wrote] to the crews
 *   not: [the truce] that [Voss] [called for] · “…,” [according to] [Voss]
 */
export function endCues(
  analysis: Analysis,
  _: Paragraphed,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  return attributions.map((found) => {
    const { cue, contents } = found;
    const isBehind = cue !== null && contents.length > 0 && contents[0].to <= cue.from;
    return isBehind ? { ...found, cue: ended(analysis, cue, found) } : found;
  });
}

function ended({ tokens: { tags }, heads }: Analysis, cue: TokenRange, { source, contents }: Attribution): TokenRange {
  const isInside = (token: number): boolean =>
    [cue, source, ...contents].some((part) => part !== null && part.from <= token && token < part.to);
  let { to } = cue;
  while (to - 1 > cue.from && tags[to - 1] === ADP && !isInside(heads[to - 1])) to--;
  return { from: cue.from, to };
}
