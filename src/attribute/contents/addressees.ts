import { isMet } from '../../grammar/ranges.ts';
import { hasFinite } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Paragraphed } from '../paragraph.ts';

/** Verbs whose object is who is told. */
const ADDRESSING = wordSet(
  ...['tell', 'tells', 'told', 'telling', 'assure', 'assures', 'assured', 'assuring'],
  ...['inform', 'informs', 'informed', 'informing', 'remind', 'reminds', 'reminded', 'reminding'],
);

/**
 * Leaves who is told out of what is told, where that stands elsewhere:
 *
 *   [“Call me,”] [Rask] [was quoted as telling] {the two envoys}     not: Rask [told] [the truth]
 */
export function leaveOutAddressees(
  { tokens: { tags, words } }: Analysis,
  { quoted }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { cue, contents } = found;
    if (!cue || contents.length < 2 || !ADDRESSING.has(words[cue.to - 1])) return found;
    const says = (content: TokenRange): boolean => hasFinite(tags, content) || isMet(content, quoted);
    return contents.some(says) ? { ...found, contents: contents.filter((c) => c.from !== cue.to || says(c)) } : found;
  });
}
