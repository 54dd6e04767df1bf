import type { Quotation } from '../model/analysis.ts';
import type { Span } from '../model/span.ts';
import { classOf, SPACE } from './characters.ts';
import { findMarks, type Mark } from './quotation-marks.ts';

/** Half a page: an opening mark without a partner beyond this is taken for a stray one. */
const LONGEST = 6000;
/** Words of a speaker and cue that end a sentence: "…, said a steward, Pim Adler." */
const LONGEST_CLOSING = 6;
const GOES_ON = /,\s+(?:and|as|because|but|for|if|nor|not|or|so|that|then|though|too|when|which|while|who|yet)\b/i;

/**
 * Pairs the quotation marks of one paragraph, outermost pairs only, in reading order.
 *
 * Tolerates straight and typographic marks mixed, nicknames and titles in marks, apostrophes, inches and minutes, and odd numbers:
 * a quotation that never closes (`open`) ends with its paragraph where the next one begins with a mark of its style; else see `probableEnd`;
 * one with another opening mark of its style behind it ends before that.
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
    const next = nextOpening(marks, i);
    const goesOn =
      next < 0 && text.startsWith(text.slice(open.at, open.at + open.length), nextSign(text, paragraph.end));
    // Single marks without a partner are apostrophes, unless the next paragraph takes them up.
    if (open.style === 'straight-single' || (open.style === 'single' && !goesOn)) {
      i++;
      continue;
    }
    const limit = next < 0 ? paragraph.end : trimEnd(text, open.at, marks[next].at);
    const end = goesOn ? limit : probableEnd(text, paragraph, open, limit);
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

/** The mark after `from` that opens a quotation of the same style; -1 when there is none. */
function nextOpening(marks: readonly Mark[], from: number): number {
  const { style } = marks[from];
  for (let j = from + 1; j < marks.length; j++)
    if (marks[j].opens && !marks[j].closes && marks[j].style === style) return j;
  return -1;
}

/**
 * Where a quotation without a closing mark ends, `limit` at most. One that begins a sentence has its speaker and cue behind it as a rule,
 * so it ends at the first comma if only few words follow; one that a cue introduces runs on.
 *
 *   “We will go on | , the skipper said.      The skipper said: “We will go on, and on. |
 */
function probableEnd(text: string, paragraph: Span, { at, length }: Mark, limit: number): number {
  const before = trimEnd(text, paragraph.start - 1, at) - 1;
  if (before >= paragraph.start && !/[.!?…”"’»]/.test(text[before])) return limit;
  const sentence = /^[^.!?…]*(?=[.!?…])/.exec(text.slice(at + length, limit))?.[0] ?? '';
  const comma = sentence.search(/,\s/);
  const closing = sentence.slice(comma);
  if (comma < 1 || GOES_ON.test(closing) || closing.trim().split(/\s+/).length > LONGEST_CLOSING + 1) return limit;
  return at + length + comma;
}

/** The first unit that is no white space. */
function firstSign(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && classOf(text.charCodeAt(at)) === SPACE) at++;
  return at;
}

const nextSign = (text: string, at: number): number => firstSign(text, { start: at, end: text.length });

function trimEnd(text: string, from: number, to: number): number {
  while (to > from + 1 && classOf(text.charCodeAt(to - 1)) === SPACE) to--;
  return to;
}
