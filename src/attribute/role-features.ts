import { mix, row } from '../learn/hash.ts';
import type { Analysis, TokenRange } from '../model/analysis.ts';
import { SHAPE, TAGS } from '../model/analysis.ts';
import { partOf } from './roles.ts';

/** Features a token: those of the first pass, which the second sees too, and those that the second adds. */
export const FIRST_WIDTH = 44;
export const SECOND_WIDTH = 26;

const EDGE = 0x0badc0de | 0;
const VERB = TAGS.indexOf('VERB');
const PUNCT = TAGS.indexOf('PUNCT');

/** What the features need to know of each token's place, one entry a token. */
export interface Places {
  /** 0 outside quotations, 1 opening mark, 2 first word, 3 inside, 4 last word, 5 closing mark; plus 8 for a fragment of up to four words, plus 16 if it ends in a stop or comma. */
  readonly quote: Uint8Array;
  /** Distance to the sentence's beginning and end, capped. */
  readonly fromStart: Uint8Array;
  readonly toEnd: Uint8Array;
  /** Code of the sentence's first word, and flags of the sentence: has quotation, ends with a question mark, is the paragraph's first. */
  readonly sentence: Int32Array;
  /** Nearest verb to the left and to the right in the sentence: its word code, `EDGE` where there is none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  /** Nearest punctuation to the left and to the right in the sentence. */
  readonly markBefore: Int32Array;
  readonly markAfter: Int32Array;
}

export function places(analysis: Analysis): Places {
  const { tokens, sentences, quotations, sentenceParagraphs } = analysis;
  const n = tokens.length;
  const quote = new Uint8Array(n);
  let at = 0;
  for (const q of quotations) {
    while (at < n && tokens.starts[at] < q.start) at++;
    const first = at;
    while (at < n && tokens.starts[at] < q.end) at++;
    const words = at - first - (q.open ? 1 : 2);
    const before = at >= first + 2 ? tokens.words[at - (q.open ? 1 : 2)] : 0;
    const stops = at > first + 1 && tokens.shapes[at - (q.open ? 1 : 2)] === SHAPE.mark && before !== 0;
    const flags = (words <= 4 ? 8 : 0) + (stops ? 16 : 0);
    for (let i = first; i < at; i++) quote[i] = flags + 3;
    if (first < at) quote[first] = flags + 1;
    if (first + 1 < at) quote[first + 1] = flags + 2;
    if (!q.open && at - 1 > first) {
      quote[at - 1] = flags + 5;
      if (at - 2 > first + 1) quote[at - 2] = flags + 4;
    }
  }
  const fromStart = new Uint8Array(n);
  const toEnd = new Uint8Array(n);
  const sentence = new Int32Array(n);
  const verbBefore = new Int32Array(n).fill(EDGE);
  const verbAfter = new Int32Array(n).fill(EDGE);
  const markBefore = new Int32Array(n).fill(EDGE);
  const markAfter = new Int32Array(n).fill(EDGE);
  sentences.forEach(({ from, to }, s) => {
    let quoted = 0;
    for (let i = from; i < to; i++) if ((quote[i] & 7) > 0) quoted = 1;
    const first = s === 0 || sentenceParagraphs[s] !== sentenceParagraphs[s - 1] ? 1 : 0;
    const last = s + 1 === sentences.length || sentenceParagraphs[s] !== sentenceParagraphs[s + 1] ? 1 : 0;
    const flags = quoted | (first << 1) | (last << 2) | ((quote[from] & 7) << 3) | ((quote[to - 1] & 7) << 6);
    let verb = EDGE;
    let mark = EDGE;
    for (let i = from; i < to; i++) {
      fromStart[i] = Math.min(i - from, 40);
      toEnd[i] = Math.min(to - 1 - i, 40);
      sentence[i] = flags;
      verbBefore[i] = verb;
      markBefore[i] = mark;
      if (tokens.tags[i] >= VERB) verb = tokens.words[i];
      if (tokens.tags[i] === PUNCT) mark = tokens.words[i];
    }
    verb = EDGE;
    mark = EDGE;
    for (let i = to - 1; i >= from; i--) {
      verbAfter[i] = verb;
      markAfter[i] = mark;
      if (tokens.tags[i] >= VERB) verb = tokens.words[i];
      if (tokens.tags[i] === PUNCT) mark = tokens.words[i];
    }
  });
  return { quote, fromStart, toEnd, sentence, verbBefore, verbAfter, markBefore, markAfter };
}

