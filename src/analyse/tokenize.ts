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
import { addressEnd, EXTENSION, emoticonEnd, HANDLE, hyphenatedEnd, matchEnd, URL } from './patterns.ts';
import { emit, type TokenBuffer } from './token-buffer.ts';
import { contracted, isDateStroke, joinsHyphen, joinsStroke, unitStart } from './words.ts';

export { newTokenBuffer, type TokenBuffer } from './token-buffer.ts';

const BEFORE_NUMBERS = new Set(abbreviations.number);
const TITLES = new Set(abbreviations.title);
const ABBREVIATIONS = new Set(abbreviations.other);
const BEGINNERS = new Set(abbreviations.beginners);
/**
 * Splits `text[span.start, span.end)` into tokens after the conventions of the Universal Dependencies English treebanks:
 * clitics ("n't", "'s") apart, hyphens apart but after a few prefixes, numbers with their separators whole, runs of dots or dashes whole,
 * informal contractions apart ("do nt"), units apart from their numbers, addresses, file names and emoticons whole.
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
    else if (cls === APOSTROPHE)
      at = emit(out, text, at, elisionEnd(text, at, end) || at + cliticLength(text, at, end, 0));
    else if ((unit === PLUS || unit === STOP) && classOf(text.charCodeAt(at + 1)) === DIGIT && isNumberStart(text, at))
      at = word(text, at, end, out, at + 1);
    else if (unit === 64 || unit === 35) at = emit(out, text, at, matchEnd(HANDLE, text, at, end) || at + 1);
    else at = emit(out, text, at, markEnd(text, at, end, unit));
  }
}

const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((c) => c.charCodeAt(0)));
const RUNS = unitsOf('.-=*_+~<>|!?$`');
/** Marks of drawn lines, which go on with each other: "----==", "===>". */
const DRAWN = unitsOf('-=*_+~<>|{}');
const FACES = unitsOf(':;=>(^-<');
const [BANG, QUERY, STOP, PLUS, STROKE, BACKTICK, ACUTE, DOLLAR] = [33, 63, 46, 43, 47, 96, 180, 36];

/** A run of one mark, of marks that end sentences, or of a drawn line is one token; quotation marks, brackets and the rest stand by themselves. */
function markEnd(text: string, at: number, end: number, unit: number): number {
  const face = FACES.has(unit) ? emoticonEnd(text, at, end) : 0;
  if (face) return face;
  let to = at + 1;
  if (!RUNS.has(unit)) return to;
  if (unit === STOP && classOf(text.charCodeAt(to)) === LOWER) return matchEnd(EXTENSION, text, at, end) || to;
  while (to < end && text.charCodeAt(to) === unit) to++;
  if (to - at > 1 && DRAWN.has(unit)) while (to < end && DRAWN.has(text.charCodeAt(to))) to++;
  // "?!" and ".?" are one; dots that leave something out stay apart from what closes the sentence.
  if (unit === BANG || unit === QUERY || (unit === STOP && to - at < 3))
    while (to < end && isExclaiming(text.charCodeAt(to))) to++;
  return to;
}

const isExclaiming = (unit: number): boolean => unit === BANG || unit === QUERY || unit === STOP;

/** Whether no word stands right before `at`. */
const isApart = (text: string, at: number): boolean => at === 0 || !isWordClass(classOf(text.charCodeAt(at - 1)));

/** "+44" and ".05" are numbers where white space, a sign or an opening bracket is before them. */
function isNumberStart(text: string, at: number): boolean {
  const before = at === 0 ? SPACE : text.charCodeAt(at - 1);
  return classOf(before) === SPACE || before === DOLLAR || before === 40 || before === 61;
}

/** "'70s", "’em": an apostrophe and what is left of a year or a word; 0 where it is a quotation mark. */
function elisionEnd(text: string, at: number, end: number): number {
  return isApart(text, at) ? matchEnd(ELISION, text, at, end) : 0;
}

function signEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && classOf(text.charCodeAt(to)) === PART) to++;
  return to;
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
function word(text: string, start: number, end: number, out: TokenBuffer, from = start): number {
  const first = text.charCodeAt(start) | 32;
  const second = text.charCodeAt(start + 1) | 32;
  // ht · ft · ww
  if (second === (first === 119 ? 119 : 116) && (first === 104 || first === 102 || first === 119)) {
    const to = matchEnd(URL, text, start, end);
    if (to) return emit(out, text, start, to);
  }
  let at = from;
  let digits = false;
  for (;;) {
    while (at < end) {
      const cls = classOf(text.charCodeAt(at));
      if (!isWordClass(cls) && cls !== PART) break;
      if (cls === DIGIT) digits = true;
      at++;
    }
    if (at >= end) break;
    const unit = text.charCodeAt(at);
    const after = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : SPACE;
    if (after === SPACE) break;
    const before = classOf(text.charCodeAt(at - 1));
    const cls = classOf(unit);
    if (cls === HYPHEN || JOINING.has(unit)) {
      const to = addressEnd(text, start, at, end) || (digits ? hyphenatedEnd(text, start, end) : 0);
      if (to > at) return emit(out, text, start, to);
    }
    const joins =
      // 3,000 · 8.2 · 10:30 · 9/11
      (before === DIGIT && after === DIGIT && (unit === 44 || unit === STOP || unit === 58)) ||
      (before === DIGIT && after === DIGIT && unit === STROKE && isDateStroke(text, start, at, end)) ||
      // U.S. · a.m. · but S. Korea where its space is left out
      (unit === STOP &&
        isLetter(after) &&
        isInitials(text, start, at) &&
        !isLetter(classOf(text.charCodeAt(at + 2)))) ||
      // example.org
      (unit === STOP && (before === LOWER || before === UPPER) && after === LOWER) ||
      // AT&T
      (unit === 38 && before === UPPER && after === UPPER) ||
      // w/o
      (unit === STROKE && isLetter(after) && joinsStroke(text, start, at, end)) ||
      (cls === HYPHEN && !digits && isWordClass(after) && joinsHyphen(text, start, at, end));
    // US$
    if (unit === DOLLAR && after === DIGIT && at - start <= 3 && isUpper(text, start, at))
      return emit(out, text, start, at + 1);
    if (joins) {
      at++;
      continue;
    }
    const apostrophe = cls === APOSTROPHE;
    if (!isLetter(after) || !(apostrophe || unit === BACKTICK || unit === ACUTE)) break;
    if (digits) {
      // the 1980's
      if (apostrophe && isDecade(text, start, at, end)) at += 2;
      break;
    }
    const clitic = cliticLength(text, at, end, -1);
    if (clitic > 0) {
      emit(out, text, start, at);
      return emit(out, text, at, at + clitic);
    }
    if (isNegation(text, at, end) && at - 1 > start) {
      emit(out, text, start, at - 1);
      return emit(out, text, at - 1, at + 2);
    }
    if (!apostrophe) break;
    at++; // O'Brien
  }
  if (!digits) {
    let part = start;
    for (const length of contracted(text, start, at, end)) part = emit(out, text, part, part + length);
    if (part > start) return emit(out, text, part, at);
  }
  const unit = digits ? unitStart(text, start, at) : 0;
  if (unit) {
    emit(out, text, start, unit);
    return emit(out, text, unit, at);
  }
  if (at < end && text.charCodeAt(at) === STOP && takesStop(text, start, at, end)) at++;
  return emit(out, text, start, at);
}

/** Marks inside of addresses and names of files, and of numbers that are one name. */
const JOINING = unitsOf('.@/#&+$');
const ELISION = /['’](?:\d\ds?|em|til|n)(?![\p{L}\p{N}'’])/iuy;
function isUpper(text: string, start: number, at: number): boolean {
  for (let i = start; i < at; i++) if (classOf(text.charCodeAt(i)) !== UPPER) return false;
  return true;
}

