import { SEED, step } from '../learn/hash.ts';
import { SHAPE } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  HYPHEN,
  isWordClass,
  LETTER,
  LOWER,
  lowerUnit,
  PART,
  SPACE,
  UPPER,
} from '../text/characters.ts';
import abbreviations from './abbreviations.json' with { type: 'json' };

/** Grows as tokens are found; `tokens.length` of them are set. */
export interface TokenBuffer {
  length: number;
  starts: Uint32Array;
  ends: Uint32Array;
  words: Int32Array;
  suffixes2: Int32Array;
  suffixes3: Int32Array;
  prefixes3: Int32Array;
  shapes: Uint8Array;
}

export function newTokenBuffer(capacity: number): TokenBuffer {
  return {
    length: 0,
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    words: new Int32Array(capacity),
    suffixes2: new Int32Array(capacity),
    suffixes3: new Int32Array(capacity),
    prefixes3: new Int32Array(capacity),
    shapes: new Uint8Array(capacity),
  };
}

const BEFORE_NUMBERS = new Set(abbreviations.number);
const ABBREVIATIONS = new Set([...abbreviations.title, ...abbreviations.other]);
/** Prefixes that the English Web Treebank leaves joined to their word. */
const JOINED = new Set(['e', 'co', 'ex', 're', 'pre', 'non', 'anti', 'de', 'sub', 'mid', 'multi', 'semi', 'un']);
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'»]/y;
const EMAIL = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const HANDLE = /@[\p{L}\p{N}_]+|#[\p{L}_][\p{L}\p{N}_]*/uy;
/** Half of the day, right behind the hour. */
const HALF_DAY = /^[ap]m$/i;

/**
 * Splits `text[span.start, span.end)` into tokens after the conventions of the Universal Dependencies English treebanks:
 * clitics ("n't", "'s") apart, hyphens apart but after a few prefixes, numbers with their separators whole, runs of dots or dashes whole.
 * White space and invisible directional marks belong to no token. Linear in the length of the span.
 */
export function tokenize(text: string, span: Span, out: TokenBuffer): void {
  const { end } = span;
  let at = span.start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const cls = classOf(unit);
    if (cls === SPACE) at++;
    else if (isWordClass(cls)) at = word(text, at, end, out);
    else if (cls === PART) at = emit(out, text, at, signEnd(text, at, end));
    else if (cls === APOSTROPHE && text.charCodeAt(at + 1) === unit) at = emit(out, text, at, at + 2);
    else if (cls === APOSTROPHE) at = emit(out, text, at, at + cliticLength(text, at, end, 0));
    else if (unit === 64 || unit === 35) at = emit(out, text, at, matchEnd(HANDLE, text, at, end) || at + 1);
    else at = emit(out, text, at, markEnd(text, at, end, unit));
  }
}

const RUNS = new Set([...'.-=*_+~<>|!?$`'].map((c) => c.charCodeAt(0)));
const [BANG, QUERY] = [33, 63];

/** A run of one mark, or of ! and ?, is one token; quotation marks, brackets and the rest stand by themselves. */
function markEnd(text: string, at: number, end: number, unit: number): number {
  let to = at + 1;
  if (!RUNS.has(unit)) return to;
  const exclaims = unit === BANG || unit === QUERY;
  while (to < end) {
    const next = text.charCodeAt(to);
    if (next !== unit && !(exclaims && (next === BANG || next === QUERY))) break;
    to++;
  }
  return to;
}

function signEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && classOf(text.charCodeAt(to)) === PART) to++;
  return to;
}

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) && pattern.lastIndex <= end ? pattern.lastIndex : 0;
}

