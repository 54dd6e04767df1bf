import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { CCONJ, PUNCT } from '../lexicon/tags.ts';
import { COMMA } from '../lexicon/words.ts';
import type { Passages } from '../mark-parts.ts';

/** Tokens between a source and its cue, and after the two at the end of a sentence, at most. */
const GAP = 3;
const TAIL = 4;
/** Tokens that say something. */
const SHORTEST = 2;
const AS = wordCode('as');

/**
 * The content of a cue with a source that no content was marked for, so that neither is lost. The rest of its sentence where
 * the two stand at an edge of it, whatever else is said there; else the words behind the cue, up to the next of `parts`.
 *
 *   the rest:   The union says it may strike, [as] a spokesman said. · According to the ministry, the union says it may strike.
 *   behind:     Rask supported the Kestrian bid, [she] [said] …
 *   nothing:    He said. · She, as the union said, spoke.
 */
export function restOfSentence(
  { tokens: { words, tags } }: Analysis,
  passage: Passages,
  { cue, source }: Attribution,
  parts: readonly TokenRange[],
): TokenRange | null {
  if (!cue || !source) return null;
  const start = Math.min(cue.from, source.from);
  const from = words[start - 1] === AS ? start - 1 : start;
  const to = Math.max(cue.to, source.to);
  if (Math.max(cue.from, source.from) - Math.min(cue.to, source.to) > GAP) return null;
  const sentence = passage.sentences.find((s) => s.from <= from && to <= s.to);
  if (!sentence) return null;
  if (from === sentence.from && to + 1 < sentence.to && words[to] === COMMA) return { from: to + 1, to: sentence.to };
  if (from - 1 > sentence.from && words[from - 1] === COMMA && sentence.to - to <= TAIL) {
    return { from: sentence.from, to: from - 1 };
  }
  if (cue.from < source.to) return null;
  let end = parts.reduce((least, p) => (p.from >= to ? Math.min(least, p.from) : least), sentence.to);
  while (end > to && (tags[end - 1] === PUNCT || tags[end - 1] === CCONJ)) end--;
  return end - to >= SHORTEST ? { from: to, to: end } : null;
}
