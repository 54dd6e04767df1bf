import type { TokenRange } from '../model/analysis.ts';

/** Tokens that are read at once: whole paragraphs, as many as fit. What is said of a token may rest on any other of its window. */
const FEW = 250;
/** A paragraph longer than this is cut between two sentences: far more than any real one has. */
const MANY = 2000;

/** Sentences that are read at once: `[from, to)` of the text's. */
export function windows(sentences: readonly TokenRange[], sentenceParagraphs: ArrayLike<number>): TokenRange[] {
  const found: TokenRange[] = [];
  let from = 0;
  let length = 0;
  for (let s = 0; s < sentences.length; ) {
    let e = s;
    let size = 0;
    while (
      e < sentences.length &&
      sentenceParagraphs[e] === sentenceParagraphs[s] &&
      (e === s || size + sentences[e].to - sentences[e].from <= MANY)
    ) {
      size += sentences[e].to - sentences[e].from;
      e++;
    }
    if (length > 0 && length + size > FEW) {
      found.push({ from, to: s });
      from = s;
      length = 0;
    }
    length += size;
    s = e;
  }
  if (from < sentences.length) found.push({ from, to: sentences.length });
  return found;
}