const DISTANCE = Uint8Array.from({ length: 64 }, (_, d) => (d < 4 ? d : d < 6 ? 4 : d < 10 ? 5 : d < 18 ? 6 : 7));

/** The first pass's features of the tokens of `range`. */
export function firstFeatures(analysis: Analysis, place: Places, range: TokenRange, bits: number): Int32Array {
  const { words, tags, shapes, suffixes2, suffixes3, prefixes3 } = analysis.tokens;
  const { from, to } = range;
  const out = new Int32Array((to - from) * FIRST_WIDTH);
  const word = (i: number): number => (i < from || i >= to ? EDGE : words[i]);
  const tagOf = (i: number): number => (i < from || i >= to ? 31 : tags[i]);
  const quoteOf = (i: number): number => (i < from || i >= to ? 7 : place.quote[i]);
  for (let i = from; i < to; i++) {
    let at = (i - from) * FIRST_WIDTH;
    const w = words[i];
    const w1 = word(i - 1);
    const n1 = word(i + 1);
    const w2 = word(i - 2);
    const n2 = word(i + 2);
    const t = tags[i];
    const t1 = tagOf(i - 1);
    const m1 = tagOf(i + 1);
    const t2 = tagOf(i - 2);
    const m2 = tagOf(i + 2);
    const q = place.quote[i];
    const q1 = quoteOf(i - 1);
    const r1 = quoteOf(i + 1);
    const trigram = (t1 << 10) | (t << 5) | m1;
    const ds = DISTANCE[place.fromStart[i]];
    const de = DISTANCE[place.toEnd[i]];
    const f = place.sentence[i];
    let k = 0;
    out[at++] = row(k++, 1, bits);
    out[at++] = row(k++, w, bits);
    out[at++] = row(k++, w1, bits);
    out[at++] = row(k++, n1, bits);
    out[at++] = row(k++, w2, bits);
    out[at++] = row(k++, n2, bits);
    out[at++] = row(k++, mix(w1, w), bits);
    out[at++] = row(k++, mix(w, n1), bits);
    out[at++] = row(k++, mix(w1, n1), bits);
    out[at++] = row(k++, t, bits);
    out[at++] = row(k++, trigram, bits);
    out[at++] = row(k++, (t2 << 15) | trigram, bits);
    out[at++] = row(k++, (trigram << 5) | m2, bits);
    out[at++] = row(k++, suffixes3[i], bits);
    out[at++] = row(k++, mix(suffixes2[i], t), bits);
    out[at++] = row(k++, prefixes3[i], bits);
    out[at++] = row(k++, (shapes[i] << 5) | t, bits);
    out[at++] = row(k++, (q1 << 10) | (q << 5) | r1, bits);
    out[at++] = row(k++, mix(q, t), bits);
    out[at++] = row(k++, mix((q1 << 5) | q, w), bits);
    out[at++] = row(k++, mix(mix(q, w1), t), bits);
    out[at++] = row(k++, mix(mix(q, n1), t), bits);
    out[at++] = row(k++, mix(word(i - 3), t), bits);
    out[at++] = row(k++, mix(word(i + 3), t), bits);
    out[at++] = row(k++, mix(w, t1), bits);
    out[at++] = row(k++, mix(w, m1), bits);
    out[at++] = row(k++, (ds << 8) | t, bits);
    out[at++] = row(k++, (de << 8) | t, bits);
    out[at++] = row(k++, mix(f, q), bits);
    out[at++] = row(k++, mix(f, (ds << 3) | de), bits);
    out[at++] = row(k++, place.verbBefore[i], bits);
    out[at++] = row(k++, place.verbAfter[i], bits);
    out[at++] = row(k++, mix(place.verbBefore[i], t), bits);
    out[at++] = row(k++, mix(place.verbAfter[i], t), bits);
    out[at++] = row(k++, mix(place.markBefore[i], place.markAfter[i]), bits);
    out[at++] = row(k++, mix(mix(place.markBefore[i], place.verbBefore[i]), q), bits);
    out[at++] = row(k++, mix(mix(place.markAfter[i], place.verbAfter[i]), q), bits);
    out[at++] = row(k++, mix(mix(w1, w), n1), bits);
    out[at++] = row(k++, mix(w2, w1), bits);
    out[at++] = row(k++, mix(n1, n2), bits);
    out[at++] = row(k++, mix(mix(place.verbAfter[i], place.markAfter[i]), (ds << 5) | t), bits);
    out[at++] = row(k++, mix(w, (ds << 3) | (q & 7)), bits);
    out[at++] = row(k++, mix(mix(t1, w), m1), bits);
    out[at++] = row(k++, mix(words[from], (ds << 5) | t), bits);
  }
  return out;
}

