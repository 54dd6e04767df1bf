import { ADV, CCONJ, ING, PUNCT, VERB } from '../grammar/tags.ts';
import { THAT } from '../grammar/words.ts';
import { decode, newScratch } from '../learn/chain.ts';
import { type Analysis, ROLES, type TokenRange } from '../model/analysis.ts';
import type { AttributionModel } from './model.ts';
import { CONTENT, CUE, partOf } from './roles.ts';

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

/**
 * What is added to the score of each of `ROLES`, in log units: the likeliest sequence has cues too short and too many contents, as it
 * rather misses a word than marks one too many. Chosen on the development reports, and checked on the published sentences.
 */
const LEANING = [0, 0, 0, 0, 0.4, -0.5, 0];

/** The label of every token, an index into `ROLES`: in each passage the likeliest sequence. */
export function markParts(analysis: Analysis, passages: readonly Passages[], model: AttributionModel): Uint8Array {
  const { tokens, roles } = analysis;
  const labels = new Uint8Array(tokens.length);
  const scratch = newScratch();
  for (const passage of passages) {
    const { from, to } = passage;
    const scores = roles.slice(from * ROLES.length, to * ROLES.length);
    for (let i = 0; i < scores.length; i++) scores[i] += LEANING[i % ROLES.length];
    const own = labels.subarray(from, to);
    decode(model.chain, scores, own, scratch);
    if (favourSecondVerbs(analysis, passage, own, scores)) decode(model.chain, scores, own, scratch);
  }
  return labels;
}

/** How much likelier a verb is to be a cue when it may be the second verb of another one's subject, in log units. */
const FAVOUR = 2;

/**
 * Raises the scores of verbs within a content that may tell of something else than it: of those in the form of the cue before it with a
 * conjunction before them, and of participles between a comma and "that". Whether there were any.
 *
 *   [Rask] [said] [the talks had failed] and [warned] [that the fleet was ready]
 *   [She] [confirmed] [that a ship will sail], [signalling] [that the port is open]
 */
function favourSecondVerbs(
  { tokens: { tags, words } }: Analysis,
  passage: Passages,
  labels: Uint8Array,
  scores: Float32Array,
): boolean {
  const inside = (i: number): boolean => partOf(labels[i - passage.from]) === CONTENT;
  let any = false;
  for (const { from, to } of passage.sentences) {
    let form = -1;
    for (let i = from; i < to; i++) {
      if (partOf(labels[i - passage.from]) === CUE && tags[i] >= VERB) form = tags[i];
      if (form < 0 || !inside(i) || tags[i] < VERB) continue;
      let joint = i - 1;
      while (joint > from && tags[joint] === ADV) joint--;
      const joined = tags[joint] === CCONJ && tags[i] === form;
      const apart = tags[joint] === PUNCT && tags[i] === ING && words[i + 1] === THAT;
      if (!(joined || apart) || !inside(joint)) continue;
      scores[(i - passage.from) * ROLES.length + CUE] += FAVOUR;
      any = true;
    }
  }
  return any;
}
