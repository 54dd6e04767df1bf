import type { Span } from '../model/span.ts';
import { APOSTROPHE, classOf, DIGIT, isWordClass, SPACE } from './characters.ts';

/** A mark that may open or close a quotation, with what its place in the text says of it. */
export interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Opening unit -> style. */
const OPENERS: Readonly<Record<string, string>> = {
  '“': 'double',
  '„': 'double',
  '‟': 'double',
  '«': 'angle',
  '‹': 'single-angle',
  '‘': 'single',
  '‚': 'single',
  '「': 'corner',
  '『': 'corner',
};
const CLOSERS: Readonly<Record<string, string>> = {
  '”': 'double',
  '»': 'angle',
  '›': 'single-angle',
  '’': 'single',
  '」': 'corner',
  '』': 'corner',
};

/** Marks that open in one style and close in another („Wir“, »Wir«, ”Vi”): their place decides. */
const REVERSIBLE: ReadonlySet<string> = new Set('“”«»‹›');

/** The quotation marks of a paragraph, in reading order: apostrophes, inches and minutes left out. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const marks = marksIn(text, paragraph);
  const closing = marks.filter(isClosingDouble);
  if (closing.length < 2 || marks.some(isOpeningDouble)) return marks;
  // A comma stands before a mark that closes; so does the end of the paragraph behind it.
  const closesFirst = text[closing[0].at - 1] === ',';
  const endsWithMark = text.slice(closing[closing.length - 1].at + 1, paragraph.end).trim() === '';
  const evenCount = closing.length % 2 === 0;
  return endsWithMark && closesFirst === evenCount ? marks : alternating(marks, closesFirst);
}

const isOpeningDouble = ({ style, opens }: Mark): boolean => (style === 'double' || style === 'straight') && opens;
const isClosingDouble = ({ style, opens, closes }: Mark): boolean => style === 'double' && closes && !opens;

/** Closing marks that have no opening one open and close by turns: It was late.” We stay,” he said.” Here.” */
function alternating(marks: readonly Mark[], closesFirst: boolean): Mark[] {
  let opens = closesFirst;
  return marks.map((mark) => {
    if (!isClosingDouble(mark)) return mark;
    opens = !opens;
    return { ...mark, opens, closes: !opens };
  });
}

function marksIn(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // Most units are letters and spaces: leave early.
    if (unit > 39 ? unit < 96 || (unit > 96 && unit < 171) : unit !== 34 && unit !== 39) continue;
    const c = text[at];
    if (c === '`' && text[at + 1] === '`') {
      marks.push({ at, length: 2, style: 'straight', opens: true, closes: false });
      at++;
    } else if ((c === "'" || c === '’') && text[at + 1] === c) {
      // Two apostrophes stand for a double mark, on either side.
      marks.push(judged(text, at, start, end, 'straight', 2));
      at++;
    } else if (c === '"' || c === '＂') marks.push(judged(text, at, start, end, 'straight'));
    else if (c === "'" || c === '’') {
      const mark = apostropheOrMark(text, at, start, end, c);
      if (mark) marks.push(mark);
    } else if (c in OPENERS) {
      const closes = REVERSIBLE.has(c) && at > start && !spaceAt(text, at - 1) && spaceOrMark(text, at + 1, end);
      marks.push({ at, length: 1, style: OPENERS[c], opens: !closes, closes });
    } else if (c in CLOSERS) {
      const opens = REVERSIBLE.has(c) && (at === start || spaceAt(text, at - 1)) && !spaceOrMark(text, at + 1, end);
      marks.push({ at, length: 1, style: CLOSERS[c], opens, closes: !opens });
    }
  }
  return marks;
}

/** A straight mark opens after white space or a bracket, and closes before them; between two words it may do either. */
function judged(text: string, at: number, start: number, end: number, style: string, length = 1): Mark {
  const before = at === start || !wordOrStop(text.charCodeAt(at - 1));
  const after = at + length >= end || !wordOrOpening(text.charCodeAt(at + length));
  // 6'2" is a measure.
  if (/\d['’′]\d{1,2}$/.test(text.slice(Math.max(start, at - 6), at)))
    return { at, length: 1, style, opens: false, closes: false };
  if (before && after) {
    // Between two spaces: an opener if nothing is open; `partner` takes it as either.
    return { at, length, style, opens: true, closes: true };
  }
  return { at, length, style, opens: before && !after, closes: !before && after };
}

/** A straight or typographic apostrophe: null inside a word, and where it only marks a possessive or an elision. */
function apostropheOrMark(text: string, at: number, start: number, end: number, c: string): Mark | null {
  const before = at > start ? classOf(text.charCodeAt(at - 1)) : SPACE;
  const after = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : SPACE;
  if (isWordClass(before) && isWordClass(after)) return null;
  const style = c === '’' ? 'single' : 'straight-single';
  if (isWordClass(after) && before !== APOSTROPHE) {
    if (c === '’' || after === DIGIT || elided(text, at + 1, end)) return null; // ’tis, ’90s
    return { at, length: 1, style, opens: before === SPACE || !isWordClass(before), closes: false };
  }
  if (before === SPACE && after === SPACE) return null;
  if (isWordClass(before)) {
    // "the officials' demands": a possessive, unless something is open and no better mark follows. It closes, weakly.
    const s = (text.charCodeAt(at - 1) | 32) === 115;
    const lowerFollows = after === SPACE && /[\p{Ll}]/u.test(text[at + 2] ?? '');
    return s && lowerFollows
      ? { at, length: 1, style, opens: false, closes: false }
      : { at, length: 1, style, opens: false, closes: true };
  }
  return { at, length: 1, style, opens: false, closes: true };
}

/** 'tis, 'em, 'cause and the like. */
function elided(text: string, at: number, end: number): boolean {
  return /^(?:tis|twas|em|til|till|cause|bout|round|n)\b/iu.test(text.slice(at, Math.min(end, at + 6)));
}

const spaceAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === SPACE;

function spaceOrMark(text: string, at: number, end: number): boolean {
  return at >= end || !wordOrOpening(text.charCodeAt(at));
}

const wordOrStop = (unit: number): boolean => {
  const cls = classOf(unit);
  if (isWordClass(cls)) return true;
  return cls !== SPACE && !'([{—–-/'.includes(String.fromCharCode(unit));
};

const wordOrOpening = (unit: number): boolean => {
  const cls = classOf(unit);
  if (isWordClass(cls)) return true;
  return cls !== SPACE && "([{$€£#@‘“'…".includes(String.fromCharCode(unit));
};