/** What the first pass found in the whole report, as far as the second looks at it. */
export interface Found {
  /** A label a token. */
  readonly labels: Uint8Array;
  /** What each token would be if it were anything, and how near it came: see `hintsOf`. */
  readonly hints: Uint8Array;
  /** How often a word stood in a source, and how often elsewhere. */
  readonly sources: ReadonlyMap<number, number>;
}

/** Writes what the second pass adds, for one sentence, among the features of its passage: what the first pass made of the token, its neighbours, its sentence and its report. */
export function secondFeatures(
  analysis: Analysis,
  place: Places,
  found: Found,
  range: TokenRange,
  sentence: TokenRange,
  before: number,
  bits: number,
  out: Int32Array,
): void {
  const { words, tags } = analysis.tokens;
  const { labels } = found;
  const label = (i: number): number => (i < range.from || i >= range.to ? 7 : labels[i]);
  const hintAt = (i: number): number => (i < range.from || i >= range.to ? 0 : found.hints[i]);
  let pattern = 0;
  let last = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const part = partOf(labels[i]);
    if (part !== 0 && part !== last) pattern = pattern * 8 + part;
    if (labels[i] !== 0) last = part;
  }
  pattern &= 0xffffff;
  const n = sentence.to - sentence.from;
  const cueBefore = new Int32Array(n).fill(EDGE);
  const cueAfter = new Int32Array(n).fill(EDGE);
  const cueBeforeAt = new Int32Array(n).fill(-99);
  const cueAfterAt = new Int32Array(n).fill(-99);
  const next = new Uint8Array(n);
  const previous = new Uint8Array(n);
  let cue = EDGE;
  let cueAt = -99;
  let part = 0;
  for (let i = 0; i < n; i++) {
    const l = labels[sentence.from + i];
    cueBefore[i] = cue;
    cueBeforeAt[i] = cueAt;
    previous[i] = part;
    if (partOf(l) === 3) {
      cue = words[sentence.from + i];
      cueAt = i;
    }
    if (l !== 0) part = partOf(l);
  }
  cue = EDGE;
  cueAt = -99;
  part = 0;
  for (let i = n - 1; i >= 0; i--) {
    const l = labels[sentence.from + i];
    cueAfter[i] = cue;
    cueAfterAt[i] = cueAt;
    next[i] = part;
    if (partOf(l) === 3) {
      cue = words[sentence.from + i];
      cueAt = i;
    }
    if (l !== 0) part = partOf(l);
  }
  for (let j = sentence.from; j < sentence.to; j++) {
    const i = j - sentence.from;
    let at = (j - range.from) * SECOND_WIDTH;
    let k = 64;
    const l = labels[j];
    const l1 = label(j - 1);
    const r1 = label(j + 1);
    const near = (l1 << 6) | (l << 3) | r1;
    const q = place.quote[j];
    const t = tags[j];
    const gapBefore = cueBeforeAt[i] === -99 ? 9 : DISTANCE[Math.min(i - cueBeforeAt[i], 40)];
    const gapAfter = cueAfterAt[i] === -99 ? 9 : DISTANCE[Math.min(cueAfterAt[i] - i, 40)];
    const sides = (previous[i] << 3) | next[i];
    const known = found.sources.get(words[j]) ?? 0;
    out[at++] = row(k++, l, bits);
    out[at++] = row(k++, near, bits);
    out[at++] = row(k++, (label(j - 2) << 12) | (near << 3) | label(j + 2), bits);
    out[at++] = row(k++, mix(near, t), bits);
    out[at++] = row(k++, mix(near, words[j]), bits);
    out[at++] = row(k++, mix(cueBefore[i], l), bits);
    out[at++] = row(k++, mix(cueAfter[i], l), bits);
    out[at++] = row(k++, mix(cueBefore[i], (gapBefore << 5) | t), bits);
    out[at++] = row(k++, mix(cueAfter[i], (gapAfter << 5) | t), bits);
    out[at++] = row(k++, mix(mix(cueBefore[i], words[j]), gapBefore), bits);
    out[at++] = row(k++, mix(mix(cueAfter[i], words[j]), gapAfter), bits);
    out[at++] = row(k++, (sides << 3) | l, bits);
    out[at++] = row(k++, mix(sides, (q << 8) | t), bits);
    out[at++] = row(k++, mix(pattern, l), bits);
    out[at++] = row(k++, mix(pattern, (q << 6) | sides), bits);
    out[at++] = row(k++, mix(pattern, mix(before, l)), bits);
    out[at++] = row(k++, mix(before, (q << 3) | l), bits);
    out[at++] = row(k++, mix(Math.min(known, 3), (l << 5) | t), bits);
    out[at++] = row(k++, mix(Math.min(known, 3), sides), bits);
    out[at++] = row(k++, mix(mix(gapBefore, gapAfter), (sides << 3) | l), bits);
    out[at++] = row(k++, mix(mix(place.markBefore[j], place.markAfter[j]), (sides << 3) | l), bits);
    out[at++] = row(k++, mix(mix(words[j], sides), q), bits);
    const hint = found.hints[j];
    out[at++] = row(k++, (hint << 3) | l, bits);
    out[at++] = row(k++, mix(hint, words[j]), bits);
    out[at++] = row(k++, mix((hintAt(j - 1) << 8) | hint, hintAt(j + 1)), bits);
    out[at++] = row(k++, mix(hint, (sides << 5) | t), bits);
  }
}

/** Upper ends of the bins of `hintsOf`, in natural-logarithm units. */
const NEARNESS = [-6, -3, -1.5, -0.5, 0.5, 1.5, 3];

/**
 * From each token's own scores: the likeliest label but "outside", times 8, plus a bin of how far it lies above or below "outside".
 * `emissions` holds `labels` scores a token, in units of `scale`.
 */
export function hintsOf(emissions: Int32Array, labels: number, scale: number, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    const at = i * labels;
    let best = 1;
    for (let l = 2; l < labels; l++) if (emissions[at + l] > emissions[at + best]) best = l;
    const gap = (emissions[at + best] - emissions[at]) * scale;
    let bin = 0;
    while (bin < NEARNESS.length && gap > NEARNESS[bin]) bin++;
    out[i] = best * 8 + bin;
  }
}
