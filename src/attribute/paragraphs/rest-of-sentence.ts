import { CCONJ, PUNCT } from '../../grammar/tags.ts';
import { AS, CLOSING_MARKS, COMMA, RELATIVE } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import type { Passages } from '../mark-parts.ts';

/** Tokens between a source and its cue, and after the two at the end of a sentence, at most. */
const GAP = 3;
const TAIL = 4;
/** Tokens that say something. */
const SHORTEST = 2;

/**
 * The content of a cue with a source that no content was marked for, so that neither is lost. The rest of its sentence where
 * the two stand at an edge of it, whatever else is said there; else the words behind the cue, up to the next of `parts`.
 *
 *   the rest:   The union says it may strike, [as] a spokesman said. · Reports of a strike are “idle,” he said. · According to the ministry, the union says it may strike.
 *   before:     The log came on Monday, [as] Rask [had promised], and the board was given a copy.
 *   behind:     Rask supported the Kestrian bid, [she] [said] …
 *   nothing:    “No,” said Rask, who mends nets. · He said. · She, as the union said, spoke.
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
  const behind = behindCue(tags, { from: to, to: sentence.to }, parts);
  if (isRelative(words, source)) return cue.from < source.to ? null : behind;
  if (from === sentence.from && to + 1 < sentence.to && words[to] === COMMA) return { from: to + 1, to: sentence.to };
  const isQuoted = CLOSING_MARKS.has(words[from - 1]) && words[from - 2] === COMMA;
  const end = isQuoted ? from : from - 1;
  const isAside = from < start && words[to] === COMMA;
  if (end > sentence.from && (isQuoted || words[end] === COMMA) && (isAside || sentence.to - to <= TAIL))
    return { from: sentence.from, to: end };
  return cue.from < source.to ? null : behind;
}

/** Up to the next of `parts`, without the marks and the conjunction there; null where too few words are left. */
function behindCue(tags: Uint8Array, { from, to }: TokenRange, parts: readonly TokenRange[]): TokenRange | null {
  if (tags[from] === PUNCT) return null;
  let end = parts.reduce((least, p) => (p.from >= from ? Math.min(least, p.from) : least), to);
  while (end > from && (tags[end - 1] === PUNCT || tags[end - 1] === CCONJ)) end--;
  return end - from >= SHORTEST ? { from, to: end } : null;
}

const isRelative = (words: Int32Array, { from, to }: TokenRange): boolean =>
  to - from === 1 && RELATIVE.has(words[from]);
