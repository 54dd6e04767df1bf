import { decode, type LinearChain, newScratch, type Scratch, score } from '../learn/linear-chain.ts';
import { type Analysis, SHAPE, type TokenRange } from '../model/analysis.ts';
import type { AttributionModel } from './model.ts';
import {
  FIRST_WIDTH,
  type Found,
  firstFeatures,
  hintsOf,
  type Places,
  places,
  SECOND_WIDTH,
  secondFeatures,
} from './role-features.ts';
import { LABELS, partOf, SOURCE } from './roles.ts';

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

/** Tokens whose features are kept between the two passes. A longer report is read in stretches, so that memory stays bounded. */
const STRETCH = 50_000;

/** Labels every token twice over: first by itself, then in the light of what was found. See `LABELS` of `roles.ts`. */
export function markParts(analysis: Analysis, passages: readonly Passages[], model: AttributionModel): Uint8Array {
  const place = places(analysis);
  const labels = new Uint8Array(analysis.tokens.length);
  const reading = newReading(analysis.tokens.length);
  for (const stretch of stretches(passages)) markStretch(analysis, place, stretch, model, reading, labels);
  return labels;
}

function stretches(passages: readonly Passages[]): Passages[][] {
  const found: Passages[][] = [];
  for (const passage of passages) {
    const last = found.at(-1);
    if (last && passage.to - last[0].from <= STRETCH) last.push(passage);
    else found.push([passage]);
  }
  return found;
}

function markStretch(
  analysis: Analysis,
  place: Places,
  passages: readonly Passages[],
  model: AttributionModel,
  reading: Reading,
  labels: Uint8Array,
): void {
  const scratch = newScratch();
  const first = passages.map((passage) => {
    const features = firstFeatures(analysis, place, passage, model.first.bits);
    readFirst(model.first, features, passage, reading, scratch);
    return features;
  });
  eachSecond(analysis, place, passages, reading, model.second.bits, (p, features) => {
    const { from, to } = passages[p];
    const emissions = new Int32Array((to - from) * LABELS.length);
    score(model.second, first[p], FIRST_WIDTH, to - from, emissions);
    score(model.second, features, SECOND_WIDTH, to - from, emissions);
    decode(model.second, emissions, to - from, labels.subarray(from, to), scratch);
  });
}

/** What the first pass made of each token. */
export interface Reading {
  readonly labels: Uint8Array;
  /** See `hintsOf`. */
  readonly hints: Uint8Array;
}

export const newReading = (length: number): Reading => ({
  labels: new Uint8Array(length),
  hints: new Uint8Array(length),
});

/** Decodes one passage with the first pass and writes what it made of its tokens into `reading`. */
export function readFirst(
  model: LinearChain,
  features: Int32Array,
  { from, to }: TokenRange,
  reading: Reading,
  scratch: Scratch,
): void {
  const emissions = new Int32Array((to - from) * LABELS.length);
  score(model, features, FIRST_WIDTH, to - from, emissions);
  decode(model, emissions, to - from, reading.labels.subarray(from, to), scratch);
  hintsOf(emissions, LABELS.length, model.scale, reading.hints.subarray(from, to));
}

/** Calls `use` with the number of one passage after another and the second pass's own features of its tokens, good until the next call. */
export function eachSecond(
  analysis: Analysis,
  place: Places,
  passages: readonly Passages[],
  { labels, hints }: Reading,
  bits: number,
  use: (passage: number, features: Int32Array) => void,
): void {
  const found: Found = { labels, hints, sources: sourceWords(analysis, labels, passages) };
  const longest = passages.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const features = new Int32Array(longest * SECOND_WIDTH);
  let before = 0;
  for (const [p, passage] of passages.entries()) {
    for (const sentence of passage.sentences) {
      const inside = sentence.from > passage.from ? 1 : 0;
      secondFeatures(analysis, place, found, passage, sentence, before * 2 + inside, bits, features);
      before = patternOf(labels, sentence);
    }
    use(p, features);
  }
}

/** The order of parts in a sentence, as a code. */
function patternOf(labels: Uint8Array, { from, to }: TokenRange): number {
  let pattern = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const part = partOf(labels[i]);
    if (part !== 0 && part !== last) pattern = pattern * 8 + part;
    if (part !== 0) last = part;
  }
  return pattern & 0xfff;
}

/** How often each capitalised word stood in a source of these passages. */
function sourceWords({ tokens }: Analysis, labels: Uint8Array, passages: readonly Passages[]): Map<number, number> {
  const counts = new Map<number, number>();
  const end = passages.at(-1)?.to ?? 0;
  for (let i = passages[0]?.from ?? 0; i < end; i++) {
    const shape = tokens.shapes[i];
    if (partOf(labels[i]) !== SOURCE || (shape !== SHAPE.capital && shape !== SHAPE.upper && shape !== SHAPE.mixed))
      continue;
    counts.set(tokens.words[i], (counts.get(tokens.words[i]) ?? 0) + 1);
  }
  return counts;
}
