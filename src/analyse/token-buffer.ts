import { SEED, step } from '../learn/hash.ts';
import { SHAPE } from '../model/analysis.ts';
import { classOf, DIGIT, LETTER, LOWER, lowerUnit, PART, UPPER } from '../text/characters.ts';

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

/** Adds the token and its codes; returns its end. */
export function emit(out: TokenBuffer, text: string, start: number, end: number): number {
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
