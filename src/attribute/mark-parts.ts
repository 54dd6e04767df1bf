import { decode, newScratch } from '../learn/chain.ts';
import { type Analysis, ROLES, type TokenRange } from '../model/analysis.ts';
import type { AttributionModel } from './model.ts';

/** Tokens after which a paragraph is cut between two sentences: far more than any real one has, and few enough to compare each part with each. */
const LONGEST = 2_000;

/** The sentences of each paragraph, as one run of tokens with the sentences in it. */
export interface Passages extends TokenRange {
  readonly sentences: readonly TokenRange[];
}

export function passagesOf({ sentences, sentenceParagraphs }: Analysis): Passages[] {
  const passages: Passages[] = [];
  for (let s = 0; s < sentences.length; ) {
    let e = s + 1;
    while (
      e < sentences.length &&
      sentenceParagraphs[e] === sentenceParagraphs[s] &&
      sentences[e].to - sentences[s].from <= LONGEST
    )
      e++;
    passages.push({ from: sentences[s].from, to: sentences[e - 1].to, sentences: sentences.slice(s, e) });
    s = e;
  }
  return passages;
}

/** The label of every token, an index into `ROLES`: in each passage the likeliest sequence. */
export function markParts(
  { tokens, roles }: Analysis,
  passages: readonly Passages[],
  model: AttributionModel,
): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const scratch = newScratch();
  for (const { from, to } of passages) {
    const scores = roles.subarray(from * ROLES.length, to * ROLES.length);
    decode(model.chain, scores, labels.subarray(from, to), scratch);
  }
  return labels;
}
