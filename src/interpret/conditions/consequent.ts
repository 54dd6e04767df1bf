import { relationSet } from '../../grammar/dependents.ts';
import { CCONJ, PUNCT } from '../../grammar/tags.ts';
import { COMMA } from '../../grammar/words.ts';
import type { Analysis, TokenRange, Tokens } from '../../model/analysis.ts';
import type { Extent } from './extent.ts';
import type { Part } from './parts.ts';
import { CLOSERS, HARD_MARKS, OPENING_MARKS, THEN } from './words.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'expl');

/** What follows from a condition that stands before it: from behind its comma to the end of the clause, or of the next part. */
export function consequentBehind(
  { tokens }: Analysis,
  extent: Extent,
  part: Part,
  parts: readonly Part[],
  next: number,
): TokenRange | null {
  const here = trimmed(tokens, { from: extent.to, to: Math.min(part.to, next) });
  if (here) return here;
  // "If talks fail, he said, troops would move."
  const later = parts.find((p) => p.isContent && p.from >= part.to && p.sentence === part.sentence);
  return later ? trimmed(tokens, later) : null;
}

/** What follows from a condition that stands behind it: from the beginning of the clause, or the part before. */
export function consequentBefore(
  { tokens, relations }: Analysis,
  extent: Extent,
  from: number,
  part: Part,
  parts: readonly Part[],
): TokenRange | null {
  const { words, tags } = tokens;
  let start = extent.from;
  for (; start > from; start--) {
    const last = start - 1;
    if (HARD_MARKS.has(words[last])) break;
    // ", and they would": a clause with a subject of its own.
    if (tags[last] === CCONJ && last > from && words[last - 1] === COMMA && SUBJECT.has(relations[start])) break;
  }
  const here = trimmed(tokens, { from: start, to: extent.from });
  if (here) return here;
  // "They would march, he said, if talks failed."
  const earlier = parts.findLast((p) => p.isContent && p.to <= part.from && p.sentence === part.sentence);
  return earlier ? trimmed(tokens, earlier) : null;
}

/** Up to the first hard mark, without marks and joining words at its edges; null where nothing is left. */
function trimmed({ words, tags }: Tokens, { from, to }: TokenRange): TokenRange | null {
  let start = from;
  while (
    start < to &&
    (THEN.has(words[start]) ||
      (tags[start] === PUNCT && !OPENING_MARKS.has(words[start])) ||
      (CLOSERS.has(words[start]) && words[start] === words[from - 1]))
  )
    start++;
  let end = start;
  while (end < to && !HARD_MARKS.has(words[end])) end++;
  while (end > start && (words[end - 1] === COMMA || tags[end - 1] === CCONJ)) end--;
  return end > start ? { from: start, to: end } : null;
}