/** Length of a clitic that begins with the apostrophe at `at` ("'s", "’ve"), else of the mark alone; 0 within a word that is none. */
function cliticLength(text: string, at: number, end: number, none: number): number {
  let to = at + 1;
  while (to < end && isWordClass(classOf(text.charCodeAt(to)))) to++;
  const length = to - at - 1;
  const a = lowerUnit(text.charCodeAt(at + 1));
  const b = lowerUnit(text.charCodeAt(at + 2));
  if (length === 1 && (a === 115 || a === 100 || a === 109)) return 2; // 's 'd 'm
  if (length === 2 && ((a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108))) return 3; // 're 've 'll
  return none === 0 ? 1 : none;
}

/** A word, its clitics, and the full stop of an abbreviation. Returns the offset after it. */
function word(text: string, start: number, end: number, out: TokenBuffer): number {
  const first = text.charCodeAt(start);
  if (first === 104 || first === 119 || first === 72 || first === 87) {
    const to = matchEnd(URL, text, start, end);
    if (to) return emit(out, text, start, to);
  }
  let at = start;
  let digits = false;
  for (;;) {
    while (at < end) {
      const unit = text.charCodeAt(at);
      const cls = classOf(unit);
      if (!isWordClass(cls) && cls !== PART) break;
      if (cls === DIGIT) digits = true;
      at++;
    }
    if (at >= end) break;
    const unit = text.charCodeAt(at);
    const after = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : SPACE;
    const before = classOf(text.charCodeAt(at - 1));
    const joins =
      // 3,000 · 8.2 · 10:30 · 9/11
      (before === DIGIT && after === DIGIT && (unit === 44 || unit === 46 || unit === 58 || unit === 47)) ||
      // U.S. · a.m. · AT&T
      (unit === 46 && after >= LOWER && after <= LETTER && isInitials(text, start, at)) ||
      // example.org
      (unit === 46 && (before === LOWER || before === UPPER) && after === LOWER) ||
      (unit === 38 && before === UPPER && after === UPPER);
    if (joins) {
      at++;
      continue;
    }
    if (unit === 64 && after >= LOWER && after <= DIGIT) {
      const to = matchEnd(EMAIL, text, start, end);
      if (to > at) return emit(out, text, start, to);
    }
    const cls = classOf(unit);
    if (cls === APOSTROPHE && after >= LOWER && after <= LETTER && !digits) {
      const clitic = cliticLength(text, at, end, -1);
      if (clitic > 0) {
        emit(out, text, start, at);
        return emit(out, text, at, at + clitic);
      }
      if (isNegation(text, at, end) && at - 1 > start) {
        emit(out, text, start, at - 1);
        return emit(out, text, at - 1, at + 2);
      }
      at++; // O'Brien
      continue;
    }
    if (
      cls === HYPHEN &&
      after !== DIGIT &&
      after >= LOWER &&
      after <= LETTER &&
      at - start <= 5 &&
      JOINED.has(text.slice(start, at).toLowerCase())
    ) {
      at++;
      continue;
    }
    break;
  }
  if (at < end && text.charCodeAt(at) === 46 && text.charCodeAt(at + 1) !== 46 && takesStop(text, start, at, end)) at++;
  if (at - start === 6 && text.slice(start, at).toLowerCase() === 'cannot') {
    emit(out, text, start, at - 3);
    return emit(out, text, at - 3, at);
  }
  if (digits && classOf(text.charCodeAt(at - 3)) === DIGIT && HALF_DAY.test(text.slice(at - 2, at))) {
    emit(out, text, start, at - 2);
    return emit(out, text, at - 2, at);
  }
  return emit(out, text, start, at);
}

/** "n't" with its apostrophe at `at`. */
function isNegation(text: string, at: number, end: number): boolean {
  if (lowerUnit(text.charCodeAt(at - 1)) !== 110 || lowerUnit(text.charCodeAt(at + 1)) !== 116) return false;
  return at + 2 >= end || !isWordClass(classOf(text.charCodeAt(at + 2)));
}

/** True when `text[start, at)` is single letters parted by full stops. */
function isInitials(text: string, start: number, at: number): boolean {
  for (let i = at - 1; i >= start; i -= 2) {
    const cls = classOf(text.charCodeAt(i));
    if (cls < LOWER || cls > LETTER) return false;
    if (i > start && text.charCodeAt(i - 1) !== 46) return false;
  }
  return true;
}

