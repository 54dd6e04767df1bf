import type { Span } from '../model/span.ts';

interface Line extends Span {
  /** True when a blank line, or the beginning of the text, stands before it. */
  readonly fresh: boolean;
  readonly indented: boolean;
}

/** Lines longer than this were not wrapped by hand or by a mail program: each is a paragraph. */
const LONGEST_WRAPPED_LINE = 120;
/** "- a", "• a", "1. a", "2) a", "a) a"; not "– Dr Roe" after an em dash, not "1984. A year". */
const LIST_MARK = /(?:[-*•‣◦▪●–]|\d{1,2}[.)]|\(?[a-z]\)|\(\d{1,2}\))[ \t\u00A0]+\S/uy;

/** Whether the text at that offset begins a list item. */
export function beginsListItem(text: string, at: number): boolean {
  LIST_MARK.lastIndex = at;
  return LIST_MARK.test(text);
}

const WIDE_SPACES: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
]); // biome-ignore format: one list
/** White space as `\s` has it. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && WIDE_SPACES.has(code));

const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let fresh = true;
  while (at < text.length) {
    let stop = at;
    while (stop < text.length && !isLineEnd(text.charCodeAt(stop))) stop++;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, fresh, indented: start - at >= 2 });
    fresh = start === end;
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function firstWordLength(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) !== 32) at++;
  return at - line.start;
}

const ENDS_SENTENCE = /[.!?…:][)"'”’»]{0,2}$/u;
const endsSentence = (text: string, line: Span): boolean =>
  ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end));
const opensSmall = (text: string, line: Span): boolean => /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));

/** How far a line and the next word would reach: past the widest line where a program broke it. */
const reach = (text: string, line: Span, next: Span): number => line.end - line.start + 1 + firstWordLength(text, next);

/**
 * Whether a text with no blank line was wrapped to a width: nearly every line that does not end a sentence is full.
 * A list of one-line paragraphs is not.
 */
function wrappedThroughout(text: string, lines: readonly Line[], width: number): boolean {
  if (lines.length < 4 || width < 40) return false;
  let breaks = 0;
  let full = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (endsSentence(text, line) || beginsListItem(text, next.start)) continue;
    breaks++;
    if (reach(text, line, next) > width * 0.9) full++;
  }
  return breaks >= 3 && full / breaks >= 0.8;
}

/**
 * The paragraphs of plain text, in order, without the white space around them; every other character lies in exactly one.
 * Blank lines part them; so does each line end in a text that has no blank line, or whose lines are too long to be wrapped.
 * Lines that were wrapped to a width are joined. A list item is a paragraph of its own.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = linesOf(text);
  let width = 0;
  let blanks = false;
  for (const [at, line] of lines.entries()) {
    width = Math.max(width, line.end - line.start);
    if (at > 0 && line.fresh) blanks = true;
  }
  const long = width > LONGEST_WRAPPED_LINE;
  const joins = blanks ? true : !long && wrappedThroughout(text, lines, width);
  const paragraphs: { start: number; end: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const open = paragraphs.at(-1);
    if (
      joins &&
      open !== undefined &&
      before !== undefined &&
      !line.fresh &&
      continues(text, before, line, { long, width, blanks })
    ) {
      open.end = line.end;
    } else {
      paragraphs.push({ start: line.start, end: line.end });
    }
  }
  return paragraphs;
}

interface Layout {
  readonly long: boolean;
  readonly width: number;
  readonly blanks: boolean;
}

function continues(text: string, before: Line, line: Line, { long, width, blanks }: Layout): boolean {
  if (beginsListItem(text, line.start)) return false;
  if (opensSmall(text, line) && !endsSentence(text, before)) return true;
  if (long) return false;
  if (!blanks && line.indented && !before.indented) return false;
  const share = reach(text, before, line) / width;
  return blanks ? share >= 0.6 : share >= 0.9 || !endsSentence(text, before);
}
