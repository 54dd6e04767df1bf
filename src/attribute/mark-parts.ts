import { decode, type LinearChain, newScratch, type Scratch } from '../learn/linear-chain.ts';
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
import { partOf, SOURCE } from './roles.ts';

/** The sentences of each paragraph, as one run of tokens with the sentences in it. */
export interface Passages extends TokenRange {
  readonly sentences: readonly TokenRange[];
}

export function passagesOf({ sentences, sentenceParagraphs }: Analysis): Passages[] {
  const passages: Passages[] = [];
  for (let s = 0; s < sentences.length; ) {
    let e = s + 1;
    while (e < sentences.length && sentenceParagraphs[e] === sentenceParagraphs[s]) e++;
    passages.push({ from: sentences[s].from, to: sentences[e - 1].to, sentences: sentences.slice(s, e) });
    s = e;
  }
  return passages;
}

/** Labels every token twice over: first by itself, then in the light of what was found. See `LABELS` of `roles.ts`. */
export function markParts(analysis: Analysis, passages: readonly Passages[], model: AttributionModel): Uint8Array {
  const place = places(analysis);
  const longest = passages.reduce((most, p) => Math.max(most, p.to - p.from), 0);
  const features = new Int32Array(longest * SECOND_WIDTH);
  const scratch = newScratch();
  const { length } = analysis.tokens;
  const first: Reading = { labels: new Uint8Array(length), hints: new Uint8Array(length) };
  for (const passage of passages) {
    firstFeatures(analysis, place, passage, model.first.bits, FIRST_WIDTH, features);
    readFirst(model.first, features, passage, first, scratch);
  }
  const second = new Uint8Array(length);
  eachSecond(analysis, place, passages, first, model.second.bits, features, (passage) => {
    decode(
      model.second,
      features,
      SECOND_WIDTH,
      passage.to - passage.from,
      second.subarray(passage.from, passage.to),
      scratch,
    );
  });
  return second;
}

/** What the first pass made of each token. */
export interface Reading {
  readonly labels: Uint8Array;
  readonly hints: Uint8Array;
}

/** Decodes one passage with the first pass and writes what it made of its tokens into `reading`. */
export function readFirst(
  model: LinearChain,
  features: Int32Array,
  { from, to }: TokenRange,
  reading: Reading,
  scratch: Scratch,
): void {
  const n = model.labels.length;
  const emissions = new Int32Array((to - from) * n);
  decode(model, features, FIRST_WIDTH, to - from, reading.labels.subarray(from, to), scratch, emissions);
  hintsOf(emissions, n, model.scale, reading.hints.subarray(from, to));
}

/** Writes the second pass's rows of one passage after another into `features` and calls `use` after each. */
export function eachSecond(
  analysis: Analysis,
  place: Places,
  passages: readonly Passages[],
  { labels, hints }: Reading,
  bits: number,
  features: Int32Array,
  use: (passage: Passages) => void,
): void {
  const found: Found = { labels, hints, sources: sourceWords(analysis, labels) };
  let before = 0;
  for (const passage of passages) {
    firstFeatures(analysis, place, passage, bits, SECOND_WIDTH, features);
    for (const sentence of passage.sentences) {
      const inside = sentence.from > passage.from ? 1 : 0;
      secondFeatures(analysis, place, found, passage, sentence, before * 2 + inside, bits, SECOND_WIDTH, features);
      before = patternOf(labels, sentence);
    }
    use(passage);
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

/** How often each capitalised word stood in a source of this report. */
function sourceWords({ tokens }: Analysis, labels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    const shape = tokens.shapes[i];
    if (partOf(labels[i]) !== SOURCE || (shape !== SHAPE.capital && shape !== SHAPE.upper && shape !== SHAPE.mixed))
      continue;
    counts.set(tokens.words[i], (counts.get(tokens.words[i]) ?? 0) + 1);
  }
  return counts;
}
