import { isMet } from '../../grammar/ranges.ts';
import { hasFinite, tagSet, withoutMarks } from '../../grammar/tags.ts';
import { AS, COMMA, RELATIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';

/** Tokens between a source and its cue, and after the two at the end of a sentence, at most. */
const GAP = 3;
const TAIL = 2;
const LINKING = tagSet('CCONJ', 'ADV', 'PUNCT');

/**
 * Gives contents the rest of the clause that their cue splits or follows, where no other part lies there:
 *
 *   The reservoir, [the board] [warned], [would be dry]      The reservoir … would be dry
 *   [The fire], [according to] [the police], began at six.   The fire … began at six
 *   [Unless they pay], the yard stays shut, [she] [said].    Unless they pay, the yard stays shut
 *   [It would stay], [she] [vowed], if they left.             It would stay … if they left
 *   not: [“We stay,”] [Rask] [said], as the crowd left.
 */
export function fillClauses(
  { tokens: { words, tags } }: Analysis,
  { passage: { sentences }, quoted, links }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const parts = partsOfLinks(links);
  const isFree = (range: TokenRange): boolean => range.to > range.from && !isMet(range, parts);
  const filled = ({ source, cue, contents }: Attribution): readonly TokenRange[] => {
    if (!source || !cue || contents.length !== 1) return contents;
    const from = Math.min(source.from, cue.from);
    const to = Math.max(source.to, cue.to);
    if (to - from > source.to - source.from + cue.to - cue.from + GAP) return contents;
    const sentence = sentences.find((s) => s.from <= from && to <= s.to);
    if (!sentence || from - 1 <= sentence.from || words[from - 1] !== COMMA) return contents;
    const [content] = contents;
    // "…, which, [Rask] [said], is shut": the pronoun alone.
    const before = { from: RELATIVE.has(words[from - 2]) ? from - 2 : sentence.from, to: from - 1 };
    const endsWithin = content.from === before.from && content.to < before.to;
    if (endsWithin && sentence.to - to <= TAIL)
      return isFree({ from: content.to, to: before.to }) ? [before] : contents;
    if (words[to] !== COMMA) return contents;
    if (content.to === before.to && !isMet(content, quoted) && isConditional(words, to + 1)) {
      const condition = { from: to + 1, to: clauseEnd(words, tags, { from: to + 1, to: sentence.to }) };
      if (isFree(condition)) return [content, condition];
    }
    const after = { from: to + 1, to: withoutMarks(tags, { from: to + 1, to: sentence.to }) };
    const isLinking = tags.subarray(before.from, before.to).every((tag) => LINKING.has(tag));
    if (content.from === after.from && isFree(before) && !isLinking) return [before, content];
    const isBefore = content.from === before.from && content.to === before.to;
    const isFragment = isBefore && !hasFinite(tags, before) && !isMet(content, quoted);
    return isFragment && isFree(after) && hasFinite(tags, after) ? [content, after] : contents;
  };
  return attributions.map((found) => ({ ...found, contents: filled(found) }));
}

const IF = wordSet('if', 'unless', 'until', 'once', 'provided');
const [SOON, LONG] = ['soon', 'long'].map(wordCode);

/** "if they leave", "as soon as they leave" */
const isConditional = (words: Int32Array, at: number): boolean =>
  IF.has(words[at]) || (words[at] === AS && (words[at + 1] === SOON || words[at + 1] === LONG));

/** Before the first colon or semicolon, without the marks at the end. */
function clauseEnd(words: Int32Array, tags: Uint8Array, { from, to }: TokenRange): number {
  let end = from;
  while (end < to && !HARD.has(words[end])) end++;
  return withoutMarks(tags, { from, to: end });
}
const HARD = wordSet(':', ';');