const isLetter = (cls: number): boolean => cls >= LOWER && cls <= LETTER;

/** The apostrophe at `at` stands between a decade's number and its "s". */
function isDecade(text: string, start: number, at: number, end: number): boolean {
  const length = at - start;
  if ((length !== 2 && length !== 4) || lowerUnit(text.charCodeAt(at + 1)) !== 115) return false;
  return text.charCodeAt(at - 1) === 48 && (at + 2 >= end || !isWordClass(classOf(text.charCodeAt(at + 2))));
}

/** "n't" with its apostrophe at `at`. */
function isNegation(text: string, at: number, end: number): boolean {
  if (lowerUnit(text.charCodeAt(at - 1)) !== 110 || lowerUnit(text.charCodeAt(at + 1)) !== 116) return false;
  return at + 2 >= end || !isWordClass(classOf(text.charCodeAt(at + 2)));
}

const LONGEST_INITIALS = 15;

/** True when `text[start, at)` is single letters parted by full stops. */
function isInitials(text: string, start: number, at: number): boolean {
  if (at - start > LONGEST_INITIALS) return false;
  for (let i = at - 1; i >= start; i -= 2) {
    const cls = classOf(text.charCodeAt(i));
    if (cls < LOWER || cls > LETTER) return false;
    if (i > start && text.charCodeAt(i - 1) !== 46) return false;
  }
  return true;
}

/** Whether the full stop at `at` belongs to the word before it. That of a word in lower case which ends a sentence as well is a token, as in the treebank. */
function takesStop(text: string, start: number, at: number, end: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next === STOP && text.charCodeAt(at + 2) === STOP) return false;
  if (at - start > 6 || classOf(text.charCodeAt(at - 1)) === DIGIT) return false;
  const initials = isInitials(text, start, at);
  // A lone initial needs a capital or a mark after it: "I." at the end of a line is none.
  if (initials && at - start === 1) {
    if (classOf(text.charCodeAt(start)) !== UPPER || text.charCodeAt(start) === 73) return false;
    const following = classOf(unitAfter(text, at + 1, end));
    return (following === UPPER || CLOSERS.has(next)) && !endsSentence(text, at + 1, end);
  }
  const form = text.slice(start, at).toLowerCase();
  if (TITLES.has(form)) return at + 1 < end;
  if (initials || ABBREVIATIONS.has(form)) {
    // A name keeps its stop: "in the U.S.", "King Jr."
    if (next === STOP || classOf(text.charCodeAt(start)) === UPPER) return initials || at + 1 < end;
    return !endsSentence(text, at + 1, end, form === 'etc');
  }
  return BEFORE_NUMBERS.has(form) && classOf(unitAfter(text, at + 1, end)) === DIGIT;
}

const CLOSERS = unitsOf(',;:)]');
const QUOTES = unitsOf('"“”');

/** What follows at `at` or behind a little white space; 0 at the end. */
function unitAfter(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && next <= at + 2 && classOf(text.charCodeAt(next)) === SPACE) next++;
  return next < end && next <= at + 2 ? text.charCodeAt(next) : 0;
}

/** Whether nothing, or a word that begins sentences, follows an abbreviation's stop: in `any` case every word with a capital. */
function endsSentence(text: string, at: number, end: number, any = false): boolean {
  let next = at;
  while (next < end && next < at + 5 && (classOf(text.charCodeAt(next)) === SPACE || QUOTES.has(text.charCodeAt(next))))
    next++;
  if (next >= end) return true;
  if (next === at || classOf(text.charCodeAt(next)) !== UPPER) return false;
  let to = next;
  while (to < end && to < next + 10 && isWordClass(classOf(text.charCodeAt(to)))) to++;
  return any || BEGINNERS.has(text.slice(next, to).toLowerCase());
}
