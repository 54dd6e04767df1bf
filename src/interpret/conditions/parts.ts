import { overlaps } from '../../grammar/ranges.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Said } from '../said.ts';

/** A part of a sentence that lies in the content as a whole, or outside it as a whole. Neither cue nor speaker lie in one. */
export interface Part extends TokenRange {
  readonly isContent: boolean;
  /** Of the sentences that the statement lies in, which one. */
  readonly sentence: number;
}

/**
 * The sentences that a statement lies in, cut where its content begins and ends and where its cue and its speaker stand, in reading order.
 *
 *   If talks fail | , he said, | [troops would move]
 */
export function partsOf({ analysis: { sentences }, contents, cue, speaker, sentence }: Said): Part[] {
  const holes = [cue, speaker].filter((hole) => hole !== null && !contents.some((c) => overlaps(c, hole)));
  const parts: Part[] = [];
  let number = 0;
  for (const at of sentencesOf(sentences, contents, sentence)) {
    const edges = [at.from, at.to];
    for (const range of [...contents, ...holes])
      if (range && overlaps(range, at)) edges.push(Math.max(range.from, at.from), Math.min(range.to, at.to));
    edges.sort((a, b) => a - b);
    for (let i = 1; i < edges.length; i++) {
      const part = { from: edges[i - 1], to: edges[i] };
      if (part.from === part.to || holes.some((hole) => hole && overlaps(hole, part))) continue;
      parts.push({ ...part, sentence: number, isContent: contents.some((c) => overlaps(c, part)) });
    }
    number++;
  }
  return parts;
}

/** Those that the contents touch, and that of the cue where it stands beside them. */
function sentencesOf(sentences: readonly TokenRange[], contents: readonly TokenRange[], cue: TokenRange): TokenRange[] {
  let [low, high] = [0, sentences.length];
  const first = Math.min(contents[0].from, cue.from);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].to > first) high = middle;
    else low = middle + 1;
  }
  const found: TokenRange[] = [];
  const last = Math.max(contents[contents.length - 1].to, cue.to);
  for (let i = low; i < sentences.length && sentences[i].from < last; i++)
    if (sentences[i] === cue || contents.some((c) => overlaps(c, sentences[i]))) found.push(sentences[i]);
  return found;
}