/** Whether the full stop at `at` belongs to the word before it. */
function takesStop(text: string, start: number, at: number, end: number): boolean {
  if (at - start > 6 || classOf(text.charCodeAt(at - 1)) === DIGIT) return false;
  // "U.S." but not "I." at the end of a line; a lone initial needs a capital after it.
  if (isInitials(text, start, at)) {
    if (at - start > 1) return true;
    if (classOf(text.charCodeAt(start)) !== UPPER || text.charCodeAt(start) === 73) return false;
    let next = at + 1;
    while (next < end && classOf(text.charCodeAt(next)) === SPACE) next++;
    return next < end && next <= at + 2 && classOf(text.charCodeAt(next)) === UPPER;
  }
  if (at + 1 >= end) return false;
  const form = text.slice(start, at).toLowerCase();
  if (ABBREVIATIONS.has(form)) return true;
  if (!BEFORE_NUMBERS.has(form)) return false;
  let next = at + 1;
  while (next < end && classOf(text.charCodeAt(next)) === SPACE) next++;
  return next < end && classOf(text.charCodeAt(next)) === DIGIT;
}

/** Adds the token and its codes; returns its end. */
function emit(out: TokenBuffer, text: string, start: number, end: number): number {
  if (out.length === out.starts.length) grow(out);
  const i = out.length++;
  out.starts[i] = start;
  out.ends[i] = end;
  let hash = SEED;
  let prefix = SEED;
  let upper = 0;
  let lower = 0;
  let digit = 0;
  let other = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const cls = classOf(unit);
    if (cls === UPPER) upper++;
    else if (cls === LOWER || cls === LETTER) lower++;
    else if (cls === DIGIT) digit++;
    else other++;
    hash = step(hash, cls === DIGIT ? 48 : lowerUnit(unit));
    if (at - start < 3) prefix = hash;
  }
  out.words[i] = hash;
  out.prefixes3[i] = prefix;
  out.suffixes2[i] = tail(text, Math.max(start, end - 2), end);
  out.suffixes3[i] = tail(text, Math.max(start, end - 3), end);
  out.shapes[i] = shapeOf(upper, lower, digit, other, classOf(text.charCodeAt(start)), end - start);
  return end;
}

function tail(text: string, from: number, end: number): number {
  let hash = SEED;
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    hash = step(hash, classOf(unit) === DIGIT ? 48 : lowerUnit(unit));
  }
  return hash;
}

function shapeOf(upper: number, lower: number, digit: number, other: number, first: number, length: number): number {
  if (upper + lower + digit === 0) return first === PART ? SHAPE.sign : SHAPE.mark;
  if (digit > 0) return upper + lower === 0 ? SHAPE.number : SHAPE.alphanumeric;
  if (upper === 0) return SHAPE.lower;
  if (upper === 1 && (length === 1 || (length === 2 && other === 1))) return SHAPE.initial;
  if (lower === 0) return SHAPE.upper;
  return upper === 1 && first === UPPER ? SHAPE.capital : SHAPE.mixed;
}

function grow(out: TokenBuffer): void {
  const bigger = newTokenBuffer(out.starts.length * 2 + 16);
  bigger.starts.set(out.starts);
  bigger.ends.set(out.ends);
  bigger.words.set(out.words);
  bigger.suffixes2.set(out.suffixes2);
  bigger.suffixes3.set(out.suffixes3);
  bigger.prefixes3.set(out.prefixes3);
  bigger.shapes.set(out.shapes);
  out.starts = bigger.starts;
  out.ends = bigger.ends;
  out.words = bigger.words;
  out.suffixes2 = bigger.suffixes2;
  out.suffixes3 = bigger.suffixes3;
  out.prefixes3 = bigger.prefixes3;
  out.shapes = bigger.shapes;
}
