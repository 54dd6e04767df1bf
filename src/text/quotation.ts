import type { Quotation } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { APOSTROPHE, classOf, DIGIT, isWordClass, SPACE } from './characters.ts';

/** A mark that may open or close a quotation, with what its place in the text says of it. */
interface Mark {
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
  '‘': 'single',
  '‚': 'single',
  '「': 'corner',
  '『': 'corner',
};
const CLOSERS: Readonly<Record<string, string>> = {
  '”': 'double',
  '»': 'angle',
  '’': 'single',
  '」': 'corner',
  '』': 'corner',
};
/** Half a page: an opening mark without a partner beyond this is taken for a stray one. */
const LONGEST = 6000;

/**
 * Pairs the quotation marks of one paragraph, outermost pairs only, in reading order.
 *
 * Tolerates straight and typographic marks mixed, nicknames and titles in marks, apostrophes, inches and minutes, and odd numbers:
 * a quotation that never closes ends with its paragraph (`open`), or before the next opening mark of the same style.
 * `continues` says that the paragraph before ended in an open quotation; it is honoured only if this one begins with an opening mark.
 */
export function quotations(text: string, paragraph: Span, continues = false): Quotation[] {
  const marks = findMarks(text, paragraph);
  const first = firstSign(text, paragraph);
  const found: Quotation[] = [];
  let i = 0;
  while (i < marks.length) {
    const open = marks[i];
    if (!open.opens) {
      i++;
      continue;
    }
    const close = partner(marks, i);
    const leads = continues && open.at === first;
    if (close > 0) {
      const end = marks[close].at + marks[close].length;
      found.push({
        start: open.at,
        end,
        inner: { start: open.at + open.length, end: marks[close].at },
        open: false,
        continues: leads,
      });
      i = close + 1;
      continue;
    }
    // Single marks without a partner are apostrophes.
    if (open.style === 'single' || open.style === 'straight-single') {
      i++;
      continue;
    }
    const next = nextOpening(marks, i);
    const end = next < 0 ? paragraph.end : trimEnd(text, open.at, marks[next].at);
    found.push({ start: open.at, end, inner: { start: open.at + open.length, end }, open: next < 0, continues: leads });
    i = next < 0 ? marks.length : next;
  }
  return found;
}

/** Index of the mark that closes `marks[from]`, skipping pairs of other styles nested in it; 0 when there is none. */
function partner(marks: readonly Mark[], from: number): number {
  const open = marks[from];
  const directed = open.style !== 'straight' && open.style !== 'straight-single';
  let fallback = 0;
  let depth = 0;
  for (let j = from + 1; j < marks.length; j++) {
    const mark = marks[j];
    if (mark.at - open.at > LONGEST) break;
    const pairs = mark.style === open.style || mixed(open.style, mark.style);
    if (!pairs) continue;
    if (mark.opens && !mark.closes && mark.style === open.style) {
      if (!directed) return fallback;
      depth++;
    } else if (mark.closes && mark.at > open.at + open.length) {
      if (depth === 0) return j;
      depth--;
    }
    if (!mark.opens && !mark.closes && !fallback) fallback = j;
  }
  return fallback;
}

/** A typographic opening mark closed by a straight one, or the reverse. */
const mixed = (open: string, close: string): boolean =>
  (open === 'double' && close === 'straight') || (open === 'straight' && close === 'double');

function findMarks(text: string, { start, end }: Span): Mark[] {
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
      // Some styles close with a mark that others open with (Germany's “): its place decides.
      const before = classOf(text.charCodeAt(at - 1));
      const german = c === '“' && at > start && before !== SPACE && spaceOrMark(text, at + 1, end);
      marks.push({ at, length: 1, style: OPENERS[c], opens: !german, closes: german });
    } else if (c in CLOSERS) {
      const wrong =
        c === '”' && (at === start || classOf(text.charCodeAt(at - 1)) === SPACE) && !spaceOrMark(text, at + 1, end);
      marks.push({ at, length: 1, style: CLOSERS[c], opens: wrong, closes: !wrong });
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

/** The mark after `from` that opens a quotation of the same style; -1 when there is none. */
function nextOpening(marks: readonly Mark[], from: number): number {
  const { style } = marks[from];
  for (let j = from + 1; j < marks.length; j++)
    if (marks[j].opens && !marks[j].closes && marks[j].style === style) return j;
  return -1;
}

/** The first unit that is no white space. */
function firstSign(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) === SPACE) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from + 1 && classOf(text.charCodeAt(to - 1)) === SPACE) to--;
  return to;
}

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
